/** The states of the case file: what is opened, what is refused, what two people wrote, what is taken out again. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { verify } from '../../core/index.js';
import { limits } from '../../core/limits.js';
import { type SavedCase, decisions } from '../../core/report/case-file/case-file.js';
import { savedCaseOf } from '../../core/report/case-file/saved.js';
import { writtenCaseFile } from '../../core/report/case-file/write.js';
import { worldOf } from '../fixtures/environment.js';
import { heapOf } from '../fixtures/many.js';
import { makeSamples } from '../fixtures/samples.js';
import { listening } from '../journeys/drawn.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible, read } from '../journeys/read.js';
import { askAll, drop, rowsOn, settled, sumOn } from './case-files.js';
import { press } from './showing.js';
import { answerPrompts, openExtension, openSurface, sitesOf } from './world.js';

const { samples, web } = await makeSamples(new Date());
const textOf = (name: string): string => JSON.stringify(samples.find(one => one.name === name)?.document);
/** Signed with a key that stands in it: whoever checks it asks nobody. */
const papers: Record<string, string> = {};
for await (const { content, name, verdict } of heapOf(12, 7))
  if (verdict === 'confirmed' && Object.keys(papers).length < 4) papers[name] = content;
const [first = '', second = '', third = '', fourth = ''] = Object.keys(papers);
const some = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map(name => [name, papers[name] ?? '']));

const earlier = '2026-03-03T10:00:00.000Z';
const savedOf = async (name: string, written: Partial<SavedCase>, text = papers[name] ?? ''): Promise<SavedCase> => {
  const input = { bytes: new TextEncoder().encode(text), name };
  const [of] = await verify(input, { ...worldOf({}, '2026-11-21T12:00:00Z'), forReceipts: true });
  const { decidedAt, decision = 'open', note = '', number = '' } = written;
  const own = { number, note, decision, ...(decidedAt !== undefined && { decidedAt }) };
  return savedCaseOf({ of, file: name, written: own }, { version: '0.1.0', personal: true });
};
const caseFile = async (...cases: readonly SavedCase[]): Promise<string> =>
  (
    await writtenCaseFile(
      cases.map(one => () => Promise.resolve(one)),
      { savedAt: earlier, personal: true },
    )
  ).join('');

let world: LocalWorld;
beforeAll(async () => {
  world = await openExtension(inject('chromium'), sitesOf(web), ['uni-lumen.example']);
});
afterAll(async () => {
  await world.close();
});

const open = (): Promise<Page> => openSurface(world, 'case-file.html', { width: 1280 });
const field = (file: string, name: string): string => `tr[data-file="${file}"] [name=${name}]`;
const valueOf = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, node => (node as HTMLInputElement).value);
const announcedOn = (page: Page): Promise<string> =>
  page.$eval('[data-announced]', node => node.textContent.replace(/\s+/g, ' ').trim());

test('the check page and the options lead to it', async () => {
  for (const path of ['check.html', 'options.html']) {
    const page = await openSurface(world, path);
    const address = await page.$$eval('nav a', all => all.map(one => one.getAttribute('href')));
    expect(address).toContain(`${world.origin}/case-file.html`);
    await page.close();
  }
});

test('before anything is dropped there is nothing but what to do', async () => {
  const page = await open();
  expect(await page.$eval('main', node => node.textContent)).toMatch(
    /^Case file.*nobody is asked before you press for it, and nothing is kept unless you save it\..*Drop all files here/,
  );
  expect(await page.$$('.case-rows, .keeping, .sum')).toEqual([]);
  await expectAccessible(page);
  await page.close();
});

test('what falls on the page the moment it is drawn is taken', async () => {
  const page = await world.browser.newPage();
  await page.evaluateOnNewDocument(
    (name, content) => {
      const seen = new MutationObserver(() => {
        if (!document.querySelector('.drop')) return;
        seen.disconnect();
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], name));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      });
      seen.observe(document, { childList: true, subtree: true });
    },
    first,
    papers[first] ?? '',
  );
  await page.goto(`${world.origin}/case-file.html`);
  await settled(page, 1);
  await page.close();
});

test('whoever listens hears the sum once all are checked', async () => {
  const page = await open();
  await drop(page, some(first, second));
  await settled(page, 2);
  await page.waitForFunction(
    () => document.querySelector('[data-announced]')?.textContent === document.querySelector('.sum')?.textContent,
    { polling: 20 },
  );
  expect(await announcedOn(page)).toBe('2 files, 2 credentials: 2 with open questions.');
  await page.close();
});

test('and now and then how far it came, while there are many', async () => {
  const page = await world.browser.newPage();
  await page.evaluateOnNewDocument(seldom => {
    const real = setInterval;
    const often = (work: () => void, pause?: number): unknown => real(work, pause === seldom ? 50 : pause);
    Object.assign(globalThis, { setInterval: often });
  }, limits.caseFileSaid);
  await page.goto(`${world.origin}/case-file.html`);
  await page.waitForSelector('.drop');
  await listening(page);
  await drop(
    page,
    Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`${String(at)}.json`, papers[fourth] ?? ''])),
  );
  await page.waitForFunction(
    () => /^\d+ of 120 files checked$/.test(document.querySelector('[data-announced]')?.textContent ?? ''),
    { polling: 10, timeout: 30_000 },
  );
  await page.close();
});

