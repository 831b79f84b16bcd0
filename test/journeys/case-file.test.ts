/** An evaluator with forty files: one table, own numbers, notes and decisions, saved, and opened again a while later. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { askAll, drop, rowsOn, savedBy, settled, sumOn } from '../extension/case-files.js';
import {
  type Look,
  askedIn,
  choose,
  hand,
  openExtension,
  openFolder,
  openSurface,
  sitesOf,
} from '../extension/world.js';
import { type Handed, makePile } from './case-file-files.js';
import { type Folder, type Kept, foldersIn, keptBy } from './left.js';
import type { LocalWorld } from './local-web.js';
import { paperIn, printed } from './paper.js';
import { picture } from './picture.js';
import { expectAccessible, read } from './read.js';

const pile = await makePile();
const folder = openFolder();
const downloads = mkdtempSync(join(tmpdir(), 'proofmark-downloads-'));
const paths = pile.files.map(({ content, name }) => folder.file(name, content));
const note = 'Asked the registrar of Lumen about the workload.';
const caseNumber = '2026-0412';

let world: LocalWorld;
/** With the one page that goes through it all. */
let page: Page;
let saved = '';
let kept: readonly Kept[] = [];

beforeAll(async () => {
  world = await openExtension(inject('chromium'), sitesOf(pile.web), ['*.example']);
  page = await openSurface(world, 'case-file.html', { width: 1280 });
});
afterAll(() => {
  folder.close();
  rmSync(downloads, { recursive: true, force: true });
});

const open = (look: Look = {}): Promise<Page> => openSurface(world, 'case-file.html', { width: 1280, ...look });
const rowOf = (file: string): string => `tr[data-file="${file}"]`;
const standings = (files: readonly Handed[]): readonly (readonly string[])[] =>
  files.flatMap(({ name, stands }) => stands.map(one => [name, one]));
const standingsOn = async (): Promise<readonly (readonly string[])[]> =>
  (await rowsOn(page)).map(({ file, standing }) => [file, standing]);

test('forty files stand in one table at once, and nobody is asked', async () => {
  expect(pile.files).toHaveLength(40);
  await hand(page, ...paths);
  await settled(page, 42);
  expect(await standingsOn()).toEqual(
    standings(pile.files).map(([name = '', stands = '']) => {
      const known = ['wrong-signer.json', 'expired.json', 'not-yet-valid.json'].includes(name);
      return [name, stands === 'unread' || known ? stands : 'open'];
    }),
  );
  expect(await sumOn(page)).toBe(
    '40 files, 33 credentials: 30 with open questions, 3 with something against them; 9 could not be read as credentials, 28 could be checked further by asking.',
  );
  expect((await rowsOn(page)).find(({ file }) => file === 'genuine.json')?.answer).toContain(
    'Not asked yet: uni-lumen.example.',
  );
  expect((await rowsOn(page)).find(({ file }) => file === 'transcripts.zip')?.answer).toContain('Unpack it');
  expect((await rowsOn(page)).map(({ number }) => number).slice(27, 34)).toEqual('28 29 29 29 30 31 32'.split(' '));
  expect(askedIn(world)).toEqual([]);
});

test('one press that names every host first asks them, and every row stands as it should', async () => {
  expect(await askAll(page)).toEqual(['academy.example', 'badges.example', 'silent.example', 'uni-lumen.example']);
  await page.waitForSelector('[data-state=to-ask]', { hidden: true });
  await settled(page, 42);
  await page.waitForSelector(`${rowOf('logic-edited.json')}[data-standing=against]`);
  expect(await standingsOn()).toEqual(standings(pile.files));
  expect(await sumOn(page)).toBe(
    '40 files, 33 credentials: 18 intact and in force, 5 intact (no end or withdrawal list checked), 3 with open questions, 7 with something against them; 9 could not be read as credentials.',
  );
  const rows = await rowsOn(page);
  expect(rows.find(({ file }) => file === 'statistics (1).json')?.answer).toContain(
    'The same credential as in case 14.',
  );
  expect(rows.find(({ file }) => file === 'revoked.json')?.answer).toContain('Withdrawn by its issuer.');
  expect(new Set(askedIn(world).map(line => line.split(' ', 1)[0]))).toEqual(
    new Set(['academy.example', 'badges.example', 'silent.example', 'uni-lumen.example']),
  );
  expect(await page.$('[data-action=see-hosts]')).toBeNull();
});

