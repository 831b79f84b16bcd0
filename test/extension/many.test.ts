/** As many findings as a document may hold: what happens to one of them leaves the others alone. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { limits } from '../../core/index.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { fileLink, openShowing, press } from './showing.js';
import { openExtension } from './world.js';

const address = (number: number): string => `https://uni-lumen.example/${String(number)}.vc.json`;
let world: LocalWorld;
beforeAll(async () => {
  const sites = new Map([[address(0), { type: 'application/json', body: '{}' }]]);
  world = await openExtension(inject('chromium'), sites, ['uni-lumen.example']);
});
afterAll(async () => {
  await world.close();
});

test('of five hundred entries one is drawn again when one is checked', async () => {
  const found = Array.from({ length: limits.findings }, (_, at) =>
    fileLink(address(at), { claimed: { title: `Course ${String(at)}` } }),
  );
  const page = await openShowing(world, { found: { found } });
  await page.waitForFunction(
    count => document.querySelectorAll('[data-finding]').length === count,
    {},
    limits.findings,
  );
  await page.evaluate(() => {
    const touched = new Set<string>();
    Object.assign(globalThis, { touched });
    new MutationObserver(records => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const entry = element?.closest<HTMLElement>('[data-target]')?.dataset['target'];
        if (entry !== undefined) touched.add(entry);
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await press(page, `[data-target="${address(0)}"] button`);
  await page.waitForSelector(`[data-target="${address(0)}"] [data-verdict]`, { timeout: 60_000 });
  const touched = await page.evaluate(() => [...(globalThis as unknown as { touched: Set<string> }).touched]);
  expect(touched).toEqual([address(0)]);
  await page.close();
});
