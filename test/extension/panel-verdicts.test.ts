/** A recruiter with nothing but a keyboard reads every verdict in the panel, and everybody can. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import { extensionHolding, openLocalWorld, type LocalWorld } from '../journeys/local-web.js';
import { button, entryFor, openPage, pressToolbarButton, reportIn, tabTo } from '../journeys/panel.js';
import { everyVerdict, meet, textsFor } from '../journeys/verdicts.js';
import { portfolioPage } from '../playground/pages/portfolio.js';
import { page as pageOf, type Answer } from '../playground/site.js';
import { sitesOf } from './world.js';

const made = await makeSamples(new Date());
const texts = textsFor(made);
const portfolio = 'https://portfolio.example/';
const fileOf = (state: string): string => `${state.replaceAll(' ', '-')}.vc.json`;

/** A portfolio for each verdict: the file, and the page with a link to it. */
const pages = Object.entries(texts).flatMap(([state, body]): (readonly [string, Answer])[] => [
  [portfolio + fileOf(state), { type: 'application/json', body }],
  [
    `${portfolio}of/${fileOf(state)}`,
    pageOf(
      portfolioPage({
        viewer: 'mapped',
        links: [{ title: state, by: 'University of Lumen', address: portfolio + fileOf(state) }],
        inline: [],
      }),
    ),
  ],
]);

let world: LocalWorld;
beforeAll(async () => {
  const hosts = ['portfolio.example', 'uni-lumen.example', 'badges.example'];
  world = await openLocalWorld(inject('chromium'), new Map([...sitesOf(made.web), ...pages]), extensionHolding(hosts));
});
afterAll(async () => {
  await world.close();
});

async function metInPanel(state: string) {
  const page = await openPage(world, `${portfolio}of/${fileOf(state)}`);
  const panel = await pressToolbarButton(world, page);
  const entry = await entryFor(panel, portfolio + fileOf(state));
  await tabTo(panel, await button(entry, 'Check'));
  await panel.keyboard.press('Enter');
  const met = await meet(panel, await reportIn(entry));
  await panel.close();
  await page.close();
  return met;
}

test('every verdict is reached with the keyboard alone, and axe objects to none of them, light or dark', async () => {
  const met: Record<string, unknown> = {};
  for (const state of Object.keys(texts)) met[state] = await metInPanel(state);
  expect(met).toEqual(everyVerdict);
}, 180_000);
