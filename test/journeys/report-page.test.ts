import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { afterAll, expect, inject, test } from 'vitest';
import { openBrowser } from './page.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const opened = openBrowser(inject('chromium'));

afterAll(async () => {
  await (await opened).close();
});

const pages = { English: 'dist/report.html', German: 'dist/report.de.html' };

/** Both languages, both schemes and both widths, in as few pages as show each pair once. */
const cases = [
  { language: 'English', file: pages.English, scheme: 'light', width: 320 },
  { language: 'English', file: pages.English, scheme: 'dark', width: 1000 },
  { language: 'German', file: pages.German, scheme: 'dark', width: 320 },
  { language: 'German', file: pages.German, scheme: 'light', width: 1000 },
];

async function openReport(file: string, scheme: string, width: number) {
  const page = await (await opened).browser.newPage();
  const requests: string[] = [];
  page.on('request', request => requests.push(request.url()));
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(pathToFileURL(file).href);
  return { page, requests };
}

test.each(cases)('the $language report page is accessible to everybody, $scheme at $width px', async given => {
  const { page, requests } = await openReport(given.file, given.scheme, given.width);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const [wide, visible] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  expect(wide).toBeLessThanOrEqual(visible ?? 0);
  expect(requests).toEqual([pathToFileURL(given.file).href]);
});

test('the report page runs no script and asks for nothing', () => {
  const text = readFileSync(pages.English, 'utf8');
  expect(text).not.toMatch(/<script|<iframe|<object|<link|\bon[a-z]+=|url\(/i);
});
