/** The options page: lists, known issuers, whom may be asked, and what a check makes of them. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { limits } from '../../core/limits.js';
import type { Json } from '../../core/json.js';
import { plainList, rorRecord, website } from '../fixtures/directories.js';
import { makeSamples, university } from '../fixtures/samples.js';
import { sealing } from '../fixtures/seals.js';
import { granted, service, trustedFile } from '../fixtures/trusted-lists.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { picture } from '../journeys/picture.js';
import { expectAccessible, read } from '../journeys/read.js';
import { exportedFrom } from './exported.js';
import { press } from './showing.js';
import {
  askedIn,
  choose,
  entryIn,
  hand,
  type Look,
  openExtension,
  openFolder,
  openSurface,
  reportIn,
  sitesOf,
  turnClock,
} from './world.js';

const { samples, web } = await makeSamples();
const genuine = JSON.stringify(samples.find(({ name }) => name === 'genuine')?.document);
const files = openFolder();
let world: LocalWorld;
let page: Page;

beforeAll(async () => {
  world = await openExtension(inject('chromium'), sitesOf(web), ['uni-lumen.example', 'badges.example']);
});
afterAll(async () => {
  files.close();
  await world.close();
});
afterEach(async () => {
  await page.evaluate(() => indexedDB.deleteDatabase('lists'));
  await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } }
    ).chrome.storage.local.clear(),
  );
  await page.close();
});

const partners = plainList(
  [
    { name: 'University of Lumen', country: 'BE', domains: ['uni-lumen.example'] },
    { name: 'Nowhere', domains: ['github.io'] },
    { name: 'Academy of Data', country: 'NL', domains: ['academy-data.example'] },
  ],
  { licence: 'CC0-1.0', source: 'https://partners.example/list' },
);
const oldRor: Json = [
  { ...rorRecord(1, 'University of Lumen', website('https://uni-lumen.example/')), admin: dated('2024-01-15') },
  { ...rorRecord(2, 'Academy of Data', website('https://academy-data.example/')), admin: dated('2024-01-15') },
];
function dated(date: string) {
  return { last_modified: { date, schema_version: '2.1' } };
}

const open = async (look: Look = {}): Promise<Page> => {
  page = await openSurface(world, 'options.html', { width: 760, ...look });
  await page.waitForSelector('[data-hosts=sites]');
  return page;
};
const giveFile = (name: string, content: Json | string): Promise<void> =>
  hand(page, files.file(name, typeof content === 'string' ? content : JSON.stringify(content)));
const textOf = async (selector: string): Promise<string> => {
  const element = await page.waitForSelector(selector);
  return element ? read(element) : '';
};
const listed = (): Promise<readonly (string | null)[]> =>
  page.$$eval('[data-list]', rows => rows.map(row => row.getAttribute('data-list')));
/** What is announced follows what is shown. */
async function expectSaid(sentence: string): Promise<void> {
  await page.waitForFunction(
    expected => document.querySelector('[data-announced]')?.textContent === expected,
    {},
    sentence,
  );
}
async function importList(name: string, content: Json | string): Promise<void> {
  const before = await page.$$eval('[data-list]', rows => rows.length);
  await giveFile(name, content);
  await page.waitForSelector('[data-state=preview]');
  await press(page, '[data-action=import]');
  await page.waitForSelector('[data-state=preview]', { hidden: true });
  await page.waitForFunction(count => document.querySelectorAll('[data-list]').length > count, {}, before);
}
const asked = (): readonly string[] => askedIn(world);

/** The whole page as a picture, at most so high. */
async function pictureOf(name: string, height: number): Promise<void> {
  const width = page.viewport()?.width ?? 760;
  await page.setViewport({ width, height });
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await picture(page, name);
}

