/** Everybody can read every state: axe objects to nothing, in light and dark, and a target is large enough. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { violationsOn } from '../journeys/read.js';
import { type StatesOpened, kinds, openStates } from './opening.js';
import type { Kind } from './state.js';

let opened: StatesOpened;
beforeAll(async () => {
  opened = await openStates(inject('chromium'));
});
afterAll(async () => {
  await opened.close();
});

/** Whole pages and their parts have names of their own; each of them is looked at alone. */
const alone: readonly Kind[] = ['panel', 'check-page', 'options'];
const together = kinds.filter(kind => !alone.includes(kind));
/** So many at once: what axe does with a page grows faster than the page. */
const ATONCE = 12;

async function namesOf(of: Kind): Promise<readonly string[]> {
  const page = await opened.open(of);
  const names = await page.$$eval('[data-of]', all => all.map(one => one.getAttribute('data-name') ?? ''));
  await page.close();
  return names;
}

async function violations(of: Kind, names: readonly string[]): Promise<readonly unknown[]> {
  const page = await opened.open(of, {}, ...names);
  await page.$$eval('[data-of] details', all => {
    for (const one of all) one.open = true;
  });
  const light = await violationsOn(page);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  // In the dark a page has other colours, and nothing else.
  const dark = await violationsOn(page, undefined, ['color-contrast']);
  await page.close();
  return [...light, ...dark].map(one => [names.join(), ...one]);
}

test('axe would object to targets that are too small, and to ink that is too pale in the dark', async () => {
  const page = await opened.open('headline', { scheme: 'dark' }, 'altered');
  await page.evaluate(() => {
    const small = [1, 2].map(() => Object.assign(document.createElement('button'), { textContent: 'x' }));
    for (const one of small) one.style.cssText = 'min-block-size: 0; padding: 0; font-size: 8px; inline-size: 9px';
    const pale = Object.assign(document.createElement('p'), { textContent: 'Hardly to be read' });
    pale.style.cssText = 'color: #444; background: #333';
    document.querySelector('main')?.append(...small, pale);
  });
  const found = (await violationsOn(page)).map(([rule]) => rule);
  expect(found).toContain('target-size');
  expect(found).toContain('color-contrast');
  await page.close();
});

test.each(kinds)(
  'axe objects to no state of the kind "%s", light or dark',
  async of => {
    const names = await namesOf(of);
    const size = together.includes(of) ? ATONCE : 1;
    const found = [];
    for (let from = 0; from < names.length; from += size)
      found.push(...(await violations(of, names.slice(from, from + size))));
    expect(found).toEqual([]);
  },
  480_000,
);