test('a row opens to the whole report in an evaluator’s reading, and closes again', async () => {
  await page.focus(`${rowOf('genuine.json')} [data-action=whole]`);
  await page.keyboard.press('Enter');
  const report = await page.waitForSelector('.whole-report .report[data-reading=evaluator]');
  expect(report && (await read(report))).toContain('Intact and in force. Signed by uni-lumen.example.');
  expect(await page.$$('.whole-report .report')).toHaveLength(1);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.whole-report', { hidden: true });
});

test('a number, a decision and a note are written with the keyboard, and leaving then warns', async () => {
  const warned: string[] = [];
  page.on('dialog', dialog => {
    warned.push(dialog.type());
    void dialog.dismiss();
  });
  await page.focus(`${rowOf('genuine.json')} input[name=number]`);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type(caseNumber);
  await page.keyboard.press('Tab');
  for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type(note);
  const line = await page.waitForSelector(`tr[data-case="${caseNumber}"]`);
  expect(await line?.$eval('textarea', field => field.value)).toBe(note);
  expect(await line?.$eval('select', field => field.value)).toBe('counts');
  expect(await line?.$eval('.decision small', small => small.textContent)).toMatch(/^on \d{1,2} \w+ \d{4}$/);
  expect(await page.$eval('[data-kept]', node => node.textContent)).toBe('What you wrote is not saved yet.');
  await page.select(`${rowOf('revoked.json')} select[name=own-decision]`, 'counts-not');
  await page.close({ runBeforeUnload: true });
  for (let tries = 0; tries < 200 && warned.length === 0; tries += 1)
    await new Promise(resolve => setTimeout(resolve, 25));
  expect(warned).toEqual(['beforeunload']);
});

test('everybody can read it: wide, in the dark, in German at 320 pixels, with forced colours', async () => {
  await page.setViewport({ width: 1280, height: 900 });
  await expectAccessible(page);
  await picture(page, 'case-file');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await expectAccessible(page);
  await picture(page, 'case-file-dark');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await expectAccessible(page);
  await session.send('Emulation.setEmulatedMedia', { features: [] });
  await page.setViewport({ width: 320, height: 1500 });
  await choose(page, { language: 'de' });
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Fallakte', { polling: 20 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(page, 'case-file-narrow-de');
  await choose(page, { language: 'en' });
  await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Case file', { polling: 20 });
  await page.setViewport({ width: 1280, height: 800 });
});

test('as CSV it is a row a credential, with what was written and what was found', async () => {
  const table = await savedBy(page, downloads, 'csv');
  const rows = cellsIn(table);
  expect(rows).toHaveLength(43);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([23]));
  const [heads = [], ...lines] = rows;
  const cell = (line: readonly string[] | undefined, head: string): string | undefined => line?.[heads.indexOf(head)];
  expect(lines.map(line => cell(line, 'File'))).toEqual(standings(pile.files).map(([name]) => name));
  const genuine = lines.find(line => cell(line, 'File') === 'genuine.json');
  expect(['Case', 'Note', 'Decision', 'Verdict', 'Reason', 'ECTS', 'EQF'].map(head => cell(genuine, head))).toEqual([
    caseNumber,
    note,
    'Counts',
    'confirmed',
    'issuer.web-address',
    '5',
    '6',
  ]);
  expect(cell(genuine, 'Hosts asked')).toBe('uni-lumen.example');
  expect(cell(genuine, 'SHA-256 of the file')).toMatch(/^[0-9a-f]{64}$/);
});

/** Reads RFC 4180 back. */
const cellsIn = (text: string): readonly (readonly string[])[] =>
  text
    .split('\r\n')
    .slice(0, -1)
    .map(line => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));

test('on paper it is the table alone, on A4 across, with notes in full', async () => {
  const { sizes, text } = await paperIn(await printed(page));
  expect(new Set(sizes.map(String))).toEqual(new Set(['842,595']));
  for (const said of [note, caseNumber, 'Hosts that were asked', 'Counts', 'transcripts.zip', '33 credentials'])
    expect(text).toContain(said);
  for (const notPrinted of ['Drop all files', 'Save as CSV', 'Take out']) expect(text).not.toContain(notPrinted);
  await page.setViewport({ width: 1040, height: 735 });
  await page.emulateMediaType('print');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await picture(page, 'case-file-printed');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMediaType('screen');
  await page.setViewport({ width: 1280, height: 800 });
});

