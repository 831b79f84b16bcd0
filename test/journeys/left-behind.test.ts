/**
 * What lies on the device after every journey. It is printed whole, because what is kept is a promise; what a person
 * wished to be kept is named, and nothing else is there.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Page, TargetType } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { limits } from '../../core/limits.js';
import { heldIn, openDownloads, openSaving } from '../extension/beside-receipt.js';
import { askAll, savedBy, settled } from '../extension/case-files.js';
import { link, openShowing, press } from '../extension/showing.js';
import { answerPrompts, entryIn, hand, openFolder, sitesOf } from '../extension/world.js';
import { completeBadge, plainBadge, profile } from '../fixtures/credentials.js';
import { plainList } from '../fixtures/directories.js';
import { makeSamples, university } from '../fixtures/samples.js';
import { sign, testKey } from '../fixtures/signer.js';
import { sampleNamed } from '../playground/playground.js';
import { jsonAt, page as pageOf } from '../playground/site.js';
import { type Folder, type Kept, columns, foldersIn, keptBy } from './left.js';
import { type LocalWorld, extensionHolding, openLocalWorld } from './local-web.js';
import { entryFor, openPage, pressToolbarButton, reportIn } from './panel.js';

const made = await makeSamples(new Date());
const lumen = { key: await testKey('university of lumen'), method: `${university}#key-1` };
const alone = await testKey('somebody a person knows');
const idOf = (number: number): string => `urn:uuid:00000000-0000-4000-8000-00000000000${String(number)}`;
const created = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '');

const email = 'learner-b@students.example';
const hashed = createHash('sha256').update(email).digest('hex');
const about = (name: string) => ({
  type: ['AchievementSubject'],
  identifier: [
    { type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'name' },
    { type: 'IdentityObject', hashed: true, identityHash: `sha256$${hashed}`, identityType: 'emailAddress' },
  ],
});
const issuedTo = (name: string, number: number) =>
  sign(completeBadge({ issuer: profile(university), more: { id: idOf(number), credentialSubject: subjectOf(name) } }), {
    ...lumen,
    created,
  });
function subjectOf(name: string) {
  const { credentialSubject } = completeBadge({ issuer: profile(university) });
  return { ...(credentialSubject as object), ...about(name) };
}

const files = {
  'diploma-of-b.json': JSON.stringify(await issuedTo('Learner B', 1)),
  'diploma-of-d.json': JSON.stringify(
    await sign(plainBadge({ issuer: profile(alone.didKey), more: { id: idOf(4) }, subject: about('Learner D') }), {
      key: alone,
      created,
    }),
  ),
};
const pasted = JSON.stringify(await issuedTo('Learner C', 2));
const typed = 'https://uni-lumen.example/shared/typed-in.vc.json';
const picked = 'https://uni-lumen.example/shared/picked.vc.json';

const portfolio = 'https://portfolio.example/learner-a';
const linked = 'https://uni-lumen.example/shared/linked.vc.json';
const copy = 'https://badges.example/shared/copy.vc.json';
const course = 'https://www.coursera.org/account/accomplishments/verify/ABCD12EFGH34';
const unknown = 'https://certificates.example/c/4711';
const published = 'https://learner-f.example/files/own.vc.json';
const noted = 'Learner G has to be asked about the workload';
const selected = 'Learner E wrote this down';

/** Seen by the extension alone: nothing in the whole profile may say it. */
const ofTheExtension = [
  ...['Learner B', 'Learner C', 'Learner D', 'Learner E', ...[1, 2, 4].map(idOf), email, hashed],
  ...Object.keys(files),
  ...['typed-in.vc.json', 'picked.vc.json', 'linked.vc.json', 'copy.vc.json', 'certificates.example'],
  ...['learner-f', 'own.vc.json', 'Learner G'],
];
/** On pages the person went to: the browser knows of them, and what is ours must not. */
const ofPages = ['Learner A', 'learner-a', 'portfolio.example', 'Data Ethics', 'coursera'];
/** Written down by wish: the scan finds it, so it would find the others. */
const byWish = 'Harbour School';

