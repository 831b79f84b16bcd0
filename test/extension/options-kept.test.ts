/** What is kept and what is not: appearance, keys seen before, everything taken along, and everything deleted. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import type { Json } from '../../core/json.js';
import { limits } from '../../core/limits.js';
import { plainBadge, profile } from '../fixtures/credentials.js';
import { plainList } from '../fixtures/directories.js';
import { didDocument, didWebAddress, sign, testKey } from '../fixtures/signer.js';
import { sealing } from '../fixtures/seals.js';
import { service, trustedFile } from '../fixtures/trusted-lists.js';
import { stopClock } from '../journeys/clock.js';
import { listening } from '../journeys/drawn.js';
import { type Kept, keptBy } from '../journeys/left.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { picture } from '../journeys/picture.js';
import { expectAccessible, read } from '../journeys/read.js';
import { exportedFrom } from './exported.js';
import { press } from './showing.js';
import {
  answerPrompts,
  choose,
  entryIn,
  hand,
  type Look,
  openExtension,
  openFolder,
  openSurface,
  reportIn,
  sitesOf,
  workerOf,
} from './world.js';

const lumen = 'did:web:uni-lumen.example';
const [first, second] = [await testKey('the first key'), await testKey('the second key')];
const web = { [didWebAddress(lumen)]: didDocument(lumen, { 'key-1': first, 'key-2': second }) };
const badgeBy = async (key: typeof first, method: string): Promise<string> =>
  JSON.stringify(await sign(plainBadge({ issuer: profile(lumen) }), { key, method: `${lumen}#${method}` }));
const [byFirst, bySecond] = [await badgeBy(first, 'key-1'), await badgeBy(second, 'key-2')];
const { certificate } = await sealing();

const files = openFolder();
let world: LocalWorld;
let page: Page;

beforeAll(async () => {
  world = await openExtension(inject('chromium'), sitesOf(web), ['uni-lumen.example']);
});
afterAll(async () => {
  files.close();
  await world.close();
});
afterEach(async () => {
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } };
    await chrome.storage.local.clear();
    indexedDB.deleteDatabase('lists');
  });
  await page.close();
});

const open = async (look: Look = {}): Promise<Page> => {
  page = await openSurface(world, 'options.html', { width: 760, ...look });
  await page.waitForSelector('[data-hosts=sites]');
  return page;
};
const textOf = async (selector: string): Promise<string> => {
  const element = await page.waitForSelector(selector);
  return element ? read(element) : '';
};
const giveFile = (name: string, content: Json | string): Promise<void> =>
  hand(page, files.file(name, typeof content === 'string' ? content : JSON.stringify(content)));
const listed = (): Promise<readonly (string | null)[]> =>
  page.$$eval('[data-list]', rows => rows.map(row => row.getAttribute('data-list')));
async function importList(content: Json): Promise<void> {
  await giveFile('list.json', content);
  await press(page, '[data-action=import]');
  await page.waitForSelector('[data-state=preview]', { hidden: true });
  await page.waitForSelector('[data-list]'); // the page hears of it as any other page does
}
async function expectSaid(sentence: string): Promise<void> {
  await page.waitForFunction(
    expected => document.querySelector('[data-announced]')?.textContent === expected,
    { polling: 20 },
    sentence,
  );
}
/** What lies in storage, but for the sign and what belongs to open tabs. */
const keptNow = async (): Promise<readonly Kept[]> =>
  (await keptBy(page)).filter(({ key, store }) => store !== 'hosts' && store !== 'storage.session' && key !== 'sign');
async function pictureOf(name: string, selector: string, height = 800): Promise<void> {
  await page.setViewport({ width: page.viewport()?.width ?? 760, height });
  await page.$eval(selector, section => {
    section.scrollIntoView();
  });
  await picture(page, name);
}
const turn = (name: string, on: boolean): Promise<void> =>
  press(page, `[name=${name}]`).then(async () => {
    await page.waitForFunction(
      (field, wanted) => document.querySelector<HTMLInputElement>(`[name=${field}]`)?.checked === wanted,
      { polling: 20 },
      name,
      on,
    );
  });

const partners = plainList([
  { name: 'University of Lumen', domains: ['uni-lumen.example'] },
  { name: 'Academy of Data', domains: ['academy-data.example'] },
  { name: 'Harbour School', domains: ['harbour-school.example'] },
]);

