/** Every verdict in the widget's dialog, for everybody. */
import { afterAll, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import { openLocalWorld } from '../journeys/local-web.js';
import { everyVerdict, meet, textsFor } from '../journeys/verdicts.js';
import type { Answer } from '../playground/site.js';
import { pageWith, site, sitesWith } from './site.js';
import { answerOn, cardOn, focused, visit } from './visit.js';

const texts = textsFor(await makeSamples(new Date()));
const pathOf = (state: string): string => `/${state.replaceAll(' ', '-')}`;

/** A page for each verdict: the file, and a badge on it that may ask the platform too. */
const pages: Readonly<Record<string, Answer>> = Object.fromEntries(
  Object.entries(texts).flatMap(([state, body]): (readonly [string, Answer])[] => [
    [`${pathOf(state)}.vc.json`, { type: 'application/json', body }],
    [
      pathOf(state),
      pageWith({
        body: `<proofmark-badge src="${pathOf(state)}.vc.json" hosts="badges.example"></proofmark-badge>`,
        policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https://badges.example",
      }),
    ],
  ]),
);
const opening = openLocalWorld(inject('chromium'), sitesWith(pages));

afterAll(async () => {
  await (await opening).close();
});

async function metInWidget(state: string) {
  const { page } = await visit((await opening).browser, site + pathOf(state));
  await cardOn(page);
  await page.keyboard.press('Tab');
  await expect.poll(() => focused(page), { timeout: 5_000 }).toBe('check');
  await page.keyboard.press('Enter');
  await answerOn(page);
  const report = await page.waitForSelector('proofmark-badge >>> dialog[open] article');
  if (!report) throw new Error('the dialog is not open');
  const met = await meet(page, report);
  await page.close();
  return met;
}

test('every verdict is reached with the keyboard alone, and axe objects to none of them, light or dark', async () => {
  const met: Record<string, unknown> = {};
  for (const state of Object.keys(texts)) met[state] = await metInWidget(state);
  expect(met).toEqual(everyVerdict);
}, 180_000);
