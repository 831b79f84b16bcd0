/** What goes wrong around a check, and has nothing to do with the credential: each has a state of its own. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { makeSamples } from '../fixtures/samples.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible, read } from '../journeys/read.js';
import { page as pageOf } from '../playground/site.js';
import { type Beside, endBackground, openPanelBeside } from './beside.js';
import { fileLink, heardIn, inline, openShowing, press } from './showing.js';
import { choose, openExtension, openSurface, sitesOf } from './world.js';

const { samples, web } = await makeSamples(new Date());
const genuine = JSON.stringify(samples.find(({ name }) => name === 'genuine')?.document);
const here = 'https://uni-lumen.example/fault.vc.json';
/** What is found on it takes more room than one can be left. */
const crowded = 'https://portfolio.example/crowded';
const links = Array.from(
  { length: 100 },
  (_, at) => `<p><a href="https://uni-lumen.example/${String(at)}.vc.json">Credential ${String(at)}</a></p>`,
).join('');

let world: LocalWorld;
/** While it is, the server answers nothing. */
let holding = false;
beforeAll(async () => {
  const held = () => (holding ? new Promise<void>(() => undefined) : Promise.resolve());
  const sites = new Map([
    ...sitesOf(web),
    [here, { type: 'application/json', body: genuine, held }],
    [crowded, pageOf(`<!doctype html><html lang="en"><title>A list</title><h1>Learner A</h1>${links}`)],
  ]);
  world = await openExtension(inject('chromium'), sites, ['uni-lumen.example', 'badges.example']);
});
beforeEach(() => {
  holding = false;
});
afterAll(async () => {
  await world.close();
});

interface Chrome {
  readonly chrome: {
    readonly permissions: Record<string, unknown> & { readonly onRemoved: Event; readonly onAdded: Event };
    readonly tabs: { readonly onRemoved: Event };
    readonly storage: Record<'local' | 'session', { set: unknown } & Pick<Store, 'remove'>>;
  };
}
interface Event {
  dispatch(...given: readonly unknown[]): void;
}

const requests = (): number => world.server.log.filter(line => line === 'uni-lumen.example /fault.vc.json').length;

test('a host taken back in mid-check stops it, says so, and one button allows it again', async () => {
  holding = true;
  const page = await openShowing(world, { found: { found: [fileLink(here)] } });
  await page.focus(`[data-target="${here}"] button.first`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-state=checking]');
  await page.evaluate(() => {
    const { permissions } = (globalThis as unknown as Chrome).chrome;
    const { contains } = permissions;
    Object.assign(globalThis, { contains });
    permissions['contains'] = () => Promise.resolve(false);
    permissions.onRemoved.dispatch({ origins: ['https://elsewhere.example/*'] });
    permissions.onRemoved.dispatch({ origins: ['https://uni-lumen.example/*'] });
  });
  const state = await page.waitForSelector('[data-state=revoked]');
  expect(state && (await read(state))).toBe(
    'Stopped: you took back the access to uni-lumen.example before the check was over. Nothing speaks against it.Allow access to uni-lumen.example',
  );
  await page.waitForFunction(() => document.activeElement?.textContent.startsWith('Stopped: you took back'));
  await expectAccessible(page);
  await choose(page, { language: 'de' });
  expect(state && (await read(state))).toMatch(
    /^Angehalten: Sie haben den Zugriff auf uni-lumen\.example zurückgenommen/,
  );
  await choose(page, { language: 'en' });
  holding = false;
  await page.evaluate(() => {
    const { contains } = globalThis as unknown as { contains: unknown };
    (globalThis as unknown as Chrome).chrome.permissions['contains'] = contains;
  });
  await press(page, '[data-state=revoked] button');
  await page.waitForSelector('[data-verdict=confirmed]');
  expect((await heardIn(page)).asked.at(-1)).toEqual({ origins: ['https://uni-lumen.example/*'] });
  await page.close();
});

test('a tab that is closed takes its findings and its checks with it', async () => {
  holding = true;
  const page = await openShowing(world, { found: { found: [fileLink(here)] } });
  await press(page, `[data-target="${here}"] button.first`);
  await page.waitForSelector('[data-state=checking]');
  await page.evaluate(() => {
    (globalThis as unknown as Chrome).chrome.tabs.onRemoved.dispatch(7, {});
  });
  const state = await page.waitForSelector('[data-state=tab-gone]');
  expect(state && (await read(state))).toBe('The page is closed. What was found on it is forgotten.');
  expect(await page.$$('[data-finding]')).toEqual([]);
  const said = () => page.$eval('[data-announced]', one => one.textContent);
  await expect.poll(said, { timeout: 5_000 }).toBe('The page is closed. What was found on it is forgotten.');
  await page.waitForFunction(async () =>
    (await navigator.locks.query()).held?.every(one => !one.name?.startsWith('host')),
  );
  await expectAccessible(page);
  await page.close();
});