describe('appearance', () => {
  const groundOf = (of: Page): Promise<string> => of.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [white, night] = ['rgb(255, 255, 255)', 'rgb(19, 23, 29)'];

  test('is as the device, until the person wants it otherwise, on every page and in those that are open', async () => {
    await open({ scheme: 'light' });
    const check = await openSurface(world, 'check.html', { scheme: 'light' });
    expect([await groundOf(page), await groundOf(check)]).toEqual([white, white]);
    await page.bringToFront();
    await press(page, '[name=appearance][value=dark]');
    for (const one of [page, check])
      await one.waitForFunction(() => document.documentElement.dataset['appearance'] === 'dark', { polling: 20 });
    expect([await groundOf(page), await groundOf(check)]).toEqual([night, night]);
    await check.close();
    for (const path of ['welcome.html', 'report.html', 'sidepanel.html', 'check.html']) {
      const other = await openSurface(world, path, { scheme: 'light' });
      expect([path, await groundOf(other)]).toEqual([path, night]);
      await other.close();
    }
    await expectAccessible(page);
    await pictureOf('options-dark-by-choice', '.display', 900);
    await press(page, '[name=appearance][value=device]');
    await page.waitForFunction(() => document.documentElement.dataset['appearance'] === undefined, { polling: 20 });
    expect(await groundOf(page)).toBe(white);
  });

  test('that is light stays so on a dark device, white on paper whatever was chosen, and forced colours win', async () => {
    await open({ scheme: 'dark' });
    await press(page, '[name=appearance][value=light]');
    await page.waitForFunction(() => document.documentElement.dataset['appearance'] === 'light', { polling: 20 });
    expect(await groundOf(page)).toBe(white);
    await press(page, '[name=appearance][value=dark]');
    await page.waitForFunction(() => document.documentElement.dataset['appearance'] === 'dark', { polling: 20 });
    await page.emulateMediaType('print');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light');
    await page.emulateMediaType();
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const inks = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('p'));
      probe.style.color = 'CanvasText';
      const [ink, system] = [getComputedStyle(document.body).color, getComputedStyle(probe).color];
      probe.remove();
      return [ink, system];
    });
    expect(inks[0]).toBe(inks[1]);
  });

  test('language and reading are chosen beside it, by the keyboard, and hold for every page', async () => {
    await open();
    await page.focus('[name=audience]:checked');
    await page.keyboard.press('ArrowRight');
    await page.focus('[name=appearance]:checked');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.documentElement.dataset['appearance'] === 'light', { polling: 20 });
    await choose(page, { language: 'de' });
    expect(await textOf('.display')).toContain('Sprache und Aussehen');
    const other = await openSurface(world, 'check.html');
    expect(
      await other.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['appearance']]),
    ).toEqual(['de', 'light']);
    expect(await other.$eval('[name=audience]:checked', one => (one as HTMLInputElement).value)).toBe('evaluator');
    await other.close();
  });
});

/** Checks a text on a day, on a check page of its own, and says what its card says. */
async function cardOn(day: string, name: string, text: string): Promise<string> {
  const check = await openSurface(world, 'check.html', { width: 760 });
  await hand(check, files.file('first.json', '{}'));
  await entryIn(check, 'first.json', 'checked');
  await workerOf(check).evaluate(stopClock, `${day}T12:00:00Z`);
  await hand(check, files.file(name, text));
  const report = await reportIn(await entryIn(check, name, 'checked'));
  const said = await read(report);
  expect(await report.evaluate(node => [node.getAttribute('data-verdict'), node.getAttribute('data-rung')])).toEqual([
    'confirmed',
    '1',
  ]);
  if (said.includes('another key')) await picture(check, 'issuer-key-changed');
  await check.close();
  await page.bringToFront();
  return said;
}