describe('a list', () => {
  test('is shown with everything it may be taken for before anything of it is kept', async () => {
    await open();
    expect(await textOf('[data-state=no-list]')).toMatch(/^No list is here yet/);
    const before = asked().length;
    await giveFile('partners.json', partners);
    const text = await textOf('[data-state=preview]');
    expect(text).toContain('NameOur partners');
    expect(text).toContain('KindA plain list, written by whoever shares it');
    expect(text).toContain('2 organisations. 1 was left out, because what it says cannot be used.');
    expect(text).toContain('Date1 November 2026');
    expect(text).toContain('It can showWhose key signed, and whose web address it is.');
    expect(text).toContain('It cannot showThat anybody reviewed these organisations.');
    expect(text).toContain('LicenceCC0-1.0');
    expect(text).toContain('Sourcehttps://partners.example/list');
    expect(text).toMatch(/SHA-256[0-9a-f]{64}/);
    expect(text).toContain('University of Lumen uni-lumen.example');
    await page.waitForFunction(() => document.activeElement?.id === 'preview');
    expect(await listed()).toEqual([]);
    await expectAccessible(page);
    await pictureOf('options-preview', 1_150);
    await press(page, '[data-state=preview] button:not(.first)');
    await page.waitForSelector('[data-state=preview]', { hidden: true });
    expect(await listed()).toEqual([]);
    await importList('partners.json', partners);
    expect(await listed()).toEqual(['Our partners']);
    await expectSaid('“Our partners” was imported.');
    await page.reload();
    await page.waitForSelector('[data-list="Our partners"]');
    expect(asked().length).toBe(before);
  });

  test('in a table is asked for its name and day in place', async () => {
    await open();
    await giveFile('partners 2026-10-05.csv', 'name;domain\nUniversity of Lumen;uni-lumen.example\n');
    await page.waitForSelector('[data-state=untold]');
    await expectAccessible(page);
    expect(await page.$eval('#list-name', field => (field as HTMLInputElement).value)).toBe('partners 2026-10-05');
    expect(await page.$eval('#list-date', field => (field as HTMLInputElement).value)).toBe('2026-10-05');
    await page.$eval('#list-name', field => {
      (field as HTMLInputElement).select();
    });
    await page.type('#list-name', 'Our table');
    await press(page, '[data-state=untold] button.first');
    const text = await textOf('[data-state=preview]');
    expect(text).toContain('NameOur table');
    expect(text).toContain('Date5 October 2026');
    expect(text).toContain('1 organisation. None was left out.');
  });

  test.each([
    [
      'broken.csv',
      'name,domain\nUniversity of Lumen,uni-lumen.example,more\n',
      'more or fewer cells than the first line names (line 2)',
    ],
    [
      'broken.json',
      '{"proofmark":"directory/1","name":"x","issuedAt":"soon","organisations":[]}',
      'a needed field is missing or is something else (/issuedAt)',
    ],
    ['letter.txt', 'Dear colleagues', 'it is of no kind it knows'],
    ['latin.csv', Uint8Array.from([0x6e, 0xfc]), 'it is not UTF-8'],
  ])('that is none (%s) is refused with what is wrong, and nothing is lost', async (name, content, why) => {
    await open();
    await importList('partners.json', partners);
    await hand(page, files.file(name, content));
    const text = await textOf('[data-state=refused]');
    expect(text).toContain(`${name} was not imported. Expected a list; what is wrong: ${why}`);
    expect(text).toContain('Your lists are as they were.');
    expect(await listed()).toEqual(['Our partners']);
    await expectAccessible(page);
    if (name === 'broken.csv') await pictureOf('options-refused', 820);
    await press(page, '[data-state=refused] button');
    await page.waitForSelector('[data-state=refused]', { hidden: true });
  });

  test('that is too large is refused unread', async () => {
    await open();
    await hand(page, files.file('large.json', ' '.repeat(limits.directoryBytes + 1)));
    expect(await textOf('[data-state=refused]')).toContain('what is wrong: too large');
  });

  test('that is here already says so, and a newer one can take its place', async () => {
    await open();
    await importList('partners.json', partners);
    await importList('others.json', { ...partners, name: 'Others' });
    await giveFile('again.json', partners);
    expect(await textOf('[data-standing=same] [data-beside]')).toMatch(
      /^You have this very list already, imported on /,
    );
    expect(await page.$('[data-action=import]')).toBeNull();
    await press(page, '[data-state=preview] > button');
    await giveFile('newer.json', { ...partners, issuedAt: '2026-11-20' });
    expect(await textOf('[data-standing=newer] [data-beside]')).toBe(
      'You have an older list of this kind and name, of 1 November 2026.',
    );
    await press(page, '[data-action=replace]');
    await page.waitForFunction(() => document.body.textContent.includes('List of 20 November 2026'));
    expect(await listed()).toEqual(['Our partners', 'Others']);
    await giveFile('older.json', partners);
    expect(await textOf('[data-standing=older] [data-beside]')).toBe(
      'You have a newer list of this kind and name, of 20 November 2026.',
    );
    await press(page, '[data-action=import]');
    await page.waitForFunction(() => document.querySelectorAll('[data-list]').length === 3);
    expect(await listed()).toEqual(['Our partners', 'Others', 'Our partners']);
  });

  test('is moved by the keyboard, exported as it was, and removed after one question', async () => {
    await open();
    await importList('partners.json', partners);
    await importList('ror.json', oldRor);
    const [first, second] = await listed();
    await page.focus(`[data-list="${String(second)}"] [data-action=up]`);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      name => document.querySelector('[data-list]')?.getAttribute('data-list') === name,
      {},
      second,
    );
    await expectSaid(`“${String(second)}” is now 1 of 2.`);
    await page.waitForFunction(() => document.activeElement?.getAttribute('data-action') === 'down');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-list]')?.getAttribute('data-list'))).toBe(
      second,
    );
    const exported = await exportedFrom(page, '[data-list="Our partners"] [data-action=export]');
    expect(JSON.parse(exported)).toMatchObject({
      proofmark: 'directory/1',
      name: 'Our partners',
      issuedAt: '2026-11-01',
      organisations: [{ domains: ['uni-lumen.example'] }, { domains: ['academy-data.example'] }],
    });
    await press(page, `[data-list="Our partners"] [data-action=remove]`);
    expect(await textOf('[data-state=once-more] p')).toBe('Remove “Our partners” from this device?');
    await expectAccessible(page);
    await page.keyboard.press('Enter'); // it stands on the answer that loses nothing
    await page.waitForSelector('[data-state=once-more]', { hidden: true });
    expect(await listed()).toEqual([second, first]);
    await press(page, `[data-list="Our partners"] [data-action=remove]`);
    await press(page, '[data-answer=yes]');
    await page.waitForFunction(() => document.querySelectorAll('[data-list]').length === 1);
    await expectSaid('“Our partners” was removed.');
    await page.waitForFunction(() => document.activeElement?.id === 'lists');
    await giveFile('again.json', exported);
    expect(await textOf('[data-state=preview]')).toContain('2 organisations. None was left out.');
  });

  test('that is too old is shown in the tone of a doubt', async () => {
    await open();
    await importList('partners.json', partners);
    await giveFile('ror.json', oldRor);
    expect(await textOf('[data-state=preview] [data-stale]')).toBe(
      '15 January 2024, out of date. It is too old to name anybody. Import a newer one.',
    );
    expect(await textOf('[data-state=preview]')).toContain(
      'It can showWhose web address it is, until 180 days after its date.',
    );
    await press(page, '[data-action=import]');
    await page.waitForFunction(() => document.querySelectorAll('[data-list]').length === 2);
    expect(await page.$$eval('[data-list] p [data-stale]', all => all.map(one => one.textContent.trim()))).toEqual([
      'List of 15 January 2024, out of date',
    ]);
    expect(await page.$$eval('[data-list] p .doubt', all => all.length)).toBe(1);
    await expectAccessible(page);
    await pictureOf('options-lists', 1_000);
  });
});