const partners = plainList([{ name: 'Academy of Data', domains: ['academy-data.example'] }]);
const today = new Date().toISOString().slice(0, 10);

const folder = openFolder();
const downloads = openDownloads();
const cases = mkdtempSync(join(tmpdir(), 'proofmark-cases-'));
let world: LocalWorld;
/** What lay there after each walk, and after all of them. */
const left = new Map<string, readonly Kept[]>();
let kept: readonly Kept[];
let folders: readonly Folder[];

beforeAll(async () => {
  const page = `<!doctype html><html lang="en"><title>Learner A: portfolio</title><h1>Learner A</h1><h2>Certificates</h2>
    <ul><li><a href="${linked}">Introduction to Data Ethics</a><li><a href="${copy}">Advanced Data Ethics</a>
    <li><a href="${course}">Statistics</a></ul>
    <p id="said">${selected}</p>
    <script type="application/ld+json">${JSON.stringify(sampleNamed(made, 'platform-account').document)}</script>`;
  const sites = new Map([
    ...sitesOf(made.web),
    [portfolio, pageOf(page)],
    [course, pageOf('<!doctype html><html lang="en"><title>Certificate</title><h1>Statistics</h1>')],
    [linked, jsonAt(sampleNamed(made, 'genuine').document)],
    [copy, jsonAt(sampleNamed(made, 'altered').document)],
    [typed, jsonAt(await issuedTo('Learner B', 1))],
  ]);
  // No host is held: each is lent for a check, and written down until it is given back.
  world = await openLocalWorld(inject('chromium'), sites, extensionHolding([]), ['certificates.example']);
  for (const { name, walk } of walks) {
    await walk();
    await pause(limits.closingPause + 500);
    const page = await openOwn('options.html');
    kept = await keptBy(page);
    await page.close();
    left.set(name, kept);
  }
  await world.close(profile => {
    folders = foldersIn(profile, [...ofTheExtension, ...ofPages, byWish]);
  });
}, 240_000);
afterAll(() => {
  folder.close();
  downloads.close();
  rmSync(cases, { recursive: true, force: true });
});

/** A page of the extension, on which the person agrees to whatever the browser asks. */
async function openOwn(path: string): Promise<Page> {
  const page = await world.browser.newPage();
  page.setDefaultTimeout(15_000);
  await page.setViewport({ width: 760, height: 1_000 });
  await answerPrompts(page, true);
  await page.goto(`${world.origin}/${path}`);
  await page.waitForSelector('footer');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.resolve();
  });
  return page;
}

const readAs = async (page: Page, reader: string): Promise<void> => {
  await press(page, `footer input[value="${reader}"]`);
};

/** The page that a press opens in a tab of its own. */
async function openedBy(act: () => Promise<void>, isIt: (url: string) => boolean): Promise<Page> {
  const before = new Set(world.browser.targets());
  await act();
  const target = await world.browser.waitForTarget(one => !before.has(one) && isIt(one.url()));
  const opened = await target.asPage();
  await opened.bringToFront(); // nothing is drawn in a tab behind another
  return opened;
}

/** Looks, checks one and then all, reads both names and the report alone, and compares what only a page vouches for. */
async function recruiterReads(): Promise<void> {
  const page = await openPage(world, portfolio);
  const panel = await pressToolbarButton(world, page);
  await panel.evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: { permissions: Record<string, unknown> } }).chrome;
    permissions['request'] = () => Promise.resolve(true);
  });
  const entry = await entryFor(panel, linked);
  const at = `[data-target="${linked}"]`;
  await press(panel, `${at} button.first`);
  await reportIn(entry);
  await press(panel, `${at} [data-action="names"]`);
  await panel.waitForSelector(`${at} [data-names]`);
  await panel.type(`${at} [data-identity] input`, email).catch(() => undefined); // only where a hash is stated
  const report = await openedBy(
    () => press(panel, `${at} [data-action="open-report"]`),
    url => url.includes('/report.html'),
  );
  await report.waitForSelector('[data-verdict]');
  await report.close();
  await page.bringToFront();
  await press(panel, '[data-action="check-all"]');
  await press(panel, '[data-action="begin-all"]');
  await press(panel, '[data-question] button.first'); // the copy needs the key of a host nobody named
  await panel.waitForSelector('[data-state="all-checked"]');
  const issuers = await openedBy(
    () => press(panel, '[data-action="compare"]'),
    url => url === course,
  );
  await issuers.close();
  await page.bringToFront();
  await panel.waitForSelector('[data-state="comparing"]');
  await press(panel, '[data-action="done"]');
  for (const one of [panel, page]) await one.close();
}

