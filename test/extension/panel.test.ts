import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Page, TargetType } from 'puppeteer';
import { makeSamples } from '../fixtures/samples.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible, read } from '../journeys/read.js';
import { page as pageOf } from '../playground/site.js';
import { openExtension, openSurface, sitesOf } from './world.js';

const { samples, web } = await makeSamples();
const genuine = JSON.stringify(samples.find(({ name }) => name === 'genuine')?.document);
const portfolio = 'https://portfolio.example/';
const linked = 'https://uni-lumen.example/genuine.vc.json';
const inline = (text: string): string => `<script type="application/ld+json">${text}</script>`;
const html = (body: string): string => `<!doctype html><html lang="en"><title>A portfolio</title><body>${body}`;
const sites = new Map([
  ...sitesOf(web),
  [linked, { type: 'application/json', body: genuine }],
  [portfolio, pageOf(html(`<h1>Learner A</h1>${inline(genuine)}<p><a href="${linked}">Data &lt;b&gt;Ethics</a></p>`))],
  ['https://empty.example/', pageOf(html('<p>Nothing here.</p>'))],
]);
let world: LocalWorld;

beforeAll(async () => {
  world = await openExtension(inject('chromium'), sites, ['uni-lumen.example']);
});

afterAll(async () => {
  await world.close();
});

interface Beside {
  readonly page: Page;
  readonly panel: Page;
}

/** A page, and the panel as it stands beside it. The extension may not read the page before its button is pressed. */
async function openBeside(address: string, press: boolean): Promise<Beside> {
  const page = await world.browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  const tab = await activeTab();
  if (press) await pressButton(page);
  return { page, panel: await openSurface(world, `sidepanel.html?tab=${String(tab)}`) };
}

async function background() {
  const target = await world.browser.waitForTarget(one => one.type() === TargetType.SERVICE_WORKER);
  const worker = await target.worker();
  if (!worker) throw new Error('the background does not run');
  return worker;
}

const activeTab = async (): Promise<number> =>
  (await background()).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<{ id: number }[]> } } };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.id ?? 0;
  });

async function pressButton(page: Page): Promise<void> {
  const extension = (await world.browser.extensions()).get(new URL(world.origin).host);
  if (!extension) throw new Error('the extension is not loaded');
  await extension.triggerAction(page);
}

async function close({ page, panel }: Beside): Promise<void> {
  await panel.close();
  await page.close();
}

const asked = (): readonly string[] => world.server.log.filter(line => line.startsWith('uni-lumen.example'));

test('before the button is pressed the panel says what to press', async () => {
  const beside = await openBeside(portfolio, false);
  const state = await beside.panel.waitForSelector('[data-state=not-looked]');
  expect(state && (await read(state))).toContain('Looking asks nobody.');
  await expectAccessible(beside.panel);
  await close(beside);
});

test('what the page holds is listed, nobody was asked, and every button says whom it asks', async () => {
  const beside = await openBeside(portfolio, true);
  const { panel } = beside;
  await panel.waitForSelector('[data-finding]');
  const entries = await panel.$$eval('[data-finding]', all =>
    all.map(one => Object.fromEntries(Object.entries((one as HTMLElement).dataset))),
  );
  expect(entries.map(({ target }) => target).sort()).toEqual([linked, 'inline']);
  expect(entries.every(({ kind }) => kind !== undefined)).toBe(true);
  const link = await panel.waitForSelector(`[data-target="${linked}"]`);
  expect(link && (await read(link))).toMatch(/“Data <b>Ethics”.*Not checked yet\. Check will ask uni-lumen\.example/);
  const text = await panel.waitForSelector('[data-target=inline]');
  expect(text && (await read(text))).toContain('Checked on this device.');
  expect(asked()).toEqual([]);
  await expectAccessible(panel);
  await close(beside);
});

test.each([linked, 'inline'])('what is checked is reported in its place: %s', async target => {
  const beside = await openBeside(portfolio, true);
  const { panel } = beside;
  const button = await panel.waitForSelector(`[data-target="${target}"] button`);
  await button?.focus();
  await panel.keyboard.press('Enter');
  const report = await panel.waitForSelector(`[data-target="${target}"] [data-verdict]`);
  expect(
    await report?.evaluate(node => Object.fromEntries(Object.entries((node as HTMLElement).dataset))),
  ).toMatchObject({
    verdict: 'confirmed',
    because: 'issuer.web-address',
    rung: '1',
  });
  await expectAccessible(panel);
  await close(beside);
});

test('a credential that was changed on the page after it was found is not checked', async () => {
  const beside = await openBeside(portfolio, true);
  const { page, panel } = beside;
  await panel.waitForSelector('[data-target=inline] button');
  await page.$eval('script', script => {
    script.textContent = '{}';
  });
  await panel.$eval('[data-target=inline] button', button => {
    (button as HTMLElement).click();
  });
  const entry = await panel.waitForSelector('[data-target=inline]:has([data-state=gone])');
  expect(entry && (await read(entry))).toContain('no longer on the page');
  await close(beside);
});

test('an empty page is not a failure', async () => {
  const beside = await openBeside('https://empty.example/', true);
  const state = await beside.panel.waitForSelector('[data-state=nothing]');
  expect(state && (await read(state))).toBe('No credential found on this page.');
  await close(beside);
});

test('a page that goes elsewhere takes its findings with it', async () => {
  const beside = await openBeside(portfolio, true);
  await beside.panel.waitForSelector('[data-finding]');
  await beside.page.goto('https://empty.example/');
  await beside.panel.waitForSelector('[data-state=not-looked]');
  await close(beside);
});

test('what was found survives the end of the background', async () => {
  const beside = await openBeside(portfolio, true);
  await beside.panel.waitForSelector('[data-finding]');
  await (await background()).close();
  await beside.panel.reload();
  await beside.panel.waitForSelector('[data-finding]');
  await close(beside);
});

test('a message of another shape is not believed, and an address is never one', async () => {
  const { panel, page } = await openBeside('https://empty.example/', true);
  const answers = await panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<unknown> } } };
    const forged = [
      { kind: 'findings', tab: '1' },
      { kind: 'findings', tab: 1, address: 'https://uni-lumen.example/' },
      { kind: 'spotted', pass: { found: [], images: 9, more: false, partly: false } },
      { kind: 'show', id: 'x' },
    ];
    return Promise.all(forged.map(message => chrome.runtime.sendMessage(message).catch(() => undefined)));
  });
  expect(answers.map(answer => answer ?? 'nothing')).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
  await close({ panel, page });
});
