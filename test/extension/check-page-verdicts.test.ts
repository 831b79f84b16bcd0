/** Every verdict on the check page, for everybody. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { tabTo } from '../journeys/panel.js';
import { everyVerdict, meet, textsFor } from '../journeys/verdicts.js';
import { entryIn, openExtension, openSurface, reportIn, sitesOf } from './world.js';

const made = await makeSamples(new Date());
const texts = textsFor(made);
let world: LocalWorld;

beforeAll(async () => {
  world = await openExtension(inject('chromium'), sitesOf(made.web), ['uni-lumen.example', 'badges.example']);
});
afterAll(async () => {
  await world.close();
});

/** Pasted and checked with the keyboard alone. */
async function metOnCheckPage(text: string) {
  const page = await openSurface(world, 'check.html');
  const [field, press] = [await page.$('#text'), await page.$('[data-field=text] button')];
  if (!field || !press) throw new Error('there is nowhere to paste');
  await tabTo(page, field);
  const session = await page.createCDPSession();
  await session.send('Input.insertText', { text }); // as pasting does
  await tabTo(page, press);
  await page.keyboard.press('Enter');
  const met = await meet(page, await reportIn(await entryIn(page, 'Pasted text', 'checked')));
  await page.close();
  return met;
}

test('every verdict is reached with the keyboard alone, and axe objects to none of them, light or dark', async () => {
  const met: Record<string, unknown> = {};
  for (const [state, text] of Object.entries(texts)) met[state] = await metOnCheckPage(text);
  expect(met).toEqual(everyVerdict);
}, 180_000);
