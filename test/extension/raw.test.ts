/** Raw data comes last: the credential itself, shown as what it is, bounded, and saved letter for letter. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { languageFor } from '../../core/language/index.js';
import { limits } from '../../core/limits.js';
import { plainBadge, profile } from '../fixtures/credentials.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { tabTo } from '../journeys/panel.js';
import { paperIn, printed } from '../journeys/paper.js';
import { picture } from '../journeys/picture.js';
import { expectAccessible } from '../journeys/read.js';
import { choose, entryIn, hand, openExtension, openFolder, openSurface, reportIn } from './world.js';

const { raw } = languageFor('en').panel;
const files = openFolder();
const downloads = mkdtempSync(join(tmpdir(), 'proofmark-saved-'));
let world: LocalWorld;
beforeAll(async () => {
  world = await openExtension(inject('chromium'), new Map(), []);
});
afterAll(async () => {
  files.close();
  rmSync(downloads, { recursive: true, force: true });
  await world.close();
});

const badge = plainBadge({ issuer: profile('https://uni-lumen.example/issuer') });
const hostile = `{"remark" : "\u202Egnp.exe\u200B <b>x</b>",\n${JSON.stringify(badge).slice(1)}\n`;

async function openChecked(text: string): Promise<[Page, ElementHandle]> {
  const page = await openSurface(world, 'check.html');
  await hand(page, files.file('badge.json', text));
  return [page, await reportIn(await entryIn(page, 'badge.json', 'checked'))];
}

async function openRaw(page: Page): Promise<void> {
  const summary = await page.waitForSelector('[data-raw] summary');
  if (summary) await tabTo(page, summary);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-raw] pre, [data-raw] p');
}

const shownIn = (page: Page): Promise<string> => page.$eval('[data-raw] pre', node => node.textContent);

async function saved(page: Page, name: string): Promise<string> {
  const session = await page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const button = await page.waitForSelector('[data-action=save-raw]');
  if (button) await tabTo(page, button);
  await page.keyboard.press('Enter');
  const path = join(downloads, name);
  for (let tries = 0; tries < 200 && !existsSync(path); tries += 1)
    await new Promise(resolve => setTimeout(resolve, 25));
  expect(readdirSync(downloads)).toContain(name);
  const text = readFileSync(path, 'utf8');
  rmSync(path);
  return text;
}

test('by keyboard alone it is opened last of all and saved as it came, and what would hide is named', async () => {
  const [page, report] = await openChecked(hostile);
  expect(await report.evaluate(node => node.lastElementChild?.matches('.raw'))).toBe(true);
  expect(await page.$('[data-raw] pre')).toBeNull();
  await openRaw(page);
  const shown = await shownIn(page);
  expect(shown.split('\n')[0]).toBe('{"remark" : "⟦U+202E⟧gnp.exe⟦U+200B⟧ <b>x</b>",');
  expect(shown).toHaveLength(hostile.length + 2 * ('⟦U+202E⟧'.length - 1));
  expect(await page.$eval('[data-raw] pre', node => [node.dir, node.tabIndex, node.childElementCount])).toEqual([
    'ltr',
    0,
    0,
  ]);
  expect(await page.$eval('[data-raw] p', node => node.textContent)).toBe(`${raw.hint} ${raw.unseen}`);
  await picture(page, 'raw', { x: 0, y: 0, width: 400, height: 800 });
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await expectAccessible(page);
  }
  await choose(page, { language: 'de' });
  await page.setViewport({ width: 320, height: 800 });
  const [wide, visible] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(visible ?? 0);
  expect(await saved(page, 'nachweis.json')).toBe(hostile);
  await choose(page, { language: 'en' });
  await page.close();
});

test('of one mebibyte the beginning is drawn, all of it is saved, and the page of the report has it as well', async () => {
  const long = JSON.stringify({ ...badge, more: Array.from({ length: 8 }, () => 'x'.repeat(131_072)) });
  const [page, report] = await openChecked(long);
  const nodes = await page.$$eval('*', all => all.length);
  await openRaw(page);
  expect(await shownIn(page)).toBe(long.slice(0, limits.receivedShown));
  expect(await page.$eval('[data-raw] p', node => node.textContent)).toBe(`${raw.hint} ${raw.part} ${raw.unseen}`);
  // A paragraph, the text, a button and its line, the label of what was said: nothing grows with the text.
  expect(await page.$$eval('*', all => all.length)).toBeLessThan(nodes + 8);
  expect(await saved(page, 'credential.json')).toBe(long);
  const address = await report.$eval('[data-action="open-report"]', link => (link as HTMLAnchorElement).href);
  const alone = await world.browser.newPage();
  await alone.goto(address);
  await alone.waitForSelector('[data-verdict]');
  await openRaw(alone);
  expect(await shownIn(alone)).toBe(long.slice(0, limits.receivedShown));
  await Promise.all([alone.close(), page.close()]);
});

test('on paper it is left out, opened or not', async () => {
  const [page] = await openChecked(hostile);
  for (const opened of [false, true]) {
    if (opened) await openRaw(page);
    const words = (await paperIn(await printed(page))).text;
    expect(words).toContain('No signature. Anyone could have written');
    expect(words).not.toContain('gnp.exe');
    expect(words).not.toContain(raw.title);
  }
  await page.close();
});