describe('keys seen before', () => {
  test('nothing is remembered unless the person chooses it', async () => {
    await open();
    expect(await textOf('[data-state=nothing-seen]')).toBe('Nothing is remembered.');
    expect(await cardOn('2026-11-02', 'one.json', byFirst)).not.toContain('another key');
    expect(await cardOn('2026-11-10', 'two.json', bySecond)).not.toContain('another key');
    expect(await keptNow()).toEqual([]);
  });

  test('are written down by day once it is chosen, and another key is then noted and changes nothing else', async () => {
    await open();
    expect(await textOf('#remember-keys')).toContain('whose credentials you looked at');
    await turn('remember-keys', true);
    expect(await cardOn('2026-11-02', 'one.json', byFirst)).not.toContain('another key');
    expect(await cardOn('2026-11-10', 'two.json', bySecond)).toContain(
      'Signed with another key than the ones seen until 2 November 2026. Issuers change keys now and then.',
    );
    const [seen] = (await keptNow()).filter(({ store }) => store === 'IndexedDB lists/seen');
    expect(JSON.parse(seen?.text ?? '[]')).toEqual([
      {
        issuer: lumen,
        keys: ['2026-11-02', '2026-11-10'].map(day => ({
          thumbprint: expect.stringMatching(/^[\w-]{43}$/) as string,
          first: day,
          last: day,
        })),
      },
    ]);
    await press(page, '.seen-keys summary');
    expect(await textOf(`[data-seen="${lumen}"]`)).toContain('2 keys, seen from 2 November 2026 to 10 November 2026');
    await expectAccessible(page);
    await pictureOf('options-seen', '.seen-keys', 420);
    await press(page, `[data-seen="${lumen}"] button`);
    await page.waitForSelector('[data-state=nothing-seen]');
    await expectSaid(`${lumen} was forgotten.`);
    await page.waitForFunction(() => document.activeElement?.id === 'seen-keys', { polling: 20 });
    expect((await keptNow()).filter(({ store }) => store === 'IndexedDB lists/seen')).toEqual([]);
  });

  test('are not written down by a check that was under way while everything was deleted', async () => {
    await open();
    await turn('remember-keys', true);
    const check = await openSurface(world, 'check.html', { width: 760 });
    await hand(check, files.file('first.json', '{}'));
    await entryIn(check, 'first.json', 'checked');
    await workerOf(check).evaluate(() => {
      const ask = globalThis.fetch;
      const held = new Promise(resolve => {
        Object.assign(globalThis, { goOn: resolve });
      });
      globalThis.fetch = async (...wanted) => {
        Object.assign(globalThis, { asked: true });
        await held;
        return ask(...wanted);
      };
    });
    await hand(check, files.file('one.json', byFirst));
    await workerOf(check).evaluate(async () => {
      while (!('asked' in globalThis)) await new Promise(resolve => setTimeout(resolve, 20));
    });
    await page.bringToFront();
    await clear();
    await workerOf(check).evaluate(() => {
      (globalThis as unknown as { goOn: () => void }).goOn();
    });
    await check.bringToFront();
    const report = await reportIn(await entryIn(check, 'one.json', 'checked'));
    expect(await report.evaluate(node => node.getAttribute('data-rung'))).toBe('1');
    expect(await keptNow()).toEqual([]);
    await check.close();
    await page.bringToFront();
  });

  test('whoever turns it off is asked whether to delete what was remembered, and may keep it', async () => {
    await open();
    await turn('remember-keys', true);
    await cardOn('2026-11-02', 'one.json', byFirst);
    await page.waitForSelector('[data-seen]');
    await turn('remember-keys', false);
    expect(await textOf('[data-state=once-more] p')).toMatch(/^From now on nothing more is remembered\./);
    await expectAccessible(page);
    await page.waitForSelector('[data-state=once-more] button:focus');
    await page.keyboard.press('Enter'); // it stands on the answer that loses nothing
    await page.waitForSelector('[data-state=once-more]', { hidden: true });
    expect(await page.$$('[data-seen]')).toHaveLength(1);
    expect(await cardOn('2026-11-10', 'two.json', bySecond)).not.toContain('another key');
    await turn('remember-keys', true);
    await turn('remember-keys', false);
    await press(page, '[data-answer=yes]');
    await page.waitForSelector('[data-state=nothing-seen]');
    await expectSaid('All of them were forgotten.');
  });
});

