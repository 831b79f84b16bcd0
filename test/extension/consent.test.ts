import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { limits } from '../../core/limits.js';
import { makeSamples } from '../fixtures/samples.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { read } from '../journeys/read.js';
import { press } from './showing.js';
import { answerPrompts, entryIn, hand, openExtension, openFolder, reportIn, sitesOf, workerOf } from './world.js';
import { listening } from '../journeys/drawn.js';

const { samples, web } = await makeSamples();
const files = openFolder();
const genuine = JSON.stringify(samples.find(({ name }) => name === 'genuine')?.document);
const address = 'https://uni-lumen.example/genuine.vc.json';
const followed = 'https://followed.example/nothing.vc.json';
const slow = 'https://slow.example/slow.vc.json';
let world: LocalWorld;
/** While it is, slow.example answers nothing. */
let holding = false;

// No host was allowed earlier but the one of a site that is followed. The local server lets every origin read, so what is
// asked after the person agreed is answered although no test can press the browser's own button.
beforeAll(async () => {
  const body = { type: 'application/json', body: genuine };
  const held = () => (holding ? new Promise<void>(() => undefined) : Promise.resolve());
  const sites = new Map([
    ...sitesOf(web),
    [address, body],
    [followed, { type: 'application/json', body: '{}' }],
    [slow, { ...body, held }],
  ]);
  world = await openExtension(inject('chromium'), sites, ['followed.example']);
});

afterAll(async () => {
  files.close();
  await world.close();
});

/** A check page where the person answers the browser's prompt like this. */
async function openPage(agreed: boolean): Promise<Page> {
  const page = await world.browser.newPage();
  await answerPrompts(page, agreed);
  await page.goto(`${world.origin}/check.html`);
  await page.waitForSelector('footer');
  await listening(page);
  return page;
}

const promptsOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as unknown as { asked: unknown }).asked);

const ofTheServer = (): number => world.server.log.filter(line => line.startsWith('uni-lumen.example')).length;

test('a host the person does not allow is not asked, and the entry says so', async () => {
  const page = await openPage(false);
  const before = ofTheServer();
  await page.type('#address', address);
  await page.click('[data-field=address] button');
  const entry = await entryIn(page, address, 'declined');
  expect(await read(entry)).toContain('you did not let Proofmark ask uni-lumen.example');
  expect(ofTheServer()).toBe(before);
  expect(await promptsOf(page)).toEqual([{ origins: ['https://uni-lumen.example/*'] }]);
  await page.close();
});

test('whoever has to be asked beyond the first host is named, and asked only after the person agreed', async () => {
  const page = await openPage(true);
  const before = ofTheServer();
  await hand(page, files.file('genuine.json', genuine));
  const question = await page.waitForSelector('[data-question="uni-lumen.example"]');
  expect(question && (await read(question))).toMatch(/has to ask uni-lumen\.example for .*Allow it\?/);
  expect(ofTheServer()).toBe(before);
  await press(page, '[data-question] button.first');
  const report = await reportIn(await entryIn(page, 'genuine.json', 'checked'));
  expect(await report.evaluate(node => node.getAttribute('data-verdict'))).toBe('confirmed');
  expect(ofTheServer()).toBeGreaterThan(before);
  expect(await promptsOf(page)).toEqual([{ origins: ['https://uni-lumen.example/*'] }]);
  await page.close();
});

test('a host the person does not let be asked leaves a doubt, and a button that allows it after all', async () => {
  const page = await openPage(true);
  await hand(page, files.file('later.json', genuine));
  await press(page, '[data-question] button:not(.first)');
  const entry = await entryIn(page, 'later.json', 'checked');
  const report = await reportIn(entry);
  expect(await report.evaluate(node => node.getAttribute('data-verdict'))).toBe('unconfirmed');
  expect(await read(report)).toContain('uni-lumen.example was not asked, because nobody allowed it');
  expect(await read(report)).toMatch(/looked up: uni-lumen\.example was not asked, because nobody allowed it\./);
  expect(await read(report)).not.toContain('did not answer');
  await (await report.$('button.do'))?.click();
  await page.waitForSelector('[data-verdict=confirmed]');
  await page.close();
});

test('a check can be stopped while it waits, and begun again', async () => {
  const page = await openPage(true);
  await hand(page, files.file('stopped.json', genuine));
  await page.waitForSelector('[data-question]');
  await press(page, '[data-state=checking] > button');
  await entryIn(page, 'stopped.json', 'not-checked');
  await press(page, '[data-state=not-checked] button');
  await page.waitForSelector('[data-question]');
  await page.close();
});

test('a page closed in mid-check ends its worker and asks nobody any more', async () => {
  const page = await openPage(true);
  const before = ofTheServer();
  await hand(page, files.file('closed.json', genuine));
  await page.waitForSelector('[data-question]');
  await page.close();
  const again = await openPage(true);
  expect(await again.$$('[data-thing]')).toEqual([]);
  expect(ofTheServer()).toBe(before);
  await again.close();
});