/** Of a platform nobody knows, met in a profile's list of certificates: its address is taken to the check page. */
async function linkIsTakenAlong(): Promise<void> {
  const panel = await openShowing(world, { found: { found: [link(unknown, { section: true, tier: 'listed' })] } });
  const check = await openedBy(
    () => press(panel, `[data-target="${unknown}"] [data-action="check-link"]`),
    url => url.includes('/check.html'),
  );
  await check.waitForFunction(
    address => document.querySelector<HTMLInputElement>('#address')?.value === address,
    {},
    unknown,
  );
  await pause(1_000);
  for (const one of [check, panel]) await one.close();
}

/** Hands over a file and pastes a text, compares the own e-mail address, and takes the letter along. */
async function learnerReads(): Promise<void> {
  const page = await openOwn('check.html');
  await readAs(page, 'learner');
  await hand(page, folder.file('diploma-of-b.json', files['diploma-of-b.json']));
  await press(page, '[data-question] button.first');
  await entryIn(page, 'diploma-of-b.json', 'checked');
  await press(page, '[data-identity] summary');
  await page.type('[data-identity] input', email);
  await press(page, '[data-action="compare-identity"]');
  await page.waitForSelector('[data-likeness]');
  await press(page, '.letter button, [data-copy="text"]');
  await page.focus('#text');
  const session = await page.createCDPSession();
  await session.send('Input.insertText', { text: pasted }); // as pasting does
  await press(page, '[data-field="text"] button');
  await press(page, '[data-question] button.first');
  await entryIn(page, 'Pasted text', 'checked');
  await pause(2_000); // the browser writes down what stands in fields, for a page that is opened again
  await page.close();
}

/** Takes the lines along that lead from a page of the learner's own to the file, for an address typed in. */
async function learnerShares(): Promise<void> {
  const page = await openOwn('check.html');
  await hand(page, folder.file('diploma-of-b.json', files['diploma-of-b.json']));
  await press(page, '[data-question] button.first');
  await entryIn(page, 'diploma-of-b.json', 'checked');
  await press(page, '[data-section="share-kit"] > summary');
  await page.waitForSelector('[data-section="share-kit"] input');
  await page.type('[data-section="share-kit"] input', published);
  await press(page, '[data-snippet="link"] button');
  await pause(2_000);
  await page.close();
}

/** Saves a receipt and hands it over with its file; notes a case, saves the case file and opens it again. */
async function officeKeepsNotes(): Promise<void> {
  const page = await openOwn('check.html');
  await hand(page, folder.file('diploma-of-b.json', files['diploma-of-b.json']));
  await press(page, '[data-question] button.first');
  await entryIn(page, 'diploma-of-b.json', 'checked');
  const [, receipt] = await downloads.saved(page, await openSaving(page));
  const again = await openOwn('check.html');
  await hand(again, folder.file('receipt.json', receipt), folder.file('diploma-of-b.json', files['diploma-of-b.json']));
  await press(again, '[data-question] button.first');
  await heldIn(again, 'receipt.json', 'found');
  const table = await openOwn('case-file.html');
  await hand(table, ...Object.entries(files).map(([name, content]) => folder.file(name, content)));
  await settled(table, 2);
  await askAll(table);
  await settled(table, 2);
  await table.type('.case-rows textarea', noted);
  const saved = await savedBy(table, cases, 'save');
  await hand(table, folder.file('case-file.json', saved));
  await pause(2_000);
  for (const one of [table, again, page]) await one.close({ runBeforeUnload: false });
}

