/** A credential written in several languages is read in the one its reader chooses; nobody is asked for that. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { plainBadge, profile } from '../fixtures/credentials.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible } from '../journeys/read.js';
import { askedIn, entryIn, hand, openExtension, openFolder, openSurface, reportIn } from './world.js';

const titles = { de: 'Einführung in die Datenethik', en: 'Introduction to Data Ethics', el: 'Εισαγωγή στην ηθική' };
const issuer = profile('https://uni-lumen.example/issuer');
const name = Object.entries(titles).map(([language, value]) => ({ '@language': language, '@value': value }));
const files = openFolder();
let world: LocalWorld;
beforeAll(async () => {
  world = await openExtension(inject('chromium'), new Map(), []);
});
afterAll(async () => {
  files.close();
  await world.close();
});

async function openChecked(badge: object): Promise<Page> {
  const page = await openSurface(world, 'check.html');
  await hand(page, files.file('badge.json', JSON.stringify(badge)));
  await reportIn(await entryIn(page, 'badge.json', 'checked'));
  return page;
}

const judged = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.$eval('.report', one => {
    const { because, track, verdict } = (one as HTMLElement).dataset;
    return [verdict, because, track];
  });
const textOf = (page: Page): Promise<string> => page.$eval('.report', one => one.textContent);

const waitForTitle = (page: Page, title: string): Promise<unknown> =>
  page.waitForFunction(said => document.querySelector('.report')?.textContent.includes(said), {}, title);

test('the reader chooses among its languages, and what was judged stays', async () => {
  const page = await openChecked(plainBadge({ issuer, achievement: { name } }));
  const before = { asked: askedIn(world), judged: await judged(page) };
  expect(await page.$$eval('[data-languages] option', all => all.map(one => one.textContent))).toEqual([
    'German',
    'English',
    'Greek',
  ]);
  expect(await page.$eval('[data-languages] select', one => one.value)).toBe('en');
  expect(await textOf(page)).toContain(titles.en);
  await expectAccessible(page);
  await page.select('[data-languages] select', 'el');
  await waitForTitle(page, titles.el);
  expect(await textOf(page)).not.toContain(titles.de);
  expect(await judged(page)).toEqual(before.judged);
  expect(askedIn(world)).toEqual(before.asked);
  const address = await page.$eval('[data-action=open-report]', one => (one as HTMLAnchorElement).href);
  const alone = await world.browser.newPage();
  await alone.goto(address);
  await waitForTitle(alone, titles.el); // it goes along as it was read
  await alone.select('[data-languages] select', 'de');
  await waitForTitle(alone, titles.de);
  await alone.close();
  await page.close();
});

test('where it is written in one language there is nothing to choose', async () => {
  const page = await openChecked(plainBadge({ issuer }));
  expect(await page.$('[data-languages]')).toBeNull();
  await page.close();
});
