/** The ways in: the browser's own menu and shortcuts, the count on the button, and the page of the first run. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Page, TargetType } from 'puppeteer';
import { iTXt, png } from '../fixtures/png.js';
import { makeSamples } from '../fixtures/samples.js';
import { type LocalWorld, extensionHolding, openLocalWorld } from '../journeys/local-web.js';
import { closeWelcome } from '../journeys/page.js';
import { entryFor, openPage, pressToolbarButton, reportIn } from '../journeys/panel.js';
import { picture } from '../journeys/picture.js';
import { expectAccessible, read } from '../journeys/read.js';
import { jsonAt, page as pageOf } from '../playground/site.js';
import { askedIn, choose, entryIn, openSurface, sitesOf } from './world.js';

const { samples, web } = await makeSamples(new Date());
const document = (name: string) => samples.find(one => one.name === name)?.document ?? {};
const [good, bad] = ['https://uni-lumen.example/good.vc.json', 'https://uni-lumen.example/bad.vc.json'];
const portfolio = 'https://portfolio.example/';
const text = `{\n  "two  spaces": "${'x'.repeat(40)}"\n}`;
const link = (address: string): string => `<p><a href="${address}">Certificate: Data Ethics</a></p>`;

const badge = png(iTXt('openbadges', JSON.stringify(document('unidentified'))));
const baked = `data:image/png;base64,${Buffer.from(badge).toString('base64')}`;

let world: LocalWorld;
beforeAll(async () => {
  const sites = new Map([
    ...sitesOf(web),
    [good, jsonAt(document('genuine'))],
    [bad, jsonAt(document('altered'))],
    [portfolio, pageOf(`<!doctype html><title>A</title>${link(good)}${link(bad)}<pre id="it">${text}</pre>`)],
  ]);
  world = await openLocalWorld(inject('chromium'), sites, extensionHolding(['uni-lumen.example']));
});
afterAll(async () => {
  await world.close();
});

const asked = (): number => askedIn(world).length;

/** Runs in the background, where the browser tells that one of its doors was used. */
async function inBackground<Given, Answer>(act: (given: Given) => Answer, given: Given): Promise<Awaited<Answer>> {
  const background = await world.browser.waitForTarget(
    one => one.type() === TargetType.SERVICE_WORKER && one.url().startsWith(world.origin),
  );
  const worker = await background.worker();
  if (!worker) throw new Error('there is no background');
  return worker.evaluate<[unknown], (given: unknown) => Answer>(act as (given: unknown) => Answer, given);
}

interface Chrome {
  readonly chrome: {
    readonly contextMenus: { update(id: string, to: object): Promise<void>; onClicked: Event };
    readonly commands: { onCommand: Event; getAll(): Promise<object[]> };
    readonly runtime: { onInstalled: Event };
    readonly action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
    readonly storage: { readonly session: { get(key: null): Promise<object> } };
    readonly tabs: { query(of: object): Promise<{ id: number; url?: string }[]> };
  };
}
interface Event {
  dispatch(...given: readonly unknown[]): void;
}

/** The menu itself belongs to the browser; the extension hears that an item of it was chosen. */
async function choosing(menuItemId: string, picked: object, beside?: Page): Promise<Page> {
  const before = new Set(world.browser.targets());
  const tab = beside && (await tabOf(beside));
  await inBackground(
    async ({ menuItemId, picked, tab }) => {
      const { chrome } = globalThis as unknown as Chrome;
      await chrome.contextMenus.update(menuItemId, {}); // it is there
      chrome.contextMenus.onClicked.dispatch({ menuItemId, ...picked }, tab === undefined ? undefined : { id: tab });
    },
    { menuItemId, picked, tab },
  );
  const target = await world.browser.waitForTarget(
    one => !before.has(one) && one.url().startsWith(`${world.origin}/check.html`),
  );
  const page = await target.asPage();
  await page.waitForSelector('footer');
  return page;
}

