/** A site the person wants looked at whenever it is opened, and no other. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Page, TargetType } from 'puppeteer';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible, read } from '../journeys/read.js';
import { page as pageOf } from '../playground/site.js';
import { heardIn, openShowing, press } from './showing.js';
import { openExtension } from './world.js';

const portfolio = 'https://portfolio.example/';
const elsewhere = 'https://elsewhere.example/';
const html = '<!doctype html><html lang="en"><title>A page</title><p><a href="/ethics.vc.json">Ethics</a>';
let world: LocalWorld;

// The test's manifest holds the hosts, because no test can answer the browser's own prompt.
beforeAll(async () => {
  const sites = new Map([portfolio, elsewhere].map(address => [address, pageOf(html)]));
  world = await openExtension(inject('chromium'), sites, ['portfolio.example', 'elsewhere.example']);
});
afterAll(async () => {
  await world.close();
});

interface Chrome {
  readonly scripting: {
    getRegisteredContentScripts(): Promise<Record<string, unknown>[]>;
  };
  readonly storage: Readonly<Record<'local' | 'session', { get(key: null): Promise<Record<string, unknown>> }>>;
  readonly permissions: Readonly<Record<'onRemoved' | 'onAdded', { dispatch(of: object): void }>> &
    Record<'contains', (of: object) => Promise<boolean>>;
}

async function background() {
  const target = await world.browser.waitForTarget(one => one.type() === TargetType.SERVICE_WORKER);
  const worker = await target.worker();
  if (!worker) throw new Error('the background does not run');
  return worker;
}

const registered = async (): Promise<Record<string, unknown>[]> =>
  (await background()).evaluate(() =>
    (globalThis as unknown as { chrome: Chrome }).chrome.scripting.getRegisteredContentScripts(),
  );

/** The origins of the documents somebody told of. */
const told = async (): Promise<readonly string[]> =>
  (await background()).evaluate(async () => {
    const kept = await (globalThis as unknown as { chrome: Chrome }).chrome.storage.session.get(null);
    return Object.entries(kept).flatMap(([key, record]) =>
      key.includes(' frame ') ? [(record as { origin: string }).origin] : [],
    );
  });

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  expect.fail('it never held');
}

async function opened(address: string): Promise<Page> {
  const page = await world.browser.newPage();
  await page.goto(address);
  return page;
}

const marksIn = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('proofmark-mark').length);

const isOn = (panel: Page): Promise<boolean> => panel.$eval('.always input', box => box.checked);

test('until the person wants it, no site is looked at by itself', async () => {
  const panel = await openShowing(world, {});
  expect(await isOn(panel)).toBe(false);
  expect(await registered()).toEqual([]);
  const page = await opened(portfolio);
  await new Promise(resolve => setTimeout(resolve, 1_000));
  expect(await told()).toEqual([]);
  expect(await marksIn(page)).toBe(0);
  for (const one of [page, panel]) await one.close();
});

test('a switch in the panel asks the browser for this origin alone, and from then on its pages are looked at', async () => {
  const panel = await openShowing(world, {});
  await press(panel, '.always input');
  await panel.waitForSelector('[data-state=always]');
  expect((await heardIn(panel)).asked).toEqual([{ origins: ['https://portfolio.example/*'] }]);
  await expectAccessible(panel);
  await until(async () => (await registered()).length === 1);
  expect(await registered()).toEqual([
    expect.objectContaining({
      matches: ['https://portfolio.example/*'],
      js: ['spot.js'],
      runAt: 'document_idle',
      allFrames: true,
      matchOriginAsFallback: true,
    }),
  ]);
  // A page nobody looks at is not read: the one that is opened last is in front.
  const other = await opened(elsewhere);
  const page = await opened(portfolio);
  await until(async () => (await told()).includes('https://portfolio.example'));
  expect(await told()).toEqual(['https://portfolio.example']);
  expect(world.server.log.filter(line => line.includes('vc.json'))).toEqual([]);

  await page.bringToFront();
  await until(async () => (await marksIn(page)) === 1);
  await press(panel, '.always input');
  await panel.waitForSelector('[data-state=by-hand]');
  await until(async () => (await registered()).length === 0);
  await until(async () => (await marksIn(page)) === 0);
  expect(await told()).toEqual([]);
  for (const one of [page, other, panel]) await one.close();
});

test('whoever declines changes nothing, and is told so', async () => {
  const panel = await openShowing(world, { agreed: false });
  await press(panel, '.always input');
  const said = await panel.waitForSelector('[data-declined]');
  expect(said && (await read(said))).toBe('The browser did not allow it. Nothing was changed.');
  expect(await isOn(panel)).toBe(false);
  expect(await registered()).toEqual([]);
  await panel.close();
});

test('a host the person takes back ends it at once, and giving it again for a check brings it not back', async () => {
  const panel = await openShowing(world, {});
  await press(panel, '.always input');
  await until(async () => (await registered()).length === 1);
  await (
    await background()
  ).evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: Chrome }).chrome;
    permissions.contains = () => Promise.resolve(false);
    permissions.onRemoved.dispatch({ origins: ['https://portfolio.example/*'] });
  });
  await until(async () => (await registered()).length === 0);
  await (
    await background()
  ).evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: Chrome }).chrome;
    permissions.contains = () => Promise.resolve(true);
    permissions.onAdded.dispatch({ origins: ['https://portfolio.example/*'] });
  });
  await new Promise(resolve => setTimeout(resolve, 500));
  expect(await registered()).toEqual([]);
  await panel.waitForSelector('[data-state=by-hand]');
  await panel.close();
});

test('a switch whose panel closed beneath the browser’s question takes effect when the person has said yes', async () => {
  const panel = await openShowing(world, { agreed: 'never' });
  await press(panel, '.always input');
  await new Promise(resolve => setTimeout(resolve, 300));
  await panel.close();
  expect(await registered()).toEqual([]);
  await (
    await background()
  ).evaluate(() => {
    const { permissions } = (globalThis as unknown as { chrome: Chrome }).chrome;
    permissions.onAdded.dispatch({ origins: ['https://portfolio.example/*'] });
  });
  await until(async () => (await registered()).length === 1);
  const again = await openShowing(world, {});
  await again.waitForSelector('[data-state=always]');
  await press(again, '.always input');
  await until(async () => (await registered()).length === 0);
  await again.close();
});