/** As a browser answers that has no room left. */
const fill = (page: Page, area: 'local' | 'session'): Promise<void> =>
  page.evaluate(area => {
    (globalThis as unknown as Chrome).chrome.storage[area].set = () => Promise.reject(new Error('QUOTA_BYTES'));
  }, area);

/** Of less than this the browser does not count every byte, and one could write for ever. */
const BRIM = 64;

/** Writes until the browser refuses so many bytes more. */
const reallyFill = async (page: Page, area: 'local' | 'session', least: number): Promise<void> => {
  const refused = await page.evaluate(
    async (area, least) => {
      const store = (globalThis as unknown as { chrome: { storage: Record<string, Store> } }).chrome.storage[area];
      let last = '';
      for (let [size, at] = [8 << 20, 0]; size >= least && store; at += 1)
        await store.set({ [`filling ${String(at)}`]: 'x'.repeat(size) }).catch((why: unknown) => {
          last = String(why);
          size = size >> 1;
        });
      return last;
    },
    area,
    least,
  );
  expect(refused).toMatch(/quota/i);
};

interface Store {
  set(of: object): Promise<void>;
  get(of: null): Promise<object>;
  remove(keys: readonly string[]): Promise<void>;
}

const empty = (page: Page, area: 'local' | 'session'): Promise<void> =>
  page.evaluate(async area => {
    const store = (globalThis as unknown as { chrome: { storage: Record<string, Store> } }).chrome.storage[area];
    const keys = Object.keys((await store?.get(null)) ?? {});
    await store?.remove(keys.filter(key => key.startsWith('filling ')));
  }, area);

/** Its button is pressed; nothing of it can be waited for in the storage, which may be full. */
async function lookAtCrowded(): Promise<Beside> {
  const beside = await openPanelBeside(world, crowded, false);
  await beside.page.bringToFront();
  const extension = (await world.browser.extensions()).get(new URL(world.origin).host);
  await extension?.triggerAction(beside.page);
  // The panel that opens by itself then stands beside it too; the one that is looked at is the other.
  await beside.page.evaluate(() => new Promise(resolve => setTimeout(resolve, 1_000)));
  await beside.panel.bringToFront();
  return beside;
}

async function close({ page, panel }: Beside): Promise<void> {
  await panel.close();
  await page.close();
}

test('a choice the browser has no room to keep holds on this page, and that is said', async () => {
  const page = await openShowing(world, {});
  await fill(page, 'local');
  await page.click('input[name=audience][value=learner]');
  const state = await page.waitForSelector('[data-state=unkept]');
  expect(state && (await read(state))).toBe(
    'The browser could not keep this choice. It holds until this page is closed.',
  );
  expect(await page.$eval('input[value=learner]', one => one.checked)).toBe(true);
  await expectAccessible(page);
  await page.close();
  const options = await openSurface(world, 'options.html');
  await fill(options, 'local');
  await press(options, '[name=never-issuers]');
  const says = await options.waitForSelector('.asking [data-state=unkept]');
  expect(says && (await read(says))).toBe('The browser could not keep this choice. Nothing was changed.');
  expect(await options.$eval('[name=never-issuers]', box => (box as HTMLInputElement).checked)).toBe(false);
  await options.close();
});

test('a check needs no room: with a full storage it is checked, and what was lent is given back', async () => {
  const page = await openShowing(world, { found: { found: [fileLink(here)] } });
  for (const area of ['local', 'session'] as const) await fill(page, area);
  await page.evaluate(() => {
    const given: unknown[] = [];
    Object.assign(globalThis, { given });
    const { permissions } = (globalThis as unknown as Chrome).chrome;
    let held = false;
    permissions['contains'] = () => Promise.resolve(held);
    permissions['request'] = () => {
      setTimeout(() => (held = true), 200);
      return new Promise(resolve => setTimeout(resolve, 200, true));
    };
    permissions['remove'] = ({ origins }: { origins: readonly string[] }) =>
      Promise.resolve(given.push(...origins) > 0);
  });
  await press(page, `[data-target="${here}"] button.first`);
  await page.waitForSelector('[data-verdict=confirmed]', { timeout: 60_000 });
  await page.waitForFunction(() => (globalThis as unknown as { given: unknown[] }).given.length > 0);
  expect(await page.evaluate(() => (globalThis as unknown as { given: unknown }).given)).toEqual([
    'https://uni-lumen.example/*',
  ]);
  await page.close();
});

