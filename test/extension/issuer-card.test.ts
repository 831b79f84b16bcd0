/** Who really issued it, on the check page: the card at every rung, and what a person can do about it. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ElementHandle, Page } from 'puppeteer';
import type { Directory } from '../../core/issuer/directory.js';
import { type JsonObject } from '../../core/json.js';
import { completeBadge, profile } from '../fixtures/credentials.js';
import { directoryFrom, plainList, rorRecord } from '../fixtures/directories.js';
import { sampleDay } from '../fixtures/samples.js';
import { type TestKey, didDocument, didWebAddress, sign, testKey } from '../fixtures/signer.js';
import { stopClock } from '../journeys/clock.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { picture } from '../journeys/picture.js';
import { expectAccessible, read } from '../journeys/read.js';
import { jsonAt } from '../playground/site.js';
import {
  answerPrompts,
  choose,
  entryIn,
  hand,
  openExtension,
  openFolder,
  openSurface,
  reportIn,
  sitesOf,
  turnClock,
} from './world.js';

const lumen = 'did:web:uni-lumen.example';
const harbour = 'did:web:harbour.example';
const account = 'did:web:badges.example:issuers:lumen';
const [universityKey, otherKey] = [await testKey('university of lumen'), await testKey('an impostor')];

const badge = (id: string, more: JsonObject = {}, key = universityKey): Promise<JsonObject> =>
  sign(completeBadge({ issuer: profile(id, more) }), {
    key,
    ...(!id.startsWith('did:key') && { method: `${id}#key-1` }),
  });

/** Everything that can be copied from the university, down to its logo and its entry in a register. */
const asLumen: JsonObject = {
  name: 'University of Lumen',
  url: 'https://uni-lumen.example',
  image: { id: 'https://uni-lumen.example/logo.png', type: 'Image' },
  otherIdentifier: [
    { type: 'IdentifierEntry', identifier: 'https://ror.org/000000100', identifierType: 'ext:ROR' },
    { type: 'IdentifierEntry', identifier: 'BE0000000097', identifierType: 'ext:VAT' },
  ],
};
const impostors = {
  key: otherKey.didKey,
  'shared-host': 'did:web:uni-lumen.github.io',
  'look-alike': 'did:web:uni-1umen.example',
  platform: 'did:web:credly.com:issuers:lumen',
} as const;

const documents: Readonly<Record<string, JsonObject>> = {
  'key.json': await badge(universityKey.didKey),
  'address.json': await badge(lumen, asLumen),
  'differs.json': await badge(lumen, { name: 'Harbour School' }),
  'harbour.json': await badge(harbour, { name: 'Harbour School' }),
  'account.json': await badge(account),
  ...Object.fromEntries(
    await Promise.all(
      Object.entries(impostors).map(
        async ([name, id]) => [`impostor-${name}.json`, await badge(id, asLumen, otherKey)] as const,
      ),
    ),
  ),
};

const published = (id: string, key: TestKey) => [didWebAddress(id), didDocument(id, { 'key-1': key })] as const;
const web = Object.fromEntries([
  ...[lumen, harbour, account].map(id => published(id, universityKey)),
  ...Object.values(impostors).flatMap(id => (id.startsWith('did:web:') ? [published(id, otherKey)] : [])),
]);
const record = rorRecord(1, 'University of Lumen', { domains: ['uni-lumen.example'] });
const found = { number_of_results: 1, time_taken: 3, items: [record], meta: {} };
const rorAddress = 'https://api.ror.org/v2/organizations';

const files = openFolder();
let world: LocalWorld;
/** What the register waits for before it answers. */
let held: Promise<void> = Promise.resolve();
beforeAll(async () => {
  const sites = new Map([...sitesOf(web), [rorAddress, { ...jsonAt(found), held: () => held }] as const]);
  world = await openExtension(inject('chromium'), sites, ['*.example', '*.github.io', 'credly.com', 'api.ror.org']);
});
afterAll(async () => {
  files.close();
  await world.close();
});

