/** One press for all that is found, after everybody it asks was named. */
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { makeSamples } from '../fixtures/samples.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible, read } from '../journeys/read.js';
import { fileLink, heardIn, inline, link, openShowing, press } from './showing.js';
import { askedIn, openExtension, sitesOf } from './world.js';

const { samples, web } = await makeSamples();
const genuine = JSON.stringify(samples.find(({ name }) => name === 'genuine')?.document);
const [here, there] = ['https://uni-lumen.example/all.vc.json', 'https://badges.example/all.vc.json'];
const unheld = 'https://unheld.example/all.vc.json';
const course = 'https://www.coursera.org/account/accomplishments/verify/ABCD12EFGH34';

let world: LocalWorld;
/** While it is, the server answers nothing. */
let holding = false;
beforeAll(async () => {
  const body = { type: 'application/json', body: genuine };
  const held = () => (holding ? new Promise<void>(() => undefined) : Promise.resolve());
  const sites = new Map([...sitesOf(web), [here, { ...body, held }], [there, { ...body, held }], [unheld, body]]);
  world = await openExtension(inject('chromium'), sites, ['uni-lumen.example', 'badges.example']);
});
beforeEach(() => {
  holding = false;
});
afterAll(async () => {
  await world.close();
});

const found = () => ({
  found: [fileLink(here), fileLink(there), inline(), link(course), fileLink(`${here}?earlier`, { live: false })],
});
/** What the extension asked for; Chromium asks for things of its own. */
const heard = (): readonly string[] => askedIn(world);

const answers = { read: { kind: 'payload', text: genuine } };

test('every host is named before anybody is asked, and the browser asks once for all of them', async () => {
  const page = await openShowing(world, { found: found(), answers });
  const before = heard().length;
  const button = await page.waitForSelector('[data-action=check-all]');
  expect(button && (await read(button))).toBe('Check all (3)');
  await press(page, '[data-action=check-all]');
  const step = await page.waitForSelector('[data-state=whom-it-asks]');
  expect(step && (await read(step))).toMatch(
    /The hosts below will see that somebody looks at these:badges\.exampleuni-lumen\.example1 is checked on this device/,
  );
  await page.waitForFunction(() => document.activeElement?.id === 'whom');
  await expectAccessible(page);
  expect((await heardIn(page)).asked).toEqual([]);
  expect(heard().length).toBe(before);
  await press(page, '[data-action=begin-all]');
  await page.waitForFunction(() => document.querySelectorAll('[data-verdict]').length >= 1, { timeout: 60_000 });
  await page.waitForSelector('[data-state=checking]', { hidden: true, timeout: 60_000 });
  const { asked, said } = await heardIn(page);
  expect(asked).toEqual([{ origins: ['https://uni-lumen.example/*', 'https://badges.example/*'] }]);
  // What is said about it carries ids and no address.
  expect(JSON.stringify(said)).not.toContain('https:');
  await page.close();
});

/** What is given back from now on. */
const listenToRemovals = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const givenBack: unknown[] = [];
    Object.assign(globalThis, { givenBack });
    const { permissions } = (globalThis as unknown as { chrome: { permissions: Record<string, unknown> } }).chrome;
    permissions['remove'] = ({ origins }: { origins: readonly string[] }) => {
      givenBack.push(...origins);
      return Promise.resolve(true);
    };
  });

test('hosts are lent for one press: those it was given are given back, those the browser holds anyway are not', async () => {
  const page = await openShowing(world, { found: { found: [fileLink(here), fileLink(unheld)] } });
  await listenToRemovals(page);
  await press(page, '[data-action=check-all]');
  const label = await page.waitForSelector('[data-state=whom-it-asks] .for-good');
  expect(label && (await read(label))).toBe('Always let Proofmark ask unheld.example, not only for this check');
  await press(page, '[data-action=begin-all]');
  await page.waitForFunction(() => (globalThis as unknown as { givenBack: readonly unknown[] }).givenBack.length > 0, {
    timeout: 60_000,
  });
  await page.waitForSelector('[data-state=checking]', { hidden: true, timeout: 60_000 });
  expect(await page.evaluate(() => (globalThis as unknown as { givenBack: unknown }).givenBack)).toEqual([
    'https://unheld.example/*',
  ]);
  await page.close();
});

test('whoever declines asks nobody, and what asks nobody is checked all the same', async () => {
  const page = await openShowing(world, { found: found(), answers, agreed: false });
  const before = heard().length;
  await press(page, '[data-action=check-all]');
  await press(page, '[data-action=begin-all]');
  await page.waitForFunction(() => document.querySelectorAll('[data-state=declined]').length === 2);
  await page.waitForSelector('[data-target=inline] [data-state=checked]', { timeout: 60_000 });
  // What stands in the page is checked with hosts the browser holds anyway; neither file was fetched.
  expect(heard().slice(before)).toContain('uni-lumen.example /.well-known/did.json');
  expect(heard().filter((line, at) => at >= before && line.endsWith('/all.vc.json'))).toEqual([]);
  await page.close();
});

test('all of it can be put off, and all of it can be stopped', async () => {
  holding = true;
  const page = await openShowing(world, { found: { found: [fileLink(here), fileLink(there)] } });
  await press(page, '[data-action=check-all]');
  await press(page, '[data-state=whom-it-asks] button:not(.first)');
  await page.waitForSelector('[data-action=check-all]');
  await press(page, '[data-action=check-all]');
  await press(page, '[data-action=begin-all]');
  const section = await page.waitForSelector('[data-state=checking-all]');
  expect(section && (await read(section))).toMatch(/^2 still to be checked/);
  await expectAccessible(page);
  await press(page, '[data-state=checking-all] button');
  await page.waitForFunction(() => document.querySelectorAll('[data-state=not-checked]').length === 2);
  expect(await page.$$('[data-verdict]')).toEqual([]);
  await page.close();
});

test('a check whose panel closed beneath the browser’s question goes on when the person has said yes', async () => {
  const [closed, other] = [fileLink(here), fileLink(there)];
  const first = await openShowing(world, { found: { found: [closed, other] }, agreed: 'never' });
  const before = heard().length;
  await press(first, `[data-target="${here}"] button`);
  await first.waitForSelector('[data-state=checking]');
  await first.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
  await first.close();
  expect(heard().length).toBe(before);
  const second = await openShowing(world, { found: { found: [closed, other] } });
  await second.waitForSelector(`[data-target="${here}"] [data-verdict]`, { timeout: 60_000 });
  expect(await second.$(`[data-target="${there}"] [data-state=not-checked]`)).not.toBeNull();
  expect((await heardIn(second)).asked).toEqual([]);
  await second.close();
});