async function tabOf(page: Page): Promise<number | undefined> {
  await page.bringToFront();
  return inBackground(
    async () =>
      (await (globalThis as unknown as Chrome).chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
    undefined,
  );
}

const handedIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () =>
    Object.keys(await (globalThis as unknown as Chrome).chrome.storage.session.get(null)).filter(key =>
      key.startsWith('handed'),
    ),
  );

test.each([
  ['check-link', { linkUrl: good }],
  ['check-image', { srcUrl: good }],
])('%s fills the address in, names its host, and asks nobody before Check', async (item, picked) => {
  const before = asked();
  const page = await choosing(item, picked);
  await page.waitForFunction(
    address => globalThis.document.querySelector<HTMLInputElement>('#address')?.value === address,
    {},
    good,
  );
  expect(await page.$eval('#address-hint', hint => hint.textContent)).toContain('Check will ask uni-lumen.example');
  await page.waitForFunction(() => globalThis.document.activeElement?.id === 'address');
  // Neither the page's address, which the history keeps, nor the storage says what was picked.
  expect(page.url()).toBe(`${world.origin}/check.html`);
  expect(await handedIn(page)).toEqual([]);
  expect(asked()).toBe(before);
  await page.keyboard.press('Enter');
  await entryIn(page, good, 'checked');
  expect(asked()).toBeGreaterThan(before);
  await page.close();
});

test('a picture written into the page is listed, and looked at when Check is pressed', async () => {
  const page = await choosing('check-image', { srcUrl: baked });
  const entry = await entryIn(page, 'The picture from the page', 'not-checked');
  await (await entry.$('button'))?.click();
  const report = await entryIn(page, 'The picture from the page', 'checked');
  expect(await report.$eval('[data-verdict]', one => one.getAttribute('data-because'))).toBe('issuer.unidentified');
  await page.close();
});

test('a picture that lives in its page alone, and what was taken already, is said not to have arrived', async () => {
  const page = await choosing('check-image', { srcUrl: 'blob:https://portfolio.example/1' });
  await page.waitForSelector('.notice');
  expect(await page.$eval('.notice', one => one.textContent)).toContain('What you picked did not arrive here.');
  await page.close();
});

test('a selection is read with its line breaks, stands in the field, and waits for Check', async () => {
  const beside = await openPage(world, portfolio);
  const panel = await pressToolbarButton(world, beside);
  await beside.evaluate(() => {
    const it = globalThis.document.querySelector('#it');
    if (it) getSelection()?.selectAllChildren(it);
  });
  const page = await choosing('check-selection', { selectionText: text.replace(/\s+/g, ' '), frameId: 0 }, beside);
  await page.waitForFunction(
    words => globalThis.document.querySelector<HTMLTextAreaElement>('#text')?.value === words,
    {},
    text,
  );
  expect(await page.$eval('[data-selected]', one => one.textContent)).toContain('spaces and line breaks');
  expect(await page.$$('[data-thing]')).toEqual([]);
  await expectAccessible(page);
  for (const one of [page, panel, beside]) await one.close();
});

test('the count on the button says how many were found, in words too, and nothing of an answer', async () => {
  const beside = await openPage(world, portfolio);
  const tab = await tabOf(beside);
  const said = () =>
    inBackground(async tabId => {
      const { action } = (globalThis as unknown as Chrome).chrome;
      return [await action.getBadgeText({ tabId }), await action.getTitle({ tabId })];
    }, tab);
  expect(await said()).toEqual(['', 'Proofmark: look for credentials on this page']);
  const panel = await pressToolbarButton(world, beside);
  const found = ['2', '2 credentials found on this page. Found is not checked.'];
  for (const [address, verdict] of [
    [good, 'confirmed'],
    [bad, 'rejected'],
  ] as const) {
    const entry = await entryFor(panel, address);
    expect(await said()).toEqual(found);
    await entry.$eval('button.first', one => {
      (one as HTMLElement).click();
    });
    expect(await (await reportIn(entry)).evaluate(one => one.getAttribute('data-verdict'))).toBe(verdict);
    expect(await said()).toEqual(found);
  }
  for (const one of [panel, beside]) await one.close();
});

