/** Whoever wants to know what Proofmark is made of finds it from its first page, and can read it. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { LocalWorld } from '../journeys/local-web.js';
import { choose, openExtension, openSurface } from './world.js';

let world: LocalWorld;
beforeAll(async () => {
  world = await openExtension(inject('chromium'), new Map(), []);
});
afterAll(async () => {
  await world.close();
});

test.each([
  ['en', 'Licences'],
  ['de', 'Lizenzen'],
])('the first page leads to the licences, in %s under “%s”', async (language, says) => {
  const page = await openSurface(world, 'welcome.html', { width: 320 });
  await choose(page, { language });
  const link = await page.waitForSelector(`nav ::-p-text(${says})`);
  await Promise.all([page.waitForNavigation(), link?.click()]);
  expect(page.url()).toBe(`${world.origin}/licences.txt`);
  const text = await page.$eval('body', body => body.textContent);
  expect(text).toContain('Es enthält diese Pakete'); // read as it was written, letter by letter
  expect(text).toContain('Public Suffix List: MPL-2.0');
  await page.close();
});