describe.each([
  ['to the brim', BRIM],
  ['so far that a word still fits', 4_096],
] as const)('the storage of what was found, really filled %s', (_, least) => {
  test('more was found than could be kept, which is said; with room again it is found', async () => {
    const filling = await openSurface(world, 'check.html');
    await reallyFill(filling, 'session', least);
    const beside = await lookAtCrowded();
    const says = await beside.panel.waitForSelector('[data-state=unkept]', { timeout: 60_000 });
    expect(says && (await read(says))).toBe('More was found than the browser could keep.');
    expect(await beside.panel.$$('[data-finding], [data-state=nothing], [data-state=not-looked]')).toEqual([]);
    await expectAccessible(beside.panel);
    if (least > BRIM) {
      await endBackground(world);
      await beside.panel.reload();
      await beside.panel.waitForSelector('[data-state=unkept]');
    }
    await empty(filling, 'session');
    await close(beside);
    const again = await lookAtCrowded();
    await again.panel.waitForFunction(() => document.querySelectorAll('[data-finding]').length === 100);
    await close(again);
    await filling.close();
  });
});

test('with a local storage really filled a choice holds on its page, and what is checked has its answer', async () => {
  const page = await openShowing(world, { found: { found: [fileLink(here)] } });
  await page.evaluate(() =>
    // What takes no more room than before can be kept in a full storage.
    (globalThis as unknown as Chrome).chrome.storage.local.remove(['settings']),
  );
  // The shortest choice takes 48.
  await reallyFill(page, 'local', 16);
  await page.click('input[name=audience][value=learner]');
  await page.waitForSelector('[data-state=unkept]');
  await press(page, `[data-target="${here}"] button.first`);
  await page.waitForSelector('[data-verdict=confirmed][data-reading=learner]', { timeout: 60_000 });
  await empty(page, 'local');
  await page.click('input[name=audience][value=recruiter]');
  await page.waitForSelector('[data-state=unkept]', { hidden: true });
  await page.close();
});

test('of two panels that hear the same answer one goes on', async () => {
  const finding = fileLink(here);
  const closed = await openShowing(world, { found: { found: [finding] }, agreed: 'never' });
  // Neither the panel that asked nor those that open meanwhile may begin before the person has answered.
  const refuse = (page: Page): Promise<void> =>
    page.evaluate(() => {
      (globalThis as unknown as Chrome).chrome.permissions['contains'] = () => Promise.resolve(false);
    });
  await press(closed, `[data-target="${here}"] button.first`);
  await closed.waitForSelector('[data-state=checking]');
  await closed.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
  const before = requests();
  const panels = [
    await openShowing(world, { found: { found: [finding] } }),
    await openShowing(world, { found: { found: [finding] } }),
  ];
  for (const panel of panels) await refuse(panel);
  await panels[0]?.evaluate(() => new Promise(resolve => setTimeout(resolve, 300)));
  expect(requests()).toBe(before);
  await closed.close();
  for (const panel of panels)
    await panel.evaluate(() => {
      const { permissions } = (globalThis as unknown as Chrome).chrome;
      permissions['contains'] = () => Promise.resolve(true);
      permissions.onAdded.dispatch({ origins: ['https://uni-lumen.example/*'] });
    });
  await Promise.any(panels.map(panel => panel.waitForSelector('[data-verdict]', { timeout: 60_000 })));
  await panels[0]?.evaluate(() => new Promise(resolve => setTimeout(resolve, 1_000)));
  expect(requests()).toBe(before + 1);
  const verdicts = await Promise.all(panels.map(panel => panel.$$('[data-verdict], [data-state=checking]')));
  expect(verdicts.flat()).toHaveLength(1);
  for (const panel of panels) await panel.close();
});

test('offline is said beside the button before it is pressed, where somebody would be asked', async () => {
  const page = await openShowing(world, { found: { found: [fileLink(here), inline()] } });
  expect(await page.$('[data-offline]')).toBeNull();
  await page.setOfflineMode(true);
  const says = await page.waitForSelector(`[data-target="${here}"] [data-offline]`);
  expect(says && (await read(says))).toBe(
    'This device seems to be offline. What is on the device can still be checked.',
  );
  expect(await page.$('[data-target=inline] [data-offline]')).toBeNull();
  await expectAccessible(page);
  await page.setOfflineMode(false);
  await page.waitForSelector('[data-offline]', { hidden: true });
  await page.close();
  const checkPage = await openSurface(world, 'check.html');
  await checkPage.setOfflineMode(true);
  await checkPage.type('#address', here);
  await checkPage.waitForSelector('[data-field=address] [data-offline]');
  await checkPage.close();
});