/** Types an address and takes the whole report along. */
async function evaluatorReads(): Promise<void> {
  const page = await openOwn('check.html');
  await readAs(page, 'evaluator');
  await page.type('#address', typed);
  await press(page, '[data-field="address"] button');
  await entryIn(page, typed, 'checked');
  for (const kind of ['text', 'json']) await press(page, `[data-copy="${kind}"]`);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await press(page, '[data-copy="csv"]');
  await page.waitForSelector('textarea.uncopied');
  await pause(2_000);
  await page.close();
}

/** “I know this issuer”: the one thing that is written down, because the person says so. */
async function issuerIsNoted(): Promise<void> {
  const page = await openOwn('check.html');
  await hand(page, folder.file('diploma-of-d.json', files['diploma-of-d.json']));
  await entryIn(page, 'diploma-of-d.json', 'checked');
  await press(page, '[data-act="know"]');
  await page.type('[name="known-name"]', byWish);
  await press(page, '.know [type="submit"]');
  await page.waitForSelector('[data-rung="3"]');
  await page.close();
}

/** The browser's own menu: a link, and a selection. */
async function somethingIsPicked(): Promise<void> {
  for (const chosen of [
    { menuItemId: 'check-link', linkUrl: picked },
    { menuItemId: 'check-selection', selectionText: selected },
  ]) {
    const page = await openedBy(
      () => choose(chosen),
      url => url.includes('/check.html'),
    );
    await page.waitForFunction(() => {
      const [address, text] = [document.querySelector('input#address'), document.querySelector('textarea#text')];
      return [address, text].some(field => (field as HTMLInputElement | null)?.value);
    });
    await pause(1_000);
    await page.close();
  }
}

async function choose(chosen: object): Promise<void> {
  const background = await world.browser.waitForTarget(
    one => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(world.origin),
  );
  const worker = await background.worker();
  await worker?.evaluate(clicked => {
    const { chrome } = globalThis as unknown as {
      chrome: { contextMenus: { onClicked: { dispatch(of: object): void } } };
    };
    chrome.contextMenus.onClicked.dispatch(clicked);
  }, chosen);
}

/** A look that follows no device, a list, and which keys sign for whom: each is written down because it was chosen. */
async function optionsAreChosen(): Promise<void> {
  const page = await openOwn('options.html');
  await press(page, '[name=appearance][value=dark]');
  await press(page, '[name=remember-keys]');
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('[name=remember-keys]')?.checked === true);
  await hand(page, folder.file('partners.json', JSON.stringify(partners)));
  await press(page, '[data-action=import]');
  await page.waitForSelector('[data-list]');
  const check = await openOwn('check.html');
  await hand(check, folder.file('diploma-of-b.json', files['diploma-of-b.json']));
  await press(check, '[data-question] button.first');
  await entryIn(check, 'diploma-of-b.json', 'checked');
  for (const one of [check, page]) await one.close();
}

interface Walk {
  readonly name: string;
  readonly walk: () => Promise<void>;
  /** What lies there after it and did not before. A further surface is a further line here. */
  readonly leaves: readonly string[];
}

/** Everything a person does, in order; those at the beginning only look. */
const walks: readonly Walk[] = [
  { name: 'the installation', walk: () => pause(500), leaves: ['storage.local sign'] },
  { name: 'a recruiter who looks, checks, compares and opens a report', walk: recruiterReads, leaves: [] },
  { name: 'a link that is taken along', walk: linkIsTakenAlong, leaves: [] },
  { name: 'what is picked in the browser’s menu', walk: somethingIsPicked, leaves: [] },
  { name: 'a learner, who chooses the reader', walk: learnerReads, leaves: ['storage.local settings'] },
  { name: 'a learner, who takes lines along for a page', walk: learnerShares, leaves: [] },
  { name: 'an evaluator, who takes copies along', walk: evaluatorReads, leaves: [] },
  { name: 'an office, which saves a receipt and a case file', walk: officeKeepsNotes, leaves: [] },
  { name: 'an issuer that is noted', walk: issuerIsNoted, leaves: ['IndexedDB lists/kept "all"'] },
  {
    name: 'options that are chosen',
    walk: optionsAreChosen,
    leaves: ['IndexedDB lists/directories', 'IndexedDB lists/seen "all"', 'storage.local rememberKeys'],
  },
];