test('it is saved without a name or a title unless that is wished, and then nothing warns', async () => {
  const bare = await savedBy(page, downloads, 'save');
  expect(bare).not.toMatch(/Learner A|Data Ethics|genuine\.json/);
  expect(bare).toContain(note);
  await page.click('input[name=personal]');
  saved = await savedBy(page, downloads, 'save');
  expect(saved).toMatch(/Learner A[^]*genuine\.json|genuine\.json[^]*Learner A/);
  expect((JSON.parse(saved) as { cases: readonly unknown[] }).cases).toHaveLength(42);
  await page.waitForFunction(() => document.querySelector('[data-kept]')?.textContent === 'Saved, with 42 cases.', {
    polling: 20,
  });
  await page.close({ runBeforeUnload: true });
  for (let tries = 0; tries < 200 && !page.isClosed(); tries += 1)
    await new Promise(resolve => setTimeout(resolve, 25));
  expect(page.isClosed()).toBe(true);
});

test('opened again on a fresh page it stands as it was noted, and nothing in it looks as if it were checked', async () => {
  page = await open();
  expect(await rowsOn(page)).toEqual([]);
  await drop(page, { 'case-file.json': saved });
  await page.waitForSelector('[data-state=opened]');
  await settled(page, 42);
  expect(new Set((await rowsOn(page)).map(({ standing }) => standing))).toEqual(new Set(['saved']));
  const line = await page.$(`tr[data-case="${caseNumber}"]`);
  expect(await line?.$eval('textarea', field => field.value)).toBe(note);
  expect(await line?.$eval('select', field => field.value)).toBe('counts');
  expect(line && (await read(line))).toMatch(
    /As checked on .* not checked again now. The note says: “Intact and in force. Signed by uni-lumen.example.”/,
  );
  expect(await page.$$('.case-rows .mark')).toEqual([]);
  expect(await page.$$('.case-rows .sound')).toEqual([]);
  await expectAccessible(page);
  await picture(page, 'case-file-opened');
});

test('its files, dropped again, are known by their hashes, checked again, and what changed is said', async () => {
  const asked = askedIn(world).length;
  const again = pile.files.map(one => (one.name === pile.changed.name ? pile.changed : one));
  await hand(page, ...again.map(({ content, name }) => folder.file(name, content)));
  // All but the one that was changed meet what was noted of them.
  await settled(page, 43);
  expect(askedIn(world).length).toBe(asked);
  await askAll(page);
  await page.waitForSelector('[data-state=to-ask]', { hidden: true });
  await settled(page, 43);
  const rows = await rowsOn(page);
  const noted = rows.filter(({ standing }) => standing === 'saved');
  expect(noted.map(({ file, number }) => [file, number])).toEqual([['rhetoric.json', '16']]);
  const changed = rows.filter(({ file, standing }) => file === 'rhetoric.json' && standing !== 'saved');
  expect(changed.map(({ standing }) => standing)).toEqual(['against']);
  expect(changed[0]?.answer).toContain('Changed after it was signed.');
  expect(changed[0]?.answer).toContain('A file of this name is noted in case 16, with other content.');
  expect(rows.find(({ file }) => file === 'genuine.json')?.answer).toMatch(
    /Intact and in force\. .*Nothing about this credential changed since/,
  );
  const line = await page.$(`tr[data-case="${caseNumber}"]`);
  expect(await line?.$eval('textarea', field => field.value)).toBe(note);
  expect(rows).toHaveLength(43);
});

test('nothing of all this is left on the device', async () => {
  kept = await keptBy(page);
  let folders: readonly Folder[] = [];
  const words = [note, caseNumber, 'credentials/case-1', 'rhetoric.json', 'transcripts.zip', 'Advanced rhetoric'];
  await page.close();
  await world.close(profile => {
    folders = foldersIn(profile, words);
  });
  const told = kept.filter(({ store }) => store !== 'hosts').map(({ store, key, text }) => [store, key, text]);
  process.stderr.write(`${told.map(String).join('\n')}\n`);
  expect(kept.filter(({ text }) => words.some(word => text.includes(word)))).toEqual([]);
  expect(folders.filter(one => one.words.length > 0)).toEqual([]);
  expect(folders.length).toBeGreaterThan(5);
});