test('the same file dropped twice says so, and is lost neither time', async () => {
  const page = await open();
  await drop(page, some(first));
  await settled(page, 1);
  await drop(page, some(first));
  await settled(page, 2);
  const rows = await rowsOn(page);
  expect(rows.map(({ number }) => number)).toEqual(['1', '2']);
  expect(rows[0]?.answer).not.toContain('The same credential');
  expect(rows[1]?.answer).toContain('The same credential as in case 1.');
  await page.close();
});

test.each([
  [
    'damaged',
    async () => (await caseFile(await savedOf(first, { number: '7' }))).replace('"number":"7"', '"number":"8"'),
  ],
  ['newer', async () => (await caseFile(await savedOf(first, {}))).replace('case-file/1', 'case-file/2')],
  ['damaged', async () => (await caseFile(await savedOf(first, {}))).slice(0, -30)],
  ['damaged', () => Promise.resolve('{"proofmark":"case-file/1","cases":1}')],
] as const)('a case file that is %s is not opened, and what was written here stays', async (why, make) => {
  const page = await open();
  await drop(page, some(second));
  await settled(page, 1);
  await page.type(field(second, 'note'), 'Came by post.');
  await drop(page, { 'old.json': await make() });
  const notice = await page.waitForSelector(`[data-state=${why}]`);
  expect(notice && (await read(notice))).toMatch(/^old\.json.*It was not opened, and nothing here was changed\./);
  expect(await rowsOn(page)).toHaveLength(1);
  expect(await valueOf(page, field(second, 'note'))).toBe('Came by post.');
  await expectAccessible(page);
  await page.close();
});

test('a case file and its files dropped together meet, whatever lies first', async () => {
  const page = await open();
  const saved = await caseFile(
    await savedOf(second, { number: '2026-9', note: 'Ask again.', decision: 'ask-issuer', decidedAt: earlier }),
  );
  await drop(page, { ...some(first, second), 'saved.json': saved, ...some(third) });
  await settled(page, 3);
  const rows = await rowsOn(page);
  expect(rows.map(({ file }) => file).toSorted()).toEqual([first, second, third].toSorted());
  expect(await valueOf(page, field(second, 'number'))).toBe('2026-9');
  expect(await valueOf(page, field(second, 'note'))).toBe('Ask again.');
  expect(await valueOf(page, field(second, 'own-decision'))).toBe('ask-issuer');
  expect(rows.find(({ file }) => file === second)?.answer).toContain('Nothing about this credential changed since');
  expect(new Set(rows.map(({ number }) => number)).size).toBe(3);
  await page.close();
});

test('what is here already is put together with what was saved only when that is wished, and no note is lost', async () => {
  const saved = await caseFile(
    await savedOf(first, { number: '7', note: 'From March.', decision: 'counts', decidedAt: earlier }),
    await savedOf(second, { number: '8' }),
  );
  for (const [answer, notes, rows] of [
    ['together', ['Came by post.\nFrom March.\n(Earlier decision: Counts, 3 March 2026)'], 2],
    ['apart', ['Came by post.', 'From March.'], 3],
    ['leave', ['Came by post.'], 1],
  ] as const) {
    const page = await open();
    await drop(page, some(first));
    await settled(page, 1);
    await page.type(field(first, 'note'), 'Came by post.');
    await page.select(field(first, 'own-decision'), 'ask-applicant');
    await drop(page, { 'saved.json': saved });
    const asks = await page.waitForSelector('[data-state=doubles]');
    expect(asks && (await read(asks))).toContain(
      '1 of the 2 cases in this case file is about credentials that are here',
    );
    await page.waitForFunction(() => document.activeElement?.textContent === 'Some cases are here already', {
      polling: 20,
    });
    await expectAccessible(page);
    await press(page, `[data-action=${answer}]`);
    await settled(page, rows);
    expect(await page.$$eval(`tr[data-file="${first}"] textarea`, all => all.map(one => one.value))).toEqual(notes);
    expect(await valueOf(page, field(first, 'own-decision'))).toBe('ask-applicant');
    await page.close();
  }
});

test('of several case files that are dropped at once each waits for its own answer, and one that is refused is said', async () => {
  const [one, other] = [
    await caseFile(await savedOf(first, { number: '7', note: 'From March.' })),
    await caseFile(await savedOf(first, { number: '8', note: 'From April.' })),
  ];
  const page = await open();
  await drop(page, some(first));
  await settled(page, 1);
  await drop(page, { 'broken.json': one.slice(0, -9), 'one.json': one, 'other.json': other });
  await page.waitForFunction(() => document.querySelectorAll('[data-state=doubles]').length === 2, { polling: 20 });
  expect(await page.$$('[data-state=damaged]')).toHaveLength(1);
  await press(page, '[data-action=together]');
  await page.waitForFunction(() => document.querySelectorAll('[data-state=doubles]').length === 1, { polling: 20 });
  await press(page, '[data-action=together]');
  await page.waitForSelector('[data-state=doubles]', { hidden: true });
  await settled(page, 1);
  expect(await valueOf(page, field(first, 'note'))).toBe('From March.\nFrom April.');
  await page.close();
});