describe('a snapshot of trusted lists', async () => {
  const { certificate } = await sealing();
  const snapshot = trustedFile([
    service(certificate),
    service(certificate, { country: 'EL', provider: 'Umbra Trust' }),
    service(certificate, { type: 'http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST', service: 'Times' }),
    service(certificate, {
      history: [
        { status: granted, from: '2024-01-01' },
        { status: granted, from: '2020-01-01' },
      ],
    }),
  ]);
  const old = trustedFile([service(certificate)], {
    lotl: { sequenceNumber: 290, issueDate: '2023-11-01', nextUpdate: '2024-05-01' },
  });
  const keptOnes = (): Promise<number> => page.$$eval('[data-trusted]', rows => rows.length);
  async function importSnapshot(content: Json): Promise<void> {
    const before = await keptOnes();
    await giveFile('trusted.json', content);
    await page.waitForSelector('[data-state=preview]');
    await press(page, '[data-action=import]');
    await page.waitForFunction(count => document.querySelectorAll('[data-trusted]').length > count, {}, before);
  }

  test('is shown with all it may be taken for before anything of it is kept', async () => {
    await open();
    expect(await textOf('[data-state=no-trusted-list]')).toMatch(/^No snapshot is here yet/);
    const before = asked().length;
    await giveFile('trusted.json', snapshot);
    const text = await textOf('[data-state=preview]');
    expect(text).toContain('KindEU trusted lists');
    expect(text).toContain(
      'Services2 for certificates, 1 for times. 1 was left out, because what it says cannot be used.',
    );
    expect(text).toContain('CountriesBelgium and Greece');
    expect(text).toContain('Date1 November 2026, number 350');
    expect(text).toContain('Next update1 May 2027');
    expect(text).toContain(
      'It can showWhich organisation a seal belongs to, by the service that issued its certificate.',
    );
    expect(text).toContain('It cannot showWhether a certificate was withdrawn.');
    expect(text).toMatch(/SHA-256[0-9a-f]{64}/);
    expect(text).toContain('Certificates for seals Umbra Trust, Greece');
    await page.waitForFunction(() => document.activeElement?.id === 'preview');
    await expectAccessible(page);
    await pictureOf('options-trusted-preview', 1_150);
    await press(page, '[data-state=preview] button:not(.first)');
    await page.waitForSelector('[data-state=preview]', { hidden: true });
    expect(await keptOnes()).toBe(0);
    await importSnapshot(snapshot);
    await expectSaid('“EU trusted lists” was imported.');
    expect(await listed()).toEqual([]);
    await page.reload();
    expect(await textOf('[data-trusted]')).toContain('2 for certificates, 1 for times · imported on');
    expect(asked().length).toBe(before);
  });

  test('that is broken is refused with the field at fault', async () => {
    await open();
    await giveFile('trusted.json', trustedFile([], { lotl: { sequenceNumber: 1, issueDate: 'soon' } }));
    expect(await textOf('[data-state=refused]')).toContain(
      'trusted.json was not imported. Expected a list; what is wrong: a needed field is missing or is something else (/lotl/issueDate).',
    );
  });

  test('is switched off, exported as it was, replaced by a newer one and removed, by the keyboard alone', async () => {
    await open();
    await importSnapshot(old);
    expect(await textOf('[data-trusted] [data-stale]')).toBe('List of 1 November 2023, out of date');
    expect(await textOf('[data-trusted]')).toContain('It is too old to vouch for a seal. Import a newer one.');
    await expectAccessible(page);
    await giveFile('again.json', old);
    expect(await textOf('[data-standing=same] [data-beside]')).toMatch(/^You have this very list already/);
    await press(page, '[data-state=preview] > button');
    await giveFile('trusted.json', snapshot);
    expect(await textOf('[data-standing=newer] [data-beside]')).toContain('of 1 November 2023');
    await page.focus('[data-action=replace]');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.body.textContent.includes('List of 1 November 2026'));
    expect(await keptOnes()).toBe(1);
    const exported = await exportedFrom(page, '[data-trusted] [data-action=export]');
    expect(JSON.parse(exported)).toMatchObject({
      proofmark: 'trusted-list/1',
      lotl: { sequenceNumber: 350, issueDate: '2026-11-01T00:00:00Z' },
      services: [{ certificate: certificate.toString('base64') }, { country: 'GR' }, { service: 'Times' }],
    });
    await page.focus('[data-trusted] input[role=switch]');
    await page.keyboard.press('Space');
    await page.waitForFunction(() => document.querySelectorAll('[data-trusted] input:checked').length === 0);
    await page.focus('[data-trusted] [data-action=remove]');
    await page.keyboard.press('Enter');
    expect(await textOf('[data-state=once-more] p')).toBe('Remove “EU trusted lists” from this device?');
    await page.waitForSelector('[data-state=once-more] button:focus');
    await page.keyboard.press('Enter'); // it stands on the answer that loses nothing
    await page.waitForSelector('[data-state=once-more]', { hidden: true });
    expect(await keptOnes()).toBe(1);
    await press(page, '[data-trusted] [data-action=remove]');
    await press(page, '[data-answer=yes]');
    await page.waitForSelector('[data-trusted]', { hidden: true });
    await expectSaid('“EU trusted lists” was removed.');
    await page.waitForFunction(() => document.activeElement?.id === 'trusted');
  });

  test.each([
    { scheme: 'dark', width: 760, language: 'en', name: 'options-trusted-dark' },
    { scheme: 'light', width: 320, language: 'de', name: 'options-trusted-narrow-de' },
  ] as const)('can be read in $scheme at $width px in $language', async ({ language, name, ...look }) => {
    await open(look);
    await choose(page, { language });
    await importSnapshot(old);
    await giveFile('trusted.json', snapshot);
    await page.waitForSelector('[data-state=preview]');
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await pictureOf(name, look.width === 320 ? 2_400 : 1_500);
  });
});