test('a worker that computes without end is ended and replaced', async () => {
  const page = await openPage(true);
  await hand(page, files.file('first.json', '{}'));
  await entryIn(page, 'first.json', 'checked');
  const first = workerOf(page);
  // Never answered: the worker hangs in it until it is ended.
  first
    .evaluate(() => {
      for (;;);
    })
    .catch(() => undefined);
  await hand(page, files.file('second.json', '{}'));
  const entry = await entryIn(page, 'second.json', 'ended');
  expect(await read(entry)).toContain('Nothing speaks against it.');
  await hand(page, files.file('third.json', '{}'));
  await entryIn(page, 'third.json', 'checked');
  expect(page.workers().at(-1)).not.toBe(first);
  await page.close();
});

test('a device without a connection says so beside the doubt', async () => {
  const page = await openPage(true);
  await hand(page, files.file('first.json', '{}'));
  await entryIn(page, 'first.json', 'checked');
  await page.setOfflineMode(true);
  await workerOf(page).evaluate(() => {
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
  });
  await hand(page, files.file('offline.json', genuine));
  await press(page, '[data-question] button.first');
  const entry = await entryIn(page, 'offline.json', 'checked');
  expect(await read(entry)).toMatch(/This device seems to be offline\..*did not answer/);
  await page.close();
});

/** What a browser whose prompts are answered with yes holds, gives and takes back, in place of the browser's own. */
async function openHolding(held: readonly string[] = []): Promise<Page> {
  // The page of the test before was closed: the background's sweep, which these tests do not hear, is over first.
  await new Promise(resolve => setTimeout(resolve, limits.closingPause + 500));
  const page = await world.browser.newPage();
  await page.evaluateOnNewDocument(replacePermissions, held);
  await page.goto(`${world.origin}/check.html`);
  await page.waitForSelector('footer');
  await listening(page);
  return page;
}

/** Runs in the page before its own code. */
function replacePermissions(before: readonly string[]): void {
  interface Origins {
    readonly origins: readonly string[];
  }
  const held = new Set(before.map(host => `https://${host}/*`));
  const asked: unknown[] = [];
  const givenBack: unknown[] = [];
  Object.assign(globalThis, { asked, givenBack });
  type Events = Readonly<Record<'onAdded' | 'onRemoved', { dispatch(of: Origins): void }>>;
  const { permissions } = (globalThis as unknown as { chrome: { permissions: Events } }).chrome;
  Object.assign(permissions, {
    request({ origins }: Origins) {
      asked.push(origins);
      for (const origin of origins) held.add(origin);
      permissions.onAdded.dispatch({ origins });
      return Promise.resolve(true);
    },
    contains: ({ origins }: Origins) => Promise.resolve(origins.every(origin => held.has(origin))),
    getAll: () => Promise.resolve({ origins: [...held] }),
    remove({ origins }: Origins) {
      givenBack.push(origins);
      for (const origin of origins) held.delete(origin);
      permissions.onRemoved.dispatch({ origins });
      return Promise.resolve(true);
    },
  });
}

const heard = (page: Page): Promise<{ readonly asked: unknown; readonly givenBack: unknown }> =>
  page.evaluate(() => {
    const { asked, givenBack } = globalThis as unknown as Record<'asked' | 'givenBack', unknown>;
    return { asked, givenBack };
  });

interface Local {
  readonly chrome: {
    readonly storage: { readonly local: { get(key: string): Promise<object>; set(of: object): Promise<void> } };
  };
}
const lentIn = (page: Page): Promise<unknown> =>
  page.evaluate(async () => (await (globalThis as unknown as Local).chrome.storage.local.get('lent')) as unknown);
const keepLocal = (page: Page, of: object): Promise<void> =>
  page.evaluate(kept => (globalThis as unknown as Local).chrome.storage.local.set(kept), of);
const nothingIsLent = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    const { lent } = (await (globalThis as unknown as Local).chrome.storage.local.get('lent')) as { lent?: string[] };
    return (lent ?? []).length === 0;
  });
const slowIsLent = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    const { lent } = (await (globalThis as unknown as Local).chrome.storage.local.get('lent')) as { lent?: string[] };
    return lent?.join() === 'slow.example';
  });
const lumen = ['https://uni-lumen.example/*'];

test('a host agreed to for a check is given back when the check is over, and the next check asks again', async () => {
  const page = await openHolding();
  await hand(page, files.file('once.json', genuine));
  await page.waitForSelector('[data-question]');
  expect(await page.$eval('[name=for-good]', box => (box as HTMLInputElement).checked)).toBe(false);
  await press(page, '[data-question] button.first');
  await entryIn(page, 'once.json', 'checked');
  await nothingIsLent(page);
  expect(await heard(page)).toEqual({ asked: [lumen], givenBack: [lumen] });
  await hand(page, files.file('again.json', genuine));
  await press(page, '[data-question] button.first');
  await entryIn(page, 'again.json', 'checked');
  await nothingIsLent(page);
  expect(await heard(page)).toEqual({ asked: [lumen, lumen], givenBack: [lumen, lumen] });
  await page.close();
});