async function check(page: Page, name: string): Promise<ElementHandle> {
  await hand(page, files.file(name, JSON.stringify(documents[name] ?? {})));
  return reportIn(await entryIn(page, name, 'checked'));
}

/** A check page on the day of the samples, on which nothing is known yet. */
async function openPage(look: Parameters<typeof openSurface>[2] = {}, lists: readonly Directory[] = []): Promise<Page> {
  const page = await openSurface(world, 'check.html', { width: 480, ...look });
  await check(page, 'first.json');
  await turnClock(page);
  await page.evaluate(stopClock, sampleDay);
  await page.evaluate(keepOnly, lists);
  return page;
}

/** Runs in a page of the extension: its lists are these, as if the person had imported them before. */
async function keepOnly(directories: readonly { readonly sha256: string }[]): Promise<void> {
  const opening = indexedDB.open('lists');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('directories');
      opening.result.createObjectStore('kept');
    };
    opening.onsuccess = () => {
      resolve(opening.result);
    };
    opening.onerror = () => {
      reject(new Error('the lists cannot be opened'));
    };
  });
  const transaction = database.transaction(['directories', 'kept'], 'readwrite');
  for (const directory of directories) transaction.objectStore('directories').put(directory, directory.sha256);
  const places = directories.map(({ sha256 }) => ({
    sha256,
    on: true,
    importedAt: '2026-11-20T09:00:00Z',
    refused: 0,
  }));
  transaction.objectStore('kept').put({ places, known: [], revision: Date.now() + Math.random() }, 'all');
  await new Promise(resolve => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

const partners = await directoryFrom(plainList([{ name: 'University of Lumen', dids: [lumen] }]));
const register = await directoryFrom([rorRecord(1, 'University of Lumen', { domains: ['uni-lumen.example'] })]);
const old = await directoryFrom(
  plainList([{ name: 'University of Lumen', dids: [lumen] }], { issuedAt: '2025-01-03', staleAfter: '2026-01-03' }),
);

async function cardIn(report: ElementHandle): Promise<ElementHandle> {
  const card = await report.$('.issuer');
  if (!card) throw new Error('the report has no card of its issuer');
  return card;
}
const stateOf = (report: ElementHandle) =>
  report.evaluate(node => {
    const [headline, heading, card] = ['.headline', '.who', '.issuer'].map(one => node.querySelector(one));
    return {
      rung: node.getAttribute('data-rung'),
      verdict: node.getAttribute('data-verdict'),
      tone: card?.getAttribute('data-tone'),
      heading: heading?.textContent,
      headlineTone: headline?.className.replace('headline ', ''),
    };
  });

/** The part of the page that this is drawn on, up to the end of `last`, with the page's own white around it. */
async function pictureOf(page: Page, first: ElementHandle, name: string, last = first): Promise<void> {
  const field = await page.evaluate(
    (one, other) => {
      const { width, x, y } = one.getBoundingClientRect();
      return { x: x + scrollX, y: y + scrollY, width, height: other.getBoundingClientRect().bottom - y };
    },
    first,
    last,
  );
  const margin = 16;
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await picture(page, name, {
    x: Math.max(0, field.x - margin),
    y: Math.max(0, field.y - margin),
    width: field.width + 2 * margin,
    height: field.height + 2 * margin,
  });
}

const press = async (report: ElementHandle, act: string): Promise<void> => {
  const button = await report.$(`.issuer ${act}`);
  if (!button) throw new Error(`there is nothing to press: ${act}`);
  await button.evaluate(node => {
    (node as HTMLElement).click();
  });
};

const announced = (page: Page, part: string) =>
  page.waitForFunction(
    words => document.querySelector('[data-announced]')?.textContent.includes(words) === true,
    {},
    part,
  );

describe('the card', () => {
  test.each<[string, string, readonly Directory[], object]>([
    [
      'issuer-rung-0',
      'key.json',
      [],
      { rung: '0', verdict: 'unconfirmed', tone: 'doubt', heading: 'Nothing shows whose key this is.' },
    ],
    [
      'issuer-rung-1',
      'address.json',
      [],
      { rung: '1', verdict: 'confirmed', tone: 'plain', heading: 'uni-lumen.example', headlineTone: 'plain' },
    ],
    [
      'issuer-rung-2',
      'address.json',
      [register],
      { rung: '2', verdict: 'confirmed', tone: 'sound', heading: 'University of Lumen', headlineTone: 'sound' },
    ],
    [
      'issuer-rung-3',
      'address.json',
      [partners, register],
      { rung: '3', verdict: 'confirmed', tone: 'sound', heading: 'University of Lumen', headlineTone: 'sound' },
    ],
    [
      'issuer-account',
      'account.json',
      [register],
      { rung: '1', verdict: 'confirmed', tone: 'plain', heading: 'badges.example/issuers/lumen' },
    ],
    [
      'issuer-name-differs',
      'differs.json',
      [register],
      { rung: '2', verdict: 'confirmed', tone: 'sound', heading: 'University of Lumen' },
    ],
    [
      'issuer-old-list',
      'address.json',
      [old],
      { rung: '1', verdict: 'confirmed', tone: 'plain', heading: 'uni-lumen.example' },
    ],
  ])('%s', async (name, document, lists, state) => {
    const page = await openPage({}, lists);
    await choose(page, { audience: 'evaluator' });
    const report = await check(page, document);
    expect(await stateOf(report)).toMatchObject(state);
    await expectAccessible(page, '.issuer');
    await pictureOf(page, await cardIn(report), name);
    await choose(page, { audience: 'recruiter' });
    await page.close();
  });

  test('a list that was imported is named with its day, and who keeps it', async () => {
    const page = await openPage({}, [partners]);
    const report = await check(page, 'address.json');
    expect(await read(await cardIn(report))).toContain(
      'Our partners, list of 1 November 2026: “University of Lumen” (a list you imported)',
    );
    await pictureOf(page, await cardIn(report), 'issuer-imported-list');
    await page.close();
  });

  test('an old list is named in the doubt tone, and lifts nobody', async () => {
    const page = await openPage({}, [old]);
    const report = await check(page, 'address.json');
    expect(await report.$eval('.lists .doubt', node => node.textContent)).toContain(
      'list of 3 January 2025, out of date',
    );
    await page.close();
  });

  test('a recruiter unfolds what the credential states of its issuer, an evaluator finds it open', async () => {
    const page = await openPage();
    const report = await check(page, 'address.json');
    const isOpen = () => report.$eval('.issuer details', node => node.open);
    expect(await isOpen()).toBe(false);
    await choose(page, { audience: 'evaluator' });
    expect(await report.$eval('.issuer details', node => node.open)).toBe(true);
    expect(await read(await cardIn(report))).toContain('Stated by the credential, not checked');
    await choose(page, { audience: 'recruiter' });
    await page.close();
  });

  test('in German nothing is wider than 320 pixels, in the dark too', async () => {
    const page = await openPage({ width: 320, scheme: 'dark' }, [old]);
    await choose(page, { language: 'de', audience: 'evaluator' });
    const report = await check(page, 'address.json');
    await press(report, '[data-act=know]');
    await page.waitForSelector('.know');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page, '.issuer');
    await pictureOf(page, await cardIn(report), 'issuer-german-narrow');
    await choose(page, { language: 'en', audience: 'recruiter' });
    await page.close();
  });
});