/** What "I know this issuer" keeps. */
async function know(known: readonly object[]): Promise<void> {
  await page.evaluate(async known => {
    const database = await new Promise<IDBDatabase>(resolve => {
      const opening = indexedDB.open('lists');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
    });
    const transaction = database.transaction('kept', 'readwrite');
    transaction.objectStore('kept').put({ places: [], known, revision: 1 }, 'all');
    await new Promise(resolve => {
      transaction.oncomplete = resolve;
    });
    database.close();
    new BroadcastChannel('lists').postMessage(1);
  }, known);
  await page.waitForSelector('[data-known]');
}

const known = [
  {
    name: 'University of Lumen',
    note: 'Met their registrar in Leuven.',
    since: '2026-11-03',
    domain: 'uni-lumen.example',
  },
  { name: 'Academy of Data', note: '', since: '2026-10-12', did: 'did:key:z6MkfakeAcademyOfData' },
];

describe('the issuers a person knows', () => {
  test('are listed with what is remembered of them, and their notes can be changed', async () => {
    await open();
    await know(known);
    const text = await textOf('[data-known="University of Lumen"]');
    expect(text).toContain('Web addressuni-lumen.example');
    expect(text).toContain('NoteMet their registrar in Leuven.');
    expect(text).toContain('Noted on 3 November 2026');
    expect(await textOf('[data-known="Academy of Data"]')).toContain('Identifierdid:key:z6MkfakeAcademyOfData');
    await expectAccessible(page);
    await page.$eval('.known', section => {
      section.scrollIntoView();
    });
    await picture(page, 'options-known');
    await press(page, '[data-known="Academy of Data"] [data-action=edit-note]');
    await page.waitForSelector('#note');
    await page.waitForFunction(() => document.activeElement?.id === 'note');
    await expectAccessible(page);
    await page.type('#note', 'Seen at a fair');
    await press(page, '[data-known="Academy of Data"] button.first');
    await page.waitForFunction(() => document.body.textContent.includes('NoteSeen at a fair'));
    await page.reload();
    expect(await textOf('[data-known="Academy of Data"]')).toContain('NoteSeen at a fair');
  });

  test('are forgotten after one question, and shared as a list that a colleague imports as one of its own', async () => {
    await open();
    await know(known);
    const exported = await exportedFrom(page, '[data-action=export-known]');
    await press(page, '[data-known="Academy of Data"] [data-action=forget]');
    await press(page, '[data-answer=yes]');
    await page.waitForSelector('[data-known="Academy of Data"]', { hidden: true });
    await expectSaid('“Academy of Data” was forgotten.');
    await importList('colleague.json', exported);
    expect(await listed()).toEqual(['Known issuers']);
    expect(await page.$$eval('[data-known]', all => all.length)).toBe(1);
    expect(await textOf('[data-list="Known issuers"]')).toContain('2 organisations');
  });
});

