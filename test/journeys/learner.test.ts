/** A learner drops the file into a page, sees what a reader would see, and gets a letter for what is missing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { en } from '../../core/language/en.js';
import { plain } from '../../core/language/phrase.js';
import { makeSamples } from '../fixtures/samples.js';
import { playground, sampleNamed } from '../playground/playground.js';
import { chooserAfter } from './choosing.js';
import { expectedOf, givenCredentials, type Expected, type Given } from './given.js';
import { extensionHolding, openLocalWorld, type LocalWorld } from './local-web.js';
import { announced, button, openPage, readWithKeys, reportIn, tabTo } from './panel.js';
import { picture } from './picture.js';
import { expectAccessible, expectReport, read } from './read.js';

const made = await makeSamples(new Date());
const incomplete: Given = {
  name: 'a credential that does not state everything',
  address: 'https://uni-lumen.example/journeys/incomplete.vc.json',
  text: JSON.stringify(sampleNamed(made, 'incomplete').document),
  sites: new Map(),
};
const web = playground(made, 'mapped');
const givens = await Promise.all(
  [...givenCredentials(made), incomplete].map(async given => ({
    ...given,
    expected: await asFile({ ...given, sites: new Map([...web, ...given.sites]) }),
  })),
);

/** A file is read where it is; what Node reports on the same text at an address says the same about the credential. */
function asFile(given: Given): Promise<Expected> {
  const sites = new Map([...given.sites, [given.address, { type: 'application/json', body: given.text }]]);
  return expectedOf({ ...given, sites }, 'learner');
}

const folder = mkdtempSync(join(tmpdir(), 'proofmark-files-'));
let world: LocalWorld;
beforeAll(async () => {
  const sites = new Map([...web, ...givens.flatMap(given => [...given.sites])]);
  const asked = givens.flatMap(({ expected: { report } }) => report.contacted.map(({ host }) => host));
  world = await openLocalWorld(inject('chromium'), sites, extensionHolding([...new Set(asked)]));
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Drops a file on the page as the desktop would. */
async function drop(page: Page, name: string, text: string): Promise<ElementHandle> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const session = await page.createCDPSession();
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  await session.detach();
  const thing = await page.waitForSelector(`[data-thing="${name}"]`);
  if (!thing) throw new Error('the file was not taken');
  return thing;
}

async function openCheckPage(): Promise<Page> {
  const page = await openPage(world, `${world.origin}/check.html`);
  const learner = await page.waitForSelector('input[name="audience"][value="learner"]');
  await learner?.click();
  return page;
}

test.each(givens)('$name, dropped as a file, is shown to its learner as what it is', async ({ expected, text }) => {
  const page = await openCheckPage();
  const report = await reportIn(await drop(page, 'credential.json', text));
  await expectReport(report, expected);
  const { letter } = expected.words;
  if (letter) expect(await read(report)).toContain(letter.title);
  await expectAccessible(page);
  await page.close();
});

test('a learner reads what is missing, and gets the letter that asks for it', async () => {
  const page = await openCheckPage();
  await page.setViewport({ width: 760, height: 1000 });
  const given = givens.find(({ name }) => name === incomplete.name);
  const report = await reportIn(await drop(page, 'my-credential.json', incomplete.text));
  const text = await read(report);
  const { letter, gaps } = given?.expected.words ?? {};
  expect(gaps?.length).toBeGreaterThan(0);
  for (const gap of gaps ?? []) expect(text).toContain(plain(gap));
  expect(letter?.paragraphs.length).toBeGreaterThan(0);
  expect(text).toContain('Copy the letter');
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await picture(page, 'check-page');
  await page.close();
});

test('with the keyboard alone a learner chooses the file, hears the answer, and takes the letter along', async () => {
  const page = await openPage(world, `${world.origin}/check.html`);
  await page.evaluate(() => {
    navigator.clipboard.writeText = text => {
      Object.assign(globalThis, { copied: text });
      return Promise.resolve();
    };
  });
  await readWithKeys(page, 'learner');
  const file = join(folder, 'chosen.json');
  writeFileSync(file, incomplete.text);
  const field = await page.waitForSelector('input[type="file"]');
  if (field) await tabTo(page, field);
  const chooser = await chooserAfter(page, () => page.keyboard.press('Enter'));
  await chooser.accept([file]);
  const entry = await page.waitForSelector('[data-thing="chosen.json"]');
  if (!entry) throw new Error('the file was not taken');
  const report = await reportIn(entry);
  const { headline, letter } = givens.find(({ name }) => name === incomplete.name)?.expected.words ?? {};
  await page.waitForFunction(words => document.activeElement?.textContent === words, {}, en.panel.checkPage.results);
  await announced(page, headline ? plain(headline) : '');
  await tabTo(page, await button(report, en.panel.copy));
  await page.keyboard.press('Enter');
  await announced(page, en.panel.copied);
  const copied = await page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
  expect(copied).toBe(letter?.paragraphs.join('\n\n'));
  await page.close();
});
