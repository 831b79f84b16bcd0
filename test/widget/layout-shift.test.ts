/** Nothing of a page moves because a badge comes into it, or because somebody presses it, before the answer is there. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { pageWith, scripts, site, sitesWith } from './site.js';
import { answerOn, press } from './visit.js';

/** The lines of the guide that keep the badge's place while its script loads. */
const [, placeKept = ''] =
  /So that nothing moves while the script loads:\n\n```css\n([\s\S]*?)```/.exec(
    readFileSync('docs/widget.md', 'utf8'),
  ) ?? [];
const text = '<p>A course of this university, with a credential for everybody who finishes it.</p>'.repeat(4);
const badge = (mode: string): string => `<proofmark-badge src="/genuine.json" mode="${mode}"></proofmark-badge>`;
const modes = ['card', 'compact', 'full'] as const;
const cases = Object.entries(scripts).flatMap(([script, tag], at) =>
  modes.map(mode => ({
    mode,
    script,
    path: `/${mode}/${String(at)}`,
    answer: pageWith({ body: text + badge(mode) + text, script: `<link rel="stylesheet" href="/page.css">${tag}` }),
  })),
);
const opening = openLocalWorld(
  inject('chromium'),
  sitesWith({
    ...Object.fromEntries(cases.map(({ answer, path }) => [path, answer])),
    '/page.css': { type: 'text/css', body: placeKept },
    '/moving': pageWith({ body: `<div id="late" hidden>${text}</div>${text}` }),
  }),
);

afterAll(async () => {
  await (await opening).close();
});

interface Shift extends PerformanceEntry {
  readonly value: number;
}

/** Opens a page that notes what moves in it, whether somebody pressed or not (Layout Instability §2). */
async function open(path: string): Promise<Page> {
  const page = await (await opening).browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const shifts: Shift[] = [];
    const world = Object.assign(globalThis, { shifts, answeredAt: Infinity });
    new PerformanceObserver(list => {
      shifts.push(...(list.getEntries() as Shift[]));
    }).observe({ type: 'layout-shift', buffered: true });
    addEventListener('proofmark-report', () => {
      world.answeredAt = performance.now();
    });
  });
  await page.goto(site + path);
  return page;
}

/** How much moved before there was an answer. */
async function movedIn(page: Page): Promise<number> {
  await page.evaluate(
    () =>
      new Promise(resolve => {
        // An entry comes some time after its frame.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)));
      }),
  );
  return page.evaluate(() => {
    const { answeredAt, shifts } = globalThis as unknown as { answeredAt: number; shifts: readonly Shift[] };
    return shifts.filter(({ startTime }) => startTime < answeredAt).reduce((sum, { value }) => sum + value, 0);
  });
}

test('what moves is seen', async () => {
  const page = await open('/moving');
  expect(await movedIn(page)).toBe(0);
  await page.$eval('#late', late => {
    late.removeAttribute('hidden');
  });
  expect(await movedIn(page)).toBeGreaterThan(0);
  await page.close();
});

describe.each(cases)('$mode, loaded as $script', ({ mode, path }) => {
  test('comes and is pressed without moving anything', async () => {
    const page = await open(path);
    await page.waitForSelector('proofmark-badge >>> [data-action=check]');
    expect(await movedIn(page)).toBe(0);
    if (mode !== 'full') {
      // Whole in the page, it grows with each step: that is what this mode is for.
      await press(page);
      await answerOn(page);
      expect(await movedIn(page)).toBe(0);
      const [bottom, height] = await page.$eval('proofmark-badge >>> dialog', dialog => [
        dialog.getBoundingClientRect().bottom,
        innerHeight,
      ]);
      expect(bottom).toBeLessThanOrEqual(height ?? 0); // all of it can be reached
    }
    await page.close();
  });
});