describe('whom may be asked', () => {
  test('every host that may always be asked is named, and one the browser keeps is said to be kept', async () => {
    await open();
    const hosts = (kind: string) =>
      page.$$eval(`[data-hosts=${kind}] [data-host]`, all => all.map(one => one.getAttribute('data-host')));
    expect(await hosts('for-good')).toEqual(['badges.example', 'uni-lumen.example']);
    expect(await textOf('[data-hosts=sites]')).toContain('None.');
    await page.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(of: object): Promise<void> } } } }
      ).chrome;
      await storage.local.set({ sites: ['https://badges.example'] });
    });
    await page.waitForSelector('[data-host="https://badges.example"]');
    expect(await hosts('for-good')).toEqual(['uni-lumen.example']);
    await expectAccessible(page);
    await page.$eval('.asking', section => {
      section.scrollIntoView();
    });
    await picture(page, 'options-asking');
    await press(page, '[data-host="uni-lumen.example"] button');
    await page.waitForFunction(
      () =>
        document.querySelector('[data-announced]')?.textContent === 'The browser did not take back uni-lumen.example.',
    );
    await press(page, '[data-host="https://badges.example"] button');
    await page.waitForSelector('[data-host="https://badges.example"]', { hidden: true });
  });

  test('a host lent for a check under way is not among those for good', async () => {
    await open();
    await page.evaluate(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { set(of: object): Promise<void> } } } }
      ).chrome;
      // Without the lock of a check it would be given back, and this browser never takes it back.
      await new Promise<void>(held => {
        void navigator.locks.request('host badges.example', { mode: 'shared' }, () => {
          held();
          return new Promise(() => undefined);
        });
      });
      await storage.local.set({ lent: ['badges.example'] });
    });
    await page.waitForSelector('[data-host="uni-lumen.example"]');
    await page.waitForSelector('[data-host="badges.example"]', { hidden: true });
  });
});