test('what is taken out is put back by the next key, with what was written beside it', async () => {
  const page = await open();
  await drop(page, some(first, second, third));
  await settled(page, 3);
  await page.type(field(second, 'note'), 'Came by post.');
  await page.focus(`tr[data-file="${second}"] [data-action=remove]`);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('[data-action=undo]'), { polling: 20 });
  expect((await rowsOn(page)).map(({ file }) => file)).toEqual([first, third]);
  expect(await announcedOn(page)).toBe('Taken out: case 2.');
  expect(await sumOn(page)).toMatch(/^2 files/);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.waitForSelector(`tr[data-file="${second}"]`);
  expect((await rowsOn(page)).map(({ file }) => file)).toEqual([first, second, third]);
  expect(await valueOf(page, field(second, 'note'))).toBe('Came by post.');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('cases');
  await page.close();
});

test('rows are found by standing, by decision and by number, and stand in the order that is asked for', async () => {
  const page = await open();
  await drop(page, { ...some(first, second), 'letter.txt': 'Dear reader', ...some(third) });
  await settled(page, 4);
  const files = async (): Promise<readonly string[]> => (await rowsOn(page)).map(({ file }) => file);
  await page.select('[name=standing]', 'unread');
  expect(await files()).toEqual(['letter.txt']);
  await page.select('[name=standing]', 'all');
  await page.select(field(third, 'own-decision'), 'counts');
  await page.select('[name=order]', 'decision');
  expect((await files()).at(-1)).toBe(third);
  await page.select('[name=decision]', 'counts');
  expect(await files()).toEqual([third]);
  // While somebody is at it no row leaves from under their hands.
  await page.select(field(third, 'own-decision'), 'open');
  expect(await files()).toEqual([third]);
  await page.select('[name=decision]', 'all');
  await page.type('[name=wanted]', '3');
  expect(await files()).toEqual(['letter.txt']);
  await page.type('[name=wanted]', '9');
  expect(await files()).toEqual([]);
  expect(await page.$eval('.cases [role=status]', node => node.textContent)).toBe(
    'Nothing in the case file fits what you chose above.',
  );
  await page.close();
});

test('whoever declines the browser’s own question asks nobody, and every answer from before stays', async () => {
  const page = await world.browser.newPage();
  await answerPrompts(page, false);
  await page.goto(`${world.origin}/case-file.html`);
  await page.waitForSelector('.drop');
  await drop(page, { 'account.json': textOf('platform-account'), ...some(first) });
  await settled(page, 2);
  expect(await askAll(page)).toEqual(['badges.example']);
  await page.waitForSelector('[data-action=see-hosts]');
  await expect
    .poll(async () => (await rowsOn(page)).map(({ standing }) => standing), { timeout: 60_000 })
    .toEqual(['open', 'open']);
  expect(world.server.log.filter(line => line.startsWith('badges.example'))).toEqual([]);
  await page.close();
});

test('a check of many is stopped, and what is left is checked when that is asked for', async () => {
  const page = await open();
  await drop(
    page,
    Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${String(at)}.json`, papers[fourth] ?? ''])),
  );
  await page.waitForSelector('[data-action=stop]');
  await press(page, '[data-action=stop]');
  await page.waitForSelector('[data-action=go-on]');
  expect(await sumOn(page)).toMatch(/not checked yet\.$/);
  await press(page, '[data-action=go-on]');
  await page.waitForFunction(
    () => /^60 files, 60 credentials: 60 /.test(document.querySelector('.sum')?.textContent ?? ''),
    {
      polling: 50,
      timeout: 60_000,
    },
  );
  await page.close();
});

test('as many files as a case file holds are taken, and those beyond are counted', async () => {
  const page = await open();
  await page.evaluate(count => {
    const dataTransfer = new DataTransfer();
    for (let at = 0; at < count; at += 1) dataTransfer.items.add(new File(['{}'], `${String(at)}.txt`));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, limits.caseFiles + 1);
  await page.waitForFunction(() => document.querySelector('main > p[role=status]') !== null, { polling: 50 });
  expect(await page.$eval('main > p[role=status]', node => node.textContent)).toBe(
    'A case file holds 2,000 files at most; 1 file was not taken. Save this one, and begin another.',
  );
  expect(await sumOn(page)).toMatch(/2,000 files, /);
  await page.close();
});

test('every decision an office can make is offered in words, and none of them is Proofmark’s', async () => {
  const page = await open();
  await drop(page, some(first));
  await settled(page, 1);
  const offered = await page.$$eval(`${field(first, 'own-decision')} option`, all => all.map(one => one.value));
  expect(offered).toEqual([...decisions]);
  expect(await valueOf(page, field(first, 'own-decision'))).toBe('open');
  await page.close();
});
