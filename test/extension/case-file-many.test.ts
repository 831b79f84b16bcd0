/** A thousand files, some of them broken: none is lost, and the page answers to the keyboard meanwhile. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { limits } from '../../core/limits.js';
import { heapOf } from '../fixtures/many.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { type Shown, drop, rowsOn, settled, sumOn } from './case-files.js';
import { press } from './showing.js';
import { openExtension, openSurface } from './world.js';

const COUNT = 1_000;
const files: Record<string, string> = {};
const expected = new Map<string, string>();
let world: LocalWorld;

beforeAll(async () => {
  for await (const { content, name, verdict } of heapOf(COUNT, 3)) {
    const isBroken = /7\.json$/.test(name);
    files[name] = isBroken ? content.slice(0, content.length / 2) : content;
    const isRead = !isBroken && content.startsWith('{');
    // Nobody here knows their key: what is intact stays with a question.
    expected.set(name, !isRead ? 'unread' : verdict === 'rejected' ? 'against' : 'open');
  }
  world = await openExtension(inject('chromium'), new Map(), []);
}, 120_000);
afterAll(async () => {
  await world.close();
});

test('every one of them stands in the table as it should, and whoever writes meanwhile is heard', async () => {
  const page = await openSurface(world, 'case-file.html', { width: 1280 });
  await drop(page, files);
  await page.waitForSelector('.sum[data-state=under-way]');
  await page.focus('.case-rows textarea');
  await page.keyboard.type('Came by post, on Monday.');
  expect(await page.$eval('.case-rows textarea', one => one.value)).toBe('Came by post, on Monday.');
  expect(await page.$('.sum[data-state=under-way]')).not.toBeNull();
  await settled(page);
  const standings = new Map<string, string>();
  const seen: Shown[] = [];
  for (;;) {
    const rows = await rowsOn(page);
    expect(rows.length).toBeLessThanOrEqual(limits.caseRows);
    seen.push(...rows);
    if ((await page.$('[data-action=next]:not(:disabled)')) === null) break;
    const last = rows.at(-1)?.file;
    await press(page, '[data-action=next]');
    await page.waitForFunction(
      file => document.querySelector<HTMLElement>('.case-rows tbody:last-child tr')?.dataset['file'] !== file,
      { polling: 20 },
      last,
    );
  }
  for (const { file, standing } of seen) standings.set(file, standing);
  expect(seen).toHaveLength(COUNT);
  expect(seen.map(({ number }) => number)).toEqual(seen.map((_, at) => String(at + 1)));
  expect(Object.fromEntries(standings)).toEqual(Object.fromEntries(expected));
  const count = (wanted: string): number => [...expected.values()].filter(one => one === wanted).length;
  expect(await sumOn(page)).toBe(
    `1,000 files, ${String(COUNT - count('unread'))} credentials: ${String(count('open'))} with open questions, ${String(count('against'))} with something against them; ${String(count('unread'))} could not be read as credentials.`,
  );
  await page.close();
});