describe('“I know this issuer”', () => {
  test('lifts a key alone to a signer of the own list, by the keyboard, and lets it be forgotten', async () => {
    const page = await openPage();
    const report = await check(page, 'key.json');
    await pictureOf(page, await cardIn(report), 'issuer-know-before');

    await (await report.$('[data-act=know]'))?.focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('.know');
    // Where nothing proves a name the field is empty, and the claimed one is only to be read beside it.
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'known-name');
    expect(await page.$eval('[name=known-name]', node => (node as HTMLInputElement).value)).toBe('');
    expect(await read(await cardIn(report))).toContain(universityKey.didKey);
    await expectAccessible(page, '.issuer');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[name=known-name][aria-invalid=true]');
    await page.keyboard.type('University of Lumen');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Fingerprint compared with the registrar by telephone');
    await pictureOf(page, await cardIn(report), 'issuer-know-form');
    await (await report.$('.know [type=submit]'))?.focus();
    await page.keyboard.press('Enter');

    await page.waitForSelector('[data-rung="3"]');
    await announced(page, 'Written into your own list: University of Lumen.');
    const lifted = await reportIn(await entryIn(page, 'key.json', 'checked'));
    expect(await stateOf(lifted)).toMatchObject({
      rung: '3',
      verdict: 'confirmed',
      tone: 'sound',
      heading: 'University of Lumen',
    });
    const said = await read(await cardIn(lifted));
    expect(said).toContain('You noted on 21 November 2026: “Fingerprint compared with the registrar by telephone”.');
    expect(said).toContain('your own list');
    await page.waitForFunction(() => document.activeElement?.classList.contains('who') === true);
    await pictureOf(page, await cardIn(lifted), 'issuer-know-after');

    await press(lifted, '[data-act=forget]');
    await page.waitForSelector('[data-thing="key.json"] [data-rung="0"]');
    await announced(page, 'Taken out of your own list.');
    await page.close();
  });

  test('remembers a whole host where that is chosen, and nothing when it is cancelled', async () => {
    const page = await openPage();
    const report = await check(page, 'harbour.json');
    await press(report, '[data-act=know]');
    await page.waitForFunction(() => document.activeElement?.getAttribute('name') === 'known-name');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-act') === 'know');
    await press(report, '[data-act=know]');
    await page.type('[name=known-name]', 'Harbour School');
    await press(report, '[value=domain]');
    await press(report, '.know [type=submit]');
    await page.waitForSelector('[data-thing="harbour.json"] [data-rung="2"]');
    const lifted = await reportIn(await entryIn(page, 'harbour.json', 'checked'));
    expect(await stateOf(lifted)).toMatchObject({ tone: 'sound', heading: 'Harbour School' });
    await page.close();
  });

  test('offers the name a list proves, and never the one it claims', async () => {
    const page = await openPage({}, [register]);
    const report = await check(page, 'differs.json');
    await press(report, '[data-act=know]');
    await page.waitForSelector('.know');
    expect(await page.$eval('[name=known-name]', node => (node as HTMLInputElement).value)).toBe('University of Lumen');
    // The host is named by that list already; a second name for it would only make the lists disagree.
    expect(await page.$$('.know [type=radio]')).toHaveLength(0);
    await page.close();
  });

  test('an account on a platform is known by its exact identifier alone', async () => {
    const page = await openPage();
    const report = await check(page, 'account.json');
    await press(report, '[data-act=know]');
    await page.waitForSelector('.know');
    expect(await page.$$('.know [type=radio]')).toHaveLength(0);
    expect(await read(await cardIn(report))).toContain(account);
    await page.close();
  });
});