test.each([
  { scheme: 'dark', width: 760, language: 'en', name: 'options-dark' },
  { scheme: 'light', width: 320, language: 'de', name: 'options-narrow-de' },
] as const)('the page can be read in $scheme at $width px in $language', async ({ language, name, ...look }) => {
  await open(look);
  await choose(page, { language });
  await know(known);
  await importList('partners.json', partners);
  await giveFile('ror.json', oldRor);
  await page.waitForSelector('[data-state=preview]');
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await picture(page, name);
});

/** Checks the genuine sample on a check page of the day of the samples. */
async function checked(name: string): Promise<{ readonly text: string; readonly rung: string | null }> {
  const check = await openSurface(world, 'check.html', { width: 760 });
  await hand(check, files.file('first.json', '{}'));
  await entryIn(check, 'first.json', 'checked');
  await turnClock(check);
  await hand(check, files.file(name, genuine));
  const report = await reportIn(await entryIn(check, name, 'checked'));
  const rung = await report.evaluate(node => node.getAttribute('data-rung'));
  const text = await read(report);
  await check.close();
  return { text, rung };
}

describe('a check', () => {
  test('is named by an imported list, and by the address alone once the list is switched off', async () => {
    await open();
    await importList('partners.json', partners);
    const listedCheck = await checked('by-address.json');
    expect(listedCheck.rung).toBe('2');
    expect(listedCheck.text).toContain('University of Lumen');
    expect(listedCheck.text).toContain('Our partners');
    await importList(
      'signers.json',
      plainList([{ name: 'University of Lumen', dids: [university] }], { name: 'Signers' }),
    );
    const signer = await checked('by-identifier.json');
    expect(signer.rung).toBe('3');
    expect(signer.text).toContain('Signers');
    for (const name of ['Our partners', 'Signers']) await press(page, `[data-list="${name}"] input[role=switch]`);
    await page.waitForFunction(() => document.querySelectorAll('[data-list] input:checked').length === 0);
    const alone = await checked('alone.json');
    expect(alone.rung).toBe('1');
    expect(alone.text).not.toContain('Our partners');
    expect(alone.text).not.toContain('Signers');
  });

  test('contacts no issuer when the person does not want it, says so, and leaves the question open', async () => {
    await open();
    await press(page, '[name=never-issuers]');
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name=never-issuers]')?.checked === true,
    );
    const before = asked().length;
    const check = await openSurface(world, 'check.html', { width: 760 });
    await choose(check, { audience: 'evaluator' }); // another choice leaves this one as it is
    await hand(check, files.file('never.json', genuine));
    const report = await reportIn(await entryIn(check, 'never.json', 'checked'));
    expect(await report.evaluate(node => node.getAttribute('data-verdict'))).toBe('unconfirmed');
    expect(await read(report)).toContain('by your setting');
    expect(await read(report)).toContain('Nothing speaks against it.');
    expect(await check.$('[data-question]')).toBeNull();
    expect(asked().length).toBe(before);
    await check.close();
    await page.reload();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('[name=never-issuers]')?.checked === true,
    );
  });
});