/** Whatever may lie there, and why. */
const meant: Readonly<Record<string, string>> = {
  'storage.local settings': 'the reader, the language and the appearance the person chose',
  'storage.local sign': 'two numbers, by which the person knows the panel again',
  'storage.local rememberKeys': 'that the person wants keys remembered',
  'IndexedDB lists/kept "all"': 'the issuer the person wrote into the own list, and the place of the imported one',
  'IndexedDB lists/directories': 'the list the person imported',
  'IndexedDB lists/seen "all"': 'which key signed for whom, by the day, because the person chose it',
};
/** A list lies under the hash of its file. */
const nameOf = ({ key, store }: Kept): string => (store === 'IndexedDB lists/directories' ? store : `${store} ${key}`);

const tableOf = (of: readonly Kept[]): string =>
  columns([
    ['store', 'key', 'bytes', 'what'],
    ...of.map(one => [
      one.store,
      one.key.slice(0, 20),
      String(new TextEncoder().encode(one.text).length),
      meant[nameOf(one)] ?? 'UNEXPLAINED',
    ]),
  ]);

test.each(walks.map(({ name }, at) => [name, at] as const))(
  'after %s there lies what was chosen until then, and nothing else',
  (name, at) => {
    const chosen = walks.slice(0, at + 1).flatMap(({ leaves }) => leaves);
    const lying = left.get(name) ?? [];
    if (process.env['PROOFMARK_TABLES']) process.stdout.write(`\nAfter ${name}:\n${tableOf(lying)}\n`);
    expect(lying.map(nameOf).toSorted()).toEqual(chosen.toSorted());
  },
);

test('after all journeys nothing is kept but what the person chose and wrote down, and it is printed', () => {
  process.stdout.write(`${tableOf(kept)}\n`);
  const names = kept.map(nameOf);
  expect(names.filter(name => meant[name] === undefined)).toEqual([]);
  const textOf = (name: string): string => kept.find(one => nameOf(one) === name)?.text ?? '';
  expect(JSON.parse(textOf('storage.local settings'))).toEqual({
    audience: 'evaluator',
    quietMarks: true,
    appearance: 'dark',
  });
  expect(JSON.parse(textOf('IndexedDB lists/kept "all"'))).toMatchObject({
    places: [{ on: true, refused: 0 }],
    known: [{ name: byWish, note: '', did: alone.didKey }],
  });
  expect(JSON.parse(textOf('IndexedDB lists/seen "all"'))).toEqual([
    { issuer: university, keys: [{ thumbprint: expect.any(String) as string, first: today, last: today }] },
  ]);
  const all = JSON.stringify(kept);
  for (const word of [...ofTheExtension, ...ofPages]) expect(all).not.toContain(word);
});

/**
 * Kept for an extension, and not for pages or by the browser for itself. `Session Storage` names the pages of every tab,
 * whether they keep something or not; what ours keep there was read above.
 */
const isOurs = ({ name }: Folder): boolean =>
  /(?:Extension|IndexedDB|Service Worker|Local Storage|File System|(?<!Session )Storage|blob_storage)/.test(name);

test('of the profile on disk, what is ours names no learner, no credential and no page, and the rest no more than where the person went', () => {
  const rows = folders.map(one => [
    one.name,
    String(one.files),
    String(one.bytes),
    isOurs(one) ? 'ours' : 'the browser’s',
    one.words.join(', ') || '–',
  ]);
  process.stdout.write(`${columns([['folder', 'files', 'bytes', 'whose', 'words found'], ...rows])}\n`);
  const whereIs = (word: string): readonly string[] =>
    folders.filter(({ words }) => words.includes(word)).map(({ name }) => name);
  for (const word of ofTheExtension) expect([word, whereIs(word)]).toEqual([word, []]);
  for (const { name, words } of folders.filter(isOurs))
    expect([name, words.filter(word => word !== byWish)]).toEqual([name, []]);
  // What the person wrote down is found where it lies, and the browser's own history where the person went.
  expect(whereIs(byWish)).toEqual(['Default/IndexedDB']);
  expect(whereIs('portfolio.example')).toContain('Default/History');
});