test('a host the person allows for good stays, and nobody is asked about it any more', async () => {
  const page = await openHolding();
  await hand(page, files.file('good.json', genuine));
  await press(page, '[name=for-good]');
  await press(page, '[data-question] button.first');
  await entryIn(page, 'good.json', 'checked');
  await hand(page, files.file('later.json', genuine));
  await entryIn(page, 'later.json', 'checked');
  await page.type('#address', address);
  await page.waitForFunction(() => document.body.textContent.includes('Check will ask uni-lumen.example'));
  expect(await page.$('[data-field=address] [name=for-good]')).toBeNull();
  expect(await heard(page)).toEqual({ asked: [lumen], givenBack: [] });
  await page.close();
});

test('a host named beside the button can be allowed for good before the press', async () => {
  const page = await openHolding();
  await page.type('#address', address);
  await press(page, '[data-field=address] [name=for-good]');
  await page.click('[data-field=address] button');
  await entryIn(page, address, 'checked');
  await page.click('[data-field=address] button');
  await page.waitForFunction(() => document.querySelectorAll('[data-verdict]').length === 2, { timeout: 60_000 });
  expect(await heard(page)).toEqual({ asked: [lumen, lumen], givenBack: [] });
  await page.close();
});

test('files handed over together are one press: one word is enough for all of them', async () => {
  const page = await openHolding();
  const names = Array.from({ length: 9 }, (_, at) => `together-${String(at)}.json`);
  await hand(page, ...names.map(name => files.file(name, genuine)));
  await press(page, '[data-question] button.first');
  await page.waitForFunction(() => document.querySelectorAll('[data-verdict]').length === 9, { timeout: 60_000 });
  await nothingIsLent(page);
  expect(await heard(page)).toEqual({ asked: [lumen], givenBack: [lumen] });
  await page.close();
});

/** From now on whoever reads which hosts are lent waits for its turn, until all may go on. */
function letWaitInTurn(): void {
  const { local } = (globalThis as unknown as Local).chrome.storage;
  const get = local.get.bind(local);
  const turns: (() => void)[] = [];
  let isOver = false;
  const next = (): void => turns.shift()?.();
  const end = (): void => {
    isOver = true;
    while (turns.length > 0) next();
  };
  Object.assign(globalThis, { turns, next, end });
  Object.assign(local, {
    async get(key: string) {
      if (key === 'lent' && !isOver)
        await new Promise<void>(resolve => {
          turns.push(resolve);
        });
      return get(key);
    },
  });
}
interface Turns {
  readonly turns: readonly unknown[];
  readonly next: () => void;
  readonly end: () => void;
}

test('a word that comes while a second check looks up what is held counts for that one too', async () => {
  const page = await openHolding();
  await page.evaluate(letWaitInTurn);
  await hand(page, files.file('at-once.json', genuine), files.file('a-moment-later.json', genuine));
  const isAsked = (): boolean => {
    if (document.querySelector('[data-question]') !== null) return true;
    (globalThis as unknown as Turns).next();
    return false;
  };
  await page.waitForFunction(isAsked, { polling: 500 });
  await page.waitForFunction(() => (globalThis as unknown as Turns).turns.length > 0);
  await press(page, '[data-question] button.first');
  await page.waitForFunction(() => document.querySelector('[data-question]') === null);
  await page.evaluate(() => {
    (globalThis as unknown as Turns).end();
  });
  await page.waitForFunction(() => document.querySelectorAll('[data-verdict]').length === 2, { timeout: 60_000 });
  expect((await heard(page)).asked).toEqual([lumen]);
  await page.close();
});

test('the host of a site that is looked at by itself is never given back', async () => {
  const page = await openHolding();
  await keepLocal(page, { sites: ['https://followed.example'] });
  await page.type('#address', followed);
  await page.click('[data-field=address] button');
  await entryIn(page, followed, 'checked');
  await nothingIsLent(page);
  const { asked, givenBack } = await heard(page);
  expect(asked).toContainEqual(['https://followed.example/*']);
  expect(givenBack).not.toContainEqual(['https://followed.example/*']);
  await keepLocal(page, { sites: [] });
  await page.close();
});

test('a host is lent as long as the check that was begun with it, and no longer than its page is open', async () => {
  holding = true;
  const page = await openHolding();
  await page.type('#address', slow);
  await page.click('[data-field=address] button');
  await page.waitForSelector('[data-state=checking]');
  await slowIsLent(page);
  // Another page that opens meanwhile takes nothing away from it.
  const other = await openHolding(['slow.example']);
  await other.evaluate(() => new Promise(resolve => setTimeout(resolve, 500)));
  expect(await lentIn(other)).toEqual({ lent: ['slow.example'] });
  expect((await heard(other)).givenBack).toEqual([]);
  await page.close();
  await nothingIsLent(other);
  holding = false;
  await other.close();
});

test('a check that is stopped gives back at once what it was lent', async () => {
  holding = true;
  const page = await openHolding();
  await page.type('#address', slow);
  await page.click('[data-field=address] button');
  await slowIsLent(page);
  await press(page, '[data-state=checking] > button');
  await nothingIsLent(page);
  expect((await heard(page)).givenBack).toEqual([['https://slow.example/*']]);
  holding = false;
  await page.close();
});
