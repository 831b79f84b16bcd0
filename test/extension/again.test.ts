/** Trying again asks the host that gave nothing, and nobody else; the report says whose answers were used again. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { picture } from '../journeys/picture.js';
import { expectAccessible } from '../journeys/read.js';
import { jsonAt } from '../playground/site.js';
import { sampleNamed } from '../playground/playground.js';
import { fileLink, heardIn, openShowing, press } from './showing.js';
import { askedIn, choose, openExtension, openSurface, sitesOf } from './world.js';

const made = await makeSamples(new Date());
const here = 'https://files.example/genuine.vc.json';
const key = 'https://uni-lumen.example/.well-known/did.json';
const list = 'https://uni-lumen.example/status/1';
const lines = {
  here: 'files.example /genuine.vc.json',
  key: 'uni-lumen.example /.well-known/did.json',
  list: 'uni-lumen.example /status/1',
};

let world: LocalWorld;
/** The address that has no time to answer. */
let busy: string | undefined;
/** Chromium itself lets no extension ask for a while once a server has answered some times with 503. */
let saying = 503;
let before = 0;
beforeAll(async () => {
  const sites = new Map(
    [...sitesOf(made.web), [here, jsonAt(sampleNamed(made, 'genuine').document)] as const].map(([address, answer]) => [
      address,
      { ...answer, status: () => (address === busy ? saying : 200) },
    ]),
  );
  world = await openExtension(inject('chromium'), sites, ['uni-lumen.example', 'files.example']);
});
beforeEach(() => {
  busy = undefined;
  saying = 503;
  before = askedIn(world).length;
});
afterAll(async () => {
  await world.close();
});

const asked = (): readonly string[] => [...new Set(askedIn(world).slice(before))].toSorted();

/** A check that ends in a doubt, because one address gave nothing; from now on it answers. */
async function doubted(address: string, reason: string): Promise<Page> {
  busy = address;
  const page = await openShowing(world, { found: { found: [fileLink(here)] } });
  await press(page, `[data-target="${here}"] button.first`);
  await page.waitForSelector(`[data-verdict][data-because="${reason}"]`, { timeout: 60_000 });
  expect(asked()).toEqual([lines.here, lines.key, lines.list].toSorted());
  busy = undefined;
  before = askedIn(world).length;
  return page;
}

const doLabels = (page: Page): Promise<readonly string[]> =>
  page.$$eval('button.do', all => all.map(one => one.innerText));

const contactsIn = (page: Page): Promise<string> => page.$eval('.asked', list => list.textContent);

const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    interface Area {
      get(keys: null): Promise<object>;
    }
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } }).chrome;
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify([await storage.session.get(null), databases, await caches.keys(), localStorage.length]);
  });

test.each([
  ['the list', list, 'status.unreachable', lines.list],
  ['the key', key, 'proof.key-unreachable', lines.key],
] as const)('%s that did not answer is asked alone', async (what, address, reason, line) => {
  const page = await doubted(address, reason);
  const storage = await keptBy(page);
  expect(new Set(await doLabels(page))).toEqual(new Set(['Ask uni-lumen.example again']));
  await expectAccessible(page);
  await picture(page, `again-${what === 'the key' ? 'key' : 'list'}`, { x: 0, y: 0, width: 400, height: 800 });
  await press(page, 'button.do');
  await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
  expect(asked()).toEqual([line]);
  expect((await heardIn(page)).asked.at(-1)).toEqual({ origins: ['https://uni-lumen.example/*'] });
  const contacts = await contactsIn(page);
  expect(contacts).toMatch(/Used what files\.example answered for [^;]+; it was not asked again\./u);
  expect(contacts.match(/it was not asked again/gu)).toHaveLength(2);
  expect(await keptBy(page)).toBe(storage);
  await choose(page, { language: 'de' });
  await page.waitForFunction(() => document.querySelector('.asked')?.textContent.includes('files.example'));
  await choose(page, { language: 'en' });
  await page.close();
});

test('a host that still gives nothing is a doubt as before, and the next press asks it alone as well', async () => {
  saying = 429;
  const page = await doubted(list, 'status.unreachable');
  busy = list;
  for (const again of [1, 2]) {
    before = askedIn(world).length;
    await press(page, 'button.do');
    await page.waitForSelector('[data-state=checking]');
    await page.waitForSelector('[data-because="status.unreachable"]', { timeout: 60_000 });
    expect(asked(), String(again)).toEqual([lines.list]);
  }
  await page.close();
});

test('a check begun anew asks everything, whatever the one before was answered', async () => {
  busy = list;
  const page = await openSurface(world, 'check.html');
  const check = async (): Promise<void> => {
    await page.$eval('#address', field => {
      (field as HTMLInputElement).value = '';
    });
    await page.type('#address', here);
    await page.click('[data-field=address] button');
  };
  await check();
  await page.waitForSelector('[data-because="status.unreachable"]', { timeout: 60_000 });
  busy = undefined;
  before = askedIn(world).length;
  await check();
  await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
  expect(asked()).toEqual([lines.here, lines.key, lines.list].toSorted());
  await page.close();
});

test('whoever judged was ended: nothing is left of what they were answered, and everything is asked anew', async () => {
  const page = await doubted(list, 'status.unreachable');
  const [worker] = page.workers();
  await worker?.close();
  await press(page, 'button.do');
  await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
  expect(asked()).toEqual([lines.here, lines.key, lines.list].toSorted());
  await page.close();
});