describe('“Ask ROR”', () => {
  const askedFor = (): readonly string[] => world.server.log.filter(line => line.startsWith('api.ror.org'));

  test('sends the name of the host and nothing else, and judges again with the answer', async () => {
    const page = await openPage();
    const before = askedFor().length;
    const report = await check(page, 'address.json');
    expect(askedFor()).toHaveLength(before);
    expect(await read(await cardIn(report))).toContain(
      'Only this host’s name, or the domain it lies under, is sent to api.ror.org.',
    );
    await press(report, '[data-act=ask]');
    await page.waitForSelector('[data-thing="address.json"] [data-rung="2"]');
    expect(askedFor().slice(before)).toEqual([
      'api.ror.org /v2/organizations?query.advanced=domains:uni-lumen.example',
    ]);
    const lifted = await reportIn(await entryIn(page, 'address.json', 'checked'));
    expect(await stateOf(lifted)).toMatchObject({ tone: 'sound', heading: 'University of Lumen' });
    expect(await lifted.$eval('.asked', node => node.textContent)).toContain('api.ror.org');
    await announced(page, 'ROR lists an organisation with this address.');
    await pictureOf(page, await cardIn(lifted), 'issuer-ror-listed');
    await page.close();
  });

  test('what it does not list stays as it was judged, and that says nothing against it', async () => {
    const page = await openPage();
    const report = await check(page, 'harbour.json');
    await press(report, '[data-act=ask]');
    await page.waitForSelector('[data-asked=not-listed]');
    const same = await reportIn(await entryIn(page, 'harbour.json', 'checked'));
    expect(await stateOf(same)).toMatchObject({ rung: '1', verdict: 'confirmed', heading: 'harbour.example' });
    expect(await read(await cardIn(same))).toContain('That says nothing against it.');
    expect(await same.$('[data-act=ask]')).toBeNull();
    expect(await same.$eval('.asked', node => node.textContent)).toContain('api.ror.org');
    await pictureOf(page, await cardIn(same), 'issuer-ror-not-listed');
    await page.close();
  });

  test('whoever stops waiting for it has the report as it was', async () => {
    const page = await openPage();
    const report = await check(page, 'harbour.json');
    let answer: () => void = () => undefined;
    held = new Promise(resolve => {
      answer = resolve;
    });
    await press(report, '[data-act=ask]');
    await page.waitForFunction(() => document.querySelector('.checking')?.textContent.includes('api.ror.org'));
    await page.click('.checking > button');
    const same = await reportIn(await entryIn(page, 'harbour.json', 'checked'));
    expect(await stateOf(same)).toMatchObject({ rung: '1', verdict: 'confirmed', heading: 'harbour.example' });
    expect(await same.$('[data-act=ask]')).not.toBeNull();
    answer();
    await page.close();
  });

  test('a person who does not let it be asked reads that, and can press again', async () => {
    const page = await world.browser.newPage();
    await answerPrompts(page, false);
    await page.goto(`${world.origin}/check.html`);
    await page.waitForSelector('footer');
    const before = askedFor().length;
    const report = await check(page, 'harbour.json');
    await press(report, '[data-act=ask]');
    await page.waitForSelector('[data-asked=unanswered]');
    const same = await reportIn(await entryIn(page, 'harbour.json', 'checked'));
    expect(await read(await cardIn(same))).toContain('ROR could not be asked');
    expect(await same.$('[data-act=ask]')).not.toBeNull();
    expect(askedFor()).toHaveLength(before);
    await page.close();
  });
});

describe('an impostor with the name, the identifiers and the logo of a listed university', () => {
  const headings: Readonly<Record<keyof typeof impostors, string>> = {
    key: 'Nothing shows whose key this is.',
    'shared-host': 'uni-lumen.github.io',
    'look-alike': 'uni-1umen.example',
    platform: 'credly.com/issuers/lumen',
  };
  test.each(Object.entries(headings))(
    '%s is never in the sound tone, nor named so in a heading',
    async (name, heading) => {
      const page = await openPage({}, [register, partners]);
      const report = await check(page, `impostor-${name}.json`);
      const state = await stateOf(report);
      expect([state.heading, state.rung]).toEqual([heading, name === 'key' ? '0' : '1']);
      expect([state.tone, state.headlineTone]).not.toContain('sound');
      expect(await report.$$('.sound, img')).toEqual([]);
      const strong = await report.$$eval('.headline strong, .who', all => all.map(({ textContent }) => textContent));
      expect(strong.join(' ')).not.toContain('University of Lumen');
      await page.$eval('.issuer details', node => {
        node.open = true;
      });
      await pictureOf(page, report, `impostor-${name}`, await cardIn(report));
      await page.close();
    },
  );
});