describe('a list', () => {
  const empty: Json = { ...partners, issuedAt: '2026-11-20', organisations: [] };

  test.each([
    ['names nobody', empty],
    ['names nobody that can be used', { ...empty, organisations: [{ name: 'Nowhere', domains: ['github.io'] }, {}] }],
  ])('that %s is not put in the place of the one that is kept', async (_, content) => {
    await open();
    await importList(partners);
    await giveFile('empty.json', content);
    expect(await textOf('[data-standing=empty] [data-beside]')).toBe(
      'No organisation in it can be used. There is nothing to import. Your list of 1 November 2026 stays as it is.',
    );
    expect(await page.$('[data-action=import], [data-action=replace]')).toBeNull();
    await expectAccessible(page);
    if (content === empty) await pictureOf('options-emptied-list', '[data-state=preview]', 620);
    await press(page, '[data-state=preview] > button');
    await page.waitForSelector('[data-state=preview]', { hidden: true });
    expect(await textOf('[data-list="Our partners"]')).toContain('3 organisations');
  });

  test('that names much less than the one before takes its place only by a second thought', async () => {
    await open();
    await importList(partners);
    const one = {
      ...partners,
      issuedAt: '2026-11-20',
      organisations: [{ name: 'University of Lumen', domains: ['uni-lumen.example'] }],
    };
    await giveFile('short.json', one);
    expect(await textOf('[data-much-smaller]')).toMatch(
      /^It names 1; your list of 1 November 2026 names 3\. Something may be missing from it\./,
    );
    expect(await textOf('[data-state=preview] button.first')).toBe('Keep only the list of 1 November 2026');
    await pictureOf('options-much-smaller', '[data-state=preview]', 700);
    await press(page, '[data-action=keep-mine]');
    await page.waitForSelector('[data-state=preview]', { hidden: true });
    expect(await textOf('[data-list="Our partners"]')).toContain('3 organisations');
    await giveFile('short.json', one);
    await press(page, '[data-action=replace]');
    await page.waitForFunction(
      () => document.querySelector('[data-list]')?.textContent.includes('1 organisation') === true,
      { polling: 20 },
    );
    expect(await listed()).toEqual(['Our partners']);
  });

  test('that names half of the one before is offered as any newer one, and one less than that is not', async () => {
    const named = (count: number): Json => ({
      ...partners,
      issuedAt: '2026-11-20',
      organisations: Array.from({ length: count }, (_, at) => ({
        name: `School ${String(at)}`,
        domains: [`school-${String(at)}.example`],
      })),
    });
    await open();
    await importList({ ...(named(10) as object), issuedAt: '2026-11-01' });
    const half = 10 * limits.shrunkenList;
    for (const [count, isMuch] of [
      [half, false],
      [half - 1, true],
    ] as const) {
      await giveFile('half.json', named(count));
      await page.waitForSelector('[data-standing=newer]');
      expect([count, (await page.$('[data-much-smaller]')) !== null]).toEqual([count, isMuch]);
      await press(page, '[data-state=preview] .buttons button:not([data-action=replace], [data-action=import])');
      await page.waitForSelector('[data-state=preview]', { hidden: true });
    }
  });

  test('of trusted services that names none is not imported', async () => {
    await open();
    await giveFile('trusted.json', trustedFile([]));
    expect(await textOf('[data-standing=empty] [data-beside]')).toBe(
      'No service in it can be used. There is nothing to import.',
    );
  });
});

interface Chrome {
  readonly storage: { readonly local: { set(of: object): Promise<void>; get(key: null): Promise<object> } };
}

/** A browser somebody made their own: choices, lists, a known issuer, a key seen, a site and a host. */
async function makeOwn(): Promise<void> {
  await open();
  await importList(partners);
  await giveFile('trusted.json', trustedFile([service(certificate)]));
  await press(page, '[data-action=import]');
  await page.waitForSelector('[data-trusted]');
  await turn('remember-keys', true);
  await turn('never-issuers', true);
  await press(page, '[name=appearance][value=dark]');
  await page.evaluate(
    async (issuer, thumbprint) => {
      const { chrome } = globalThis as unknown as { chrome: Chrome };
      await chrome.storage.local.set({ sites: ['https://uni-lumen.example'] });
      const database = await new Promise<IDBDatabase>(resolve => {
        const opening = indexedDB.open('lists');
        opening.onsuccess = () => {
          resolve(opening.result);
        };
      });
      const transaction = database.transaction(['kept', 'seen'], 'readwrite');
      const store = transaction.objectStore('kept');
      const reading = store.get('all');
      reading.onsuccess = () => {
        const known = [
          { name: 'Harbour School', note: 'Met in Leuven', since: '2026-11-03', did: 'did:key:z6MkHarbour' },
        ];
        store.put({ ...(reading.result as object), known }, 'all');
      };
      const keys = [{ thumbprint, first: '2026-03-03', last: '2026-11-10' }];
      transaction.objectStore('seen').put([{ issuer, keys }], 'all');
      await new Promise(resolve => {
        transaction.oncomplete = resolve;
      });
      database.close();
      new BroadcastChannel('lists').postMessage('changed');
    },
    lumen,
    'a'.repeat(43),
  );
  await page.waitForSelector('[data-known]');
  await page.waitForSelector('[data-seen]');
}
const clear = async (): Promise<void> => {
  await press(page, '[data-action=delete-everything]');
  await press(page, '[data-answer=yes]');
  await page.waitForSelector('[data-state=deleted]');
};

