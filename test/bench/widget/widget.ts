/** How long a visitor waits after pressing a badge, in Chromium, with a whole web that answers at once on this machine. */
import { setTimeout as pause } from 'node:timers/promises';
import { builds, inTurn } from '../../journeys/build.js';
import { findChromium } from '../../journeys/chromium.js';
import { type LocalWorld, openLocalWorld } from '../../journeys/local-web.js';
import { CHECKS, type Outcome, type Round, type Timed, inRounds, roundOf, waited } from '../waits.js';
import { watch } from '../watch.js';
import { type Case, makeCases } from './cases.js';

/** @param onCase hears what is measured next: all of it takes minutes */
export async function measureWidget(
  rounds: number,
  only: string,
  onCase: (what: string) => void,
): Promise<readonly Outcome[]> {
  onCase('building the widget');
  await inTurn(builds.widget);
  const [executable, { cases, sites }] = await Promise.all([findChromium(), makeCases()]);
  const wanted = cases.filter(({ name }) => name.includes(only));
  return inRounds(wanted, rounds, onCase, () => openLocalWorld(executable, sites), measure);
}

/** Until whatever an answer leaves to be done is done. */
const QUIET = 400;
const SHOWN = { place: 'proofmark-badge', checking: '.card.checking' };

async function measure(world: LocalWorld, { address }: Case): Promise<Round> {
  const page = await world.browser.newPage();
  await page.goto(address);
  const all: Timed[] = [];
  for (let at = 0; at < CHECKS; at += 1) {
    await pause(QUIET);
    await page.evaluate(watch, SHOWN);
    const before = world.server.log.length;
    await page.locator(`proofmark-badge:nth-of-type(${String(at + 1)}) >>> [data-action=check]`).click();
    all.push({ ...(await waited(page)), asked: world.server.log.length - before });
    await page.keyboard.press('Escape'); // the answer stands over the page
  }
  return roundOf(await world.browser.version(), all);
}