/** With the shortcuts the manifest suggests; Chromium without a window sets none. */
async function openWithKeys(path: string): Promise<Page> {
  const page = await world.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const { commands } = (globalThis as unknown as { chrome: { commands: Record<string, unknown> } }).chrome;
    commands['getAll'] = () =>
      Promise.resolve([
        { name: '_execute_action', shortcut: 'Alt+Shift+P' },
        { name: 'check-page', shortcut: 'Alt+Shift+C' },
      ]);
  });
  await page.goto(`${world.origin}/${path}`);
  await page.waitForSelector('footer');
  return page;
}

test('the shortcuts are the browser’s, and the options and the first page say which they are', async () => {
  const all = await inBackground(() => (globalThis as unknown as Chrome).chrome.commands.getAll(), undefined);
  expect(all).toEqual([
    expect.objectContaining({ name: '_execute_action' }),
    expect.objectContaining({
      name: 'check-page',
      description: 'Check a file, a text or an address with Proofmark',
    }),
  ]);
  const before = new Set(world.browser.targets());
  await inBackground(() => {
    (globalThis as unknown as Chrome).chrome.commands.onCommand.dispatch('check-page');
  }, undefined);
  const opened = await world.browser.waitForTarget(one => !before.has(one) && one.url().endsWith('/check.html'));
  await (await opened.asPage()).close();
  // A browser without a keyboard of its own sets none, and that is said as well.
  const unset = await openSurface(world, 'options.html');
  await unset.waitForSelector('.shortcuts dd');
  expect(await unset.$$eval('.shortcuts dd', all => all.map(one => one.textContent))).toEqual(['none', 'none']);
  await unset.close();
  const options = await openWithKeys('options.html');
  await options.waitForSelector('.shortcuts kbd');
  expect(await options.$$eval('.shortcuts kbd', keys => keys.map(key => key.textContent))).toEqual([
    'Alt+Shift+P',
    'Alt+Shift+C',
  ]);
  await expectAccessible(options, '.shortcuts');
  await options.close();
});

test('after the installation one page opens, after an update none', async () => {
  const opens = async (reason: string) => {
    await inBackground(reason => {
      (globalThis as unknown as Chrome).chrome.runtime.onInstalled.dispatch({ reason });
    }, reason);
  };
  await opens('update');
  await new Promise(resolve => setTimeout(resolve, 500));
  expect(world.browser.targets().some(one => one.url().endsWith('/welcome.html'))).toBe(false);
  await opens('install');
  await closeWelcome(world.browser);
});

test('the first page is read in thirty seconds, in both languages, at 320 pixels, in both schemes', async () => {
  const before = asked();
  const page = await openWithKeys('welcome.html');
  await page.setViewport({ width: 320, height: 800 });
  await page.waitForSelector('[data-shortcuts]');
  for (const language of ['de', 'en']) {
    await choose(page, { language });
    const words = await page.$eval('main', one => one.textContent.split(/\s+/).length);
    expect(words).toBeLessThanOrEqual(100);
    expect(await page.evaluate(() => globalThis.document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      await expectAccessible(page);
    }
  }
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.setViewport({ width: 720, height: 800 });
  await picture(page, 'welcome');
  expect(asked()).toBe(before);
  await page.close();
});

test.each([
  [
    'intact',
    'As it was signed',
    /^Intact\. Nothing shows who signed it; it calls itself “Sample University \(made up\)”/,
  ],
  ['changed', 'Changed afterwards', /^Changed after it was signed\. Do not rely on what it says\./],
])('the %s sample has its answer at once, and asks nobody', async (name, says, headline) => {
  const before = asked();
  const page = await openSurface(world, 'welcome.html');
  await Promise.all([page.waitForNavigation(), page.click(`[data-sample=${name}]`)]);
  const entry = await entryIn(page, says, 'checked');
  const shown = await entry.$('.headline');
  expect(shown && (await read(shown))).toMatch(headline);
  expect([asked(), page.url()]).toEqual([before, `${world.origin}/check.html`]);
  await page.close();
});
