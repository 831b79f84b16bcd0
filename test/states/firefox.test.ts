/** Every state in Firefox, where it is installed; where it is not, that is said. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { serve } from '../journeys/page.js';
import { violationsOn } from '../journeys/read.js';
import { type FirefoxWorld, findFirefoxForExtension, openFirefox } from '../spotting/firefox.js';
import { type StatesOpened, kinds, openStates, pathOf } from './opening.js';
import type { Kind } from './state.js';

const firefox = findFirefoxForExtension('NO state was drawn in Firefox');

/** The name of each state, and whether anything can be read of it. */
const drawnOn = (page: Page): Promise<readonly (readonly [string, boolean])[]> =>
  page.$$eval('[data-of]', all =>
    all.map(one => [one.getAttribute('data-name') ?? '', one.textContent.trim() !== ''] as const),
  );

describe.runIf(firefox !== undefined)('in Firefox', () => {
  let world: FirefoxWorld;
  let server: Awaited<ReturnType<typeof serve>>;
  let chromium: StatesOpened;
  beforeAll(async () => {
    server = await serve(join('dist', 'states'));
    [world, chromium] = await Promise.all([
      openFirefox(firefox ?? '', new Map(), ['proofmark.example']),
      openStates(inject('chromium')),
    ]);
  });
  afterAll(async () => {
    await world.close();
    await chromium.close();
    server.close();
  });

  async function openIn(of: Kind): Promise<readonly [Page, readonly unknown[]]> {
    const page = await world.browser.newPage();
    const thrown: unknown[] = [];
    page.on('pageerror', error => thrown.push(error));
    await page.goto(`${server.address}${pathOf(of)}`);
    await page.waitForFunction(
      () => document.querySelector('[data-of]') && !document.querySelector('[data-drawn=false]'),
    );
    return [page, thrown];
  }

  test.each(kinds)('every %s that Chromium draws is drawn, and nothing throws', async of => {
    const [page, thrown] = await openIn(of);
    const other = await chromium.open(of);
    const drawn = await drawnOn(page);
    expect(drawn).toEqual(await drawnOn(other));
    expect(drawn.length).toBeGreaterThan(3);
    expect(thrown).toEqual([]);
    await other.close();
    await page.close();
  });

  test.each<Kind>(['headline', 'rung', 'track', 'fault'])(
    'axe objects to no %s',
    async of => {
      const [page] = await openIn(of);
      expect(await violationsOn(page)).toEqual([]);
      await page.close();
    },
    120_000,
  );
});
