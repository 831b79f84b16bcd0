import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { makeSamples } from '../fixtures/samples.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { read } from '../journeys/read.js';
import { answerPrompts, entryIn, hand, openExtension, openFolder, reportIn, sitesOf, workerOf } from './world.js';

const { samples, web } = await makeSamples();
const files = openFolder();
const genuine = JSON.stringify(samples.find(({ name }) => name === 'genuine')?.document);
const address = 'https://uni-lumen.example/genuine.vc.json';
let world: LocalWorld;

// No host was allowed earlier. The local server lets every origin read, so what is asked after the person agreed is
// answered although no test can press the browser's own button.
beforeAll(async () => {
  const sites = new Map([...sitesOf(web), [address, { type: 'application/json', body: genuine }]]);
  world = await openExtension(inject('chromium'), sites, []);
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
  return page;
}

const promptsOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as unknown as { asked: unknown }).asked);

async function press(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector))?.click();
}

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
