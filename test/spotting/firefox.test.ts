/** Spotting, marks and the extension's own pages in Firefox, where it is installed; where it is not, that is said. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Pass } from '../../extension/finding.js';
import { makeSamples } from '../fixtures/samples.js';
import { expectAccessible, read } from '../journeys/read.js';
import { sampleNamed } from '../playground/playground.js';
import { paste, sitesOf } from '../extension/world.js';
import { type FirefoxWorld, findFirefoxForExtension, openFirefox, openOwnPage } from './firefox.js';
import { badgeAddress, courseAddress, givenPortfolio } from './given.js';
import { givenPage } from './oracle.js';
import { address, places, portfolio } from './pages/portfolio.js';

const firefox = findFirefoxForExtension('NOTHING was spotted in Firefox');

const given = givenPage('portfolio-static');
const own = await givenPortfolio();
const made = await makeSamples(new Date());

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
    const sites = new Map([...portfolio(own), ...(given?.sites ?? []), ...sitesOf(made.web)]);
    world = await openFirefox(firefox ?? '', sites, ['learner-a.example', 'alex.example', 'uni-lumen.example']);
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

  /** Presses what a person sees, and hears what the page throws meanwhile. */
  const thrownOn = (page: Page): readonly unknown[] => {
    const thrown: unknown[] = [];
    page.on('pageerror', error => thrown.push(error));
    return thrown;
  };

  test.each(['check.html', 'options.html', 'welcome.html'])('%s is drawn, and everybody can read it', async path => {
    const page = await openOwnPage(world, path);
    await expectAccessible(page);
    expect(await page.$eval('h1', one => one.textContent.trim())).not.toBe('');
    await page.close();
  });

  test('a learner pastes a credential and reads the same headline as in Chromium', async () => {
    const page = await openOwnPage(world, 'check.html');
    const thrown = thrownOn(page);
    await page.click('input[name=audience][value=learner]');
    await paste(page, JSON.stringify(sampleNamed(made, 'genuine').document));
    await page.click('[data-field=text] button');
    await page.waitForSelector('[data-verdict=confirmed][data-reading=learner]', { timeout: 60_000 });
    const headline = await page.$('.headline');
    expect(headline && (await read(headline))).toMatch(/^Intact and in force\. Signed by uni-lumen\.example\. /);
    await expectAccessible(page);
    expect(thrown).toEqual([]);
    await page.close();
  });

  test('a copy that was changed is said to be', async () => {
    const page = await openOwnPage(world, 'check.html');
    await page.focus('#text');
    await page.keyboard.type(' ');
    await paste(page, JSON.stringify(sampleNamed(made, 'altered').document));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const report = await page.waitForSelector('[data-verdict]', { timeout: 60_000 });
    expect(await report?.evaluate(one => one.getAttribute('data-because'))).toBe('proof.altered');
    await page.close();
  });

  test('what a page holds is listed in the panel, and checked there', async () => {
    const page = await world.browser.newPage();
    await page.goto(address);
    await passOn(page);
    const asking = await openOwnPage(world, 'check.html');
    const tab = await asking.evaluate(async () => {
      const { browser } = globalThis as unknown as {
        browser: { tabs: { query(of: object): Promise<{ id: number }[]> } };
      };
      return (await browser.tabs.query({ url: 'https://learner-a.example/*' }))[0]?.id;
    });
    const panel = await openOwnPage(world, `sidepanel.html?tab=${String(tab)}`);
    const thrown = thrownOn(panel);
    await panel.waitForSelector('[data-target=inline] button.first');
    await panel.click('[data-target=inline] button.first');
    const headline = await panel.waitForSelector('[data-target=inline] .headline', { timeout: 60_000 });
    expect(headline && (await read(headline))).toMatch(/^Intact and in force\. Signed by uni-lumen\.example\. /);
    await expectAccessible(panel);
    expect(thrown).toEqual([]);
    for (const one of [panel, asking, page]) await one.close();
  });
});
