/** Spotting and marks in Firefox, where it is installed; where it is not, that is said. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pass } from '../../extension/finding.js';
import { type FirefoxWorld, findFirefox, openFirefox } from './firefox.js';
import { badgeAddress, courseAddress, givenPortfolio } from './given.js';
import { givenPage } from './oracle.js';
import { address, places, portfolio } from './pages/portfolio.js';

const firefox = findFirefox();
if (firefox === undefined)
  process.stderr.write('Firefox is not installed (or name it with FIREFOX_PATH): NOTHING was spotted in Firefox\n');

const given = givenPage('portfolio-static');
const own = await givenPortfolio();

/** What the content script told last. */
async function passOn(page: Page): Promise<Pass> {
  for (let tries = 0; tries < 100; tries += 1) {
    const told = await page.evaluate(() => document.documentElement.getAttribute('data-told'));
    if (told !== null && (JSON.parse(told) as Pass).found.length > 0) return JSON.parse(told) as Pass;
    await pause(100);
  }
  throw new Error('the content script told nothing');
}

/** Our marks of a page: what stands before each, and how large it is. */
const marksOn = (page: Page) =>
  page.$$eval('proofmark-mark', all =>
    all.map(one => ({
      behind: one.previousElementSibling?.id ?? '',
      isOpen: one.shadowRoot !== null,
      width: one.getBoundingClientRect().width,
    })),
  );

describe.runIf(firefox !== undefined)('in Firefox', () => {
  let world: FirefoxWorld;

  beforeAll(async () => {
    const sites = new Map([...portfolio(own), ...(given?.sites ?? [])]);
    world = await openFirefox(firefox ?? '', sites, ['learner-a.example', 'alex.example']);
  });
  afterAll(async () => {
    await world.close();
  });

  test('a portfolio is spotted on and marked, and nobody is asked', async () => {
    const page = await world.browser.newPage();
    await page.goto(address);
    const { found } = await passOn(page);
    const listed = found.filter(({ tier }) => tier !== 'offered');
    expect(listed.map(({ address: to }) => to ?? 'in the page').sort()).toEqual(
      [badgeAddress, courseAddress, `${address}peer-mentor.vc.json`, 'in the page', 'in the page'].sort(),
    );
    await page.waitForSelector('proofmark-mark');
    await pause(1_500);
    const marks = await marksOn(page);
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.some(({ isOpen }) => isOpen)).toBe(false);
    const inText = marks.map(({ behind }) => behind).filter(id => id !== '');
    expect(inText).toEqual(expect.arrayContaining(places.slice(0, 3).map(place => place.slice(1))));
    const heard = world.server.log.filter(line => !line.startsWith('learner-a.example'));
    expect(heard.filter(line => /credly|coursera/.test(line))).toEqual([]);
    await page.close();
  });

  test.runIf(given !== undefined)('the portfolio with an oracle is spotted on and marked as it says', async () => {
    const { oracle } = given ?? { oracle: undefined };
    const page = await world.browser.newPage();
    await page.goto(oracle?.url ?? '');
    const { found } = await passOn(page);
    const there = (oracle?.expect ?? []).filter(({ after, tier }) => after === 'load' && tier !== 'offered');
    const missing = there.filter(
      ({ payloadSha256, target }) =>
        !found.some(one => one.payload?.sha256 === payloadSha256 || (one.address ?? '').startsWith(target ?? 'none')),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
    await page.waitForSelector('proofmark-mark');
    await page.close();
  });
});