describe('everything', () => {
  test('is taken along in one file, shown part by part, and taken in by choice; no permission comes with it', async () => {
    await makeOwn();
    const exported = await exportedFrom(page, '[data-action=export-everything]');
    expect(JSON.parse(exported)).toMatchObject({
      proofmark: 'options/1',
      settings: { settings: { appearance: 'dark' }, rememberKeys: true, doNotContactIssuers: true },
      sites: ['https://uni-lumen.example'],
      hosts: [],
      known: [{ name: 'Harbour School' }],
      remembered: [{ issuer: lumen }],
      lists: [{ name: 'Our partners', on: true }],
      trustedLists: [{ on: true }],
    });
    await clear();
    await page.reload();
    await page.waitForSelector('[data-hosts=sites]');
    await listening(page);
    await giveFile('all.json', exported);
    const text = await textOf('[data-state=carried]');
    for (const words of [
      'In the language of the browser, dark, for: Recruiter and issuers are not contacted. They take the place of those made here; where issuers are not contacted, it stays so.',
      'The list “Our partners”List of 1 November 2026 · 3 organisations.',
      'EU trusted listsList of 1 November 2026.',
      '1 known issuer',
      'Keys seen of 1 issuerThis writes down here whose credentials were looked at elsewhere. It also turns on here that keys are remembered.',
    ])
      expect(text).toContain(words);
    expect(await page.$eval('[name=seen]', field => (field as HTMLInputElement).checked)).toBe(false);
    await page.waitForFunction(() => document.activeElement?.id === 'carried', { polling: 20 });
    expect(await keptNow()).toEqual([]);
    await expectAccessible(page);
    await pictureOf('options-carried', '[data-state=carried]', 760);
    await press(page, '[name="trusted 0"]');
    await press(page, '[data-action=take]');
    await page.waitForSelector('[data-state=permissions-again]');
    await expectSaid('What you chose was imported.');
    expect(await listed()).toEqual(['Our partners']);
    expect(await page.$$('[data-trusted]')).toHaveLength(0);
    expect(await page.$$('[data-known]')).toHaveLength(1);
    expect(await page.$$('[data-seen]')).toHaveLength(0);
    expect(await page.$eval('[name=remember-keys]', field => (field as HTMLInputElement).checked)).toBe(false);
    expect(await page.evaluate(() => document.documentElement.dataset['appearance'])).toBe('dark');
    expect(await textOf('[data-hosts=sites]')).toContain('None.');
    await expectAccessible(page);
    await pictureOf('options-permissions-again', '[data-state=permissions-again]', 420);
    await press(page, '[data-action=done]');
    await giveFile('all.json', exported);
    await page.waitForSelector('[data-state=carried]');
    expect(await page.$$eval('.carried input', all => all.filter(one => one.disabled).map(one => one.name))).toEqual([
      'list 0',
      'known',
    ]);
    await press(page, '[name=seen]');
    await press(page, '[data-action=take]');
    await page.waitForSelector('[data-seen]');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name=remember-keys]')?.checked === true,
      { polling: 20 },
    );
  });

  test('a site of an export is looked at again only after the browser asked, in a press of its own', async () => {
    await makeOwn();
    const exported = await exportedFrom(page, '[data-action=export-everything]');
    await clear();
    await answerPrompts(page, false);
    await page.reload();
    await page.waitForSelector('[data-hosts=sites]');
    await listening(page);
    await giveFile('all.json', exported);
    await press(page, '[data-action=take]');
    await press(page, '[data-again] button');
    await page.waitForSelector('[data-again][data-allowed=false]');
    await expectSaid('uni-lumen.example was not allowed.');
    expect(await page.evaluate(() => (globalThis as unknown as { asked: unknown }).asked)).toEqual([
      { origins: ['https://uni-lumen.example/*'] },
    ]);
    expect(await textOf('[data-hosts=sites]')).toContain('None.');
  });

  test.each([
    ['of a newer Proofmark', '{ "proofmark": "options/2", "lists": {} }', 'was made by a newer Proofmark.'],
    ['that is cut off', '{ "proofmark": "options/1", "lists": [', 'is an export that cannot be read;'],
    [
      `of more than ${String(limits.directoryBytes)} bytes`,
      `{ "proofmark": "options/1"${' '.repeat(limits.directoryBytes)}}`,
      'is an export that cannot be read;',
    ],
  ])('an export %s is refused, and nothing is changed', async (_, content, why) => {
    await open();
    await importList(partners);
    const before = await keptNow();
    await giveFile('all.json', content);
    const text = await textOf('[data-state=refused]');
    expect(text).toContain(`all.json ${why}`);
    expect(text).toContain('Nothing was changed here.');
    await expectAccessible(page);
    await press(page, '[data-state=refused] button');
    await page.waitForSelector('[data-state=refused]', { hidden: true });
    expect(await keptNow()).toEqual(before);
  });

  test('an export of as many bytes as may be is read', async () => {
    await open();
    const start = '{ "proofmark": "options/1"';
    await giveFile('all.json', `${start}${' '.repeat(limits.directoryBytes - start.length - 1)}}`);
    expect(await textOf('[data-state=carried]')).toContain('Nothing in it can be imported.');
    expect(await page.$eval('[data-action=take]', button => (button as HTMLButtonElement).disabled)).toBe(true);
  });

  test('what an export says wrongly is left out and counted, and a list in it that cannot be read is named with its fault', async () => {
    await open();
    const more = Array.from({ length: limits.permissionsAgain + 1 }, (_, at) => `host-${String(at)}.example`);
    await giveFile('all.json', {
      proofmark: 'options/1',
      settings: { settings: { audience: 'king', language: 'de' }, rememberKeys: 'yes' },
      known: [{ name: 'Harbour School', note: '', since: '2026-11-03', did: 'did:key:z6MkHarbour' }, { name: 'x' }, 7],
      remembered: [{ issuer: 'no identifier', keys: [] }, null],
      lists: [
        { name: 'Of old', text: '{"proofmark":"directory/1","name":"Of old","issuedAt":"soon","organisations":[]}' },
      ],
      trustedLists: 'none',
      sites: ['http://portfolio.example', 'https://portfolio.example/path', 'https://portfolio.example'],
      hosts: ['*', 'evil.example/*', '<b>', ...more],
    });
    const text = await textOf('[data-state=carried]');
    expect(text).toContain(
      'The list “Of old”. It cannot be read: a needed field is missing or is something else (/issuedAt).',
    );
    expect(text).toContain('1 known issuer');
    expect(text).toContain('2 were left out, because what they say cannot be used.');
    expect(text).toContain('Deutsch');
    expect(await page.$('[name=seen]')).toBeNull();
    await press(page, '[name=settings]');
    await press(page, '[data-action=take]');
    await page.waitForSelector('[data-state=permissions-again]');
    const again = await page.$$eval('[data-again]', all => all.map(one => one.getAttribute('data-again')));
    expect(again.slice(0, 3)).toEqual(['https://portfolio.example', '*', 'host-0.example']);
    expect(again.filter(host => host?.startsWith('host-'))).toHaveLength(limits.permissionsAgain - 3);
  });

  test('where the browser has no room for all of it, nothing of it is taken in, and it can be tried again', async () => {
    await makeOwn();
    const exported = await exportedFrom(page, '[data-action=export-everything]');
    await clear();
    await page.reload();
    await page.waitForSelector('[data-hosts=sites]');
    await listening(page);
    await giveFile('all.json', exported);
    await page.waitForSelector('[data-state=carried]');
    const worker = page.workers().find(one => one.url().includes('carry-worker'));
    await worker?.evaluate(() => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its store below
      const { put } = IDBObjectStore.prototype;
      Object.assign(globalThis, { put });
      IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
        if (this.name === 'kept') throw new DOMException('full', 'QuotaExceededError');
        return put.call(this, value, key);
      };
    });
    await press(page, '[data-action=take]');
    expect(await textOf('[data-state=not-taken]')).toBe(
      'The browser could not keep all of it, so nothing was imported. Everything is as it was.',
    );
    await expectAccessible(page);
    expect((await keptNow()).filter(({ store }) => store.startsWith('IndexedDB'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.dataset['appearance'])).toBeUndefined();
    await worker?.evaluate(() => {
      IDBObjectStore.prototype.put = (globalThis as unknown as { put: typeof IDBObjectStore.prototype.put }).put;
    });
    await press(page, '[data-action=take]');
    await page.waitForSelector('[data-state=permissions-again]');
    expect(await listed()).toEqual(['Our partners']);
  });

  test('two windows that take in the same file at once end with each part once', async () => {
    await makeOwn();
    const exported = await exportedFrom(page, '[data-action=export-everything]');
    await clear();
    await page.reload();
    await page.waitForSelector('[data-hosts=sites]');
    await listening(page);
    const other = await openSurface(world, 'options.html', { width: 760 });
    for (const one of [page, other]) {
      await hand(one, files.file('all.json', exported));
      await one.waitForSelector('[data-state=carried]');
    }
    for (const one of [page, other]) await press(one, '[data-action=take]');
    for (const one of [page, other]) await one.waitForSelector('[data-state=permissions-again]');
    await page.waitForFunction(() => document.querySelectorAll('[data-list]').length === 1, { polling: 20 });
    for (const one of [page, other])
      expect(
        await one.evaluate(() =>
          ['list', 'trusted', 'known'].map(name => document.querySelectorAll(`[data-${name}]`).length),
        ),
      ).toEqual([1, 1, 1]);
    await other.close();
  });

  test('is deleted after one question; the page and those that are open stand as on the first day', async () => {
    await makeOwn();
    const other = await openSurface(world, 'options.html', { width: 760 });
    await other.waitForSelector('[data-list]');
    await page.bringToFront();
    await press(page, '[data-action=delete-everything]');
    expect(await textOf('[data-state=once-more] p')).toBe('Delete everything that Proofmark keeps on this device?');
    await expectAccessible(page);
    await pictureOf('options-delete', '.forgetting', 420);
    await page.waitForSelector('[data-state=once-more] button:focus');
    await page.keyboard.press('Enter'); // it stands on the answer that loses nothing
    await page.waitForSelector('[data-state=once-more]', { hidden: true });
    expect(await listed()).toEqual(['Our partners']);
    await clear();
    await expectSaid('Everything was deleted. Proofmark stands as on its first day.');
    // What a test gave the browser itself the browser does not take back.
    expect(await textOf('[data-state=deleted]')).toContain('The browser did not take back uni-lumen.example.');
    for (const one of [page, other]) {
      await one.waitForSelector('[data-state=no-list]');
      await one.waitForSelector('[data-state=nobody-known]');
      await one.waitForSelector('[data-state=nothing-seen]');
      await one.waitForFunction(
        () =>
          document.documentElement.dataset['appearance'] === undefined &&
          document.querySelectorAll('input[role=switch]:checked').length === 0,
        { polling: 20 },
      );
    }
    expect(await keptNow()).toEqual([]);
    await other.close();
    await importList(partners);
    expect(await listed()).toEqual(['Our partners']);
  });
});

test.each([
  { scheme: 'light', width: 320, language: 'de', name: 'options-kept-narrow-de' },
  { scheme: 'dark', width: 760, language: 'en', name: 'options-kept-dark' },
] as const)('all of it can be read in $scheme at $width px in $language', async ({ language, name, ...look }) => {
  await makeOwn();
  const exported = await exportedFrom(page, '[data-action=export-everything]');
  await page.setViewport({ width: look.width, height: 800 });
  await press(page, '[name=appearance][value=device]');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
  await choose(page, { language });
  await page.$eval('.seen-keys details', details => {
    details.open = true;
  });
  await giveFile('all.json', exported);
  await page.waitForSelector('[data-state=carried]');
  await press(page, '[data-action=delete-everything]');
  await page.waitForSelector('[data-state=once-more]');
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await pictureOf(name, '.seen-keys', look.width === 320 ? 2_600 : 1_500);
});
