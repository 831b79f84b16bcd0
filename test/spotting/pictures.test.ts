/** What the README shows of spotting: a page with its marks, and the panel beside it. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { badgeAddress, courseAddress, givenPortfolio } from './given.js';
import { besideSizes, beside, chooseSign } from './beside.js';
import { marksOn } from './marks.js';
import { certificate } from './pages/certificate.js';
import { address as portfolioAddress, portfolio } from './pages/portfolio.js';
import { address as profileAddress, profile } from './pages/profile.js';
import { address as readmeAddress, readme } from './pages/readme.js';
import { type Show, type Stage, openShow, openStage } from './stage.js';

const given = await givenPortfolio();
const file = 'https://uni-lumen.example/peer-mentor.vc.json';
const sites = new Map([
  ...portfolio(given),
  ...readme({ badge: badgeAddress, file, inPicture: given.inPicture }),
  [
    profileAddress,
    profile([
      {
        title: 'Introduction to Data Ethics',
        issuer: 'University of Lumen',
        date: 'Issued Jun 2026',
        to: badgeAddress,
        colour: '#3d6e8f',
      },
      {
        title: 'Statistics with Spreadsheets',
        issuer: 'Example Courses',
        date: 'Issued Mar 2026',
        to: courseAddress,
        colour: '#7a6a8f',
      },
      {
        title: 'Peer Mentor',
        issuer: 'Lumen Student Union',
        date: 'Issued Jan 2026',
        to: 'https://badges.lumen-union.example/peer-mentor/17',
        colour: '#8a7350',
      },
    ]),
  ] as const,
  [courseAddress, certificate('Statistics with Spreadsheets', 'Learner A', 'March 2026')] as const,
]);

const { narrow, tall, wide } = besideSizes;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(inject('chromium'), ['github.com', 'learner-a.example']);
  stage.play(sites);
  await chooseSign(stage.world);
});
afterAll(async () => {
  await stage.close();
});

async function shown(address: string, entries: number): Promise<Show> {
  const show = await openShow(stage, address, { width: wide, height: tall });
  await show.panel.setViewport({ width: narrow, height: tall });
  await show.panel.waitForFunction(count => document.querySelectorAll('[data-finding]').length >= count, {}, entries);
  await pause(1_500);
  return show;
}

test('a profile with marks, and the panel that lists what is behind them', async () => {
  const show = await shown(profileAddress, 3);
  expect((await marksOn(show.page)).length).toBe(2);
  await beside(stage.world, show, 'spotting-profile');
  await show.close();
});

test('a portfolio', async () => {
  const show = await shown(portfolioAddress, 5);
  await beside(stage.world, show, 'spotting-portfolio');
  await show.close();
});

test('a readme', async () => {
  const show = await shown(readmeAddress, 3);
  await beside(stage.world, show, 'spotting-readme');
  await show.close();
});

test('whom checking everything asks, before anybody is asked', async () => {
  const show = await shown(portfolioAddress, 5);
  await show.panel.click('[data-action=check-all]');
  await show.panel.waitForSelector('[data-state=whom-it-asks]');
  await beside(stage.world, show, 'spotting-consent');
  await show.close();
});

test("the issuer's page, and beside it what the profile claims", async () => {
  const show = await shown(profileAddress, 3);
  const opening = stage.world.browser.waitForTarget(one => one.url().startsWith(courseAddress));
  await show.panel.click('[data-action=compare]');
  const page = await (await opening).asPage();
  await page.setViewport({ width: wide, height: tall });
  await show.panel.waitForSelector('[data-state=comparing]');
  await pause(1_000);
  await beside(stage.world, { page: page, panel: show.panel }, 'spotting-compare');
  await page.close();
  await show.close();
});
