/** An office checks a file and keeps a receipt; months later the credential was withdrawn, and the receipt shows what changed. */
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { heldIn, openDownloads, openSaving } from '../extension/beside-receipt.js';
import {
  askedIn,
  choose,
  entryIn,
  hand,
  openExtension,
  openFolder,
  openSurface,
  reportIn,
  workerOf,
} from '../extension/world.js';
import { makeSamples, sampleDay, university } from '../fixtures/samples.js';
import { bitstringList, sign, testKey } from '../fixtures/signer.js';
import { sampleNamed } from '../playground/playground.js';
import { type Answer, jsonAt } from '../playground/site.js';
import { stopClock } from './clock.js';
import type { LocalWorld } from './local-web.js';
import { tabTo } from './panel.js';
import { picture } from './picture.js';
import { expectAccessible, read } from './read.js';

const made = await makeSamples();
const genuine = JSON.stringify(sampleNamed(made, 'genuine').document);
const statusList = 'https://uni-lumen.example/status/1';
const later = '2027-03-01T09:30:00Z';
const sites = new Map<string, Answer>(Object.entries(made.web).map(([address, json]) => [address, jsonAt(json)]));
const files = openFolder();
const downloads = openDownloads();
let world: LocalWorld;

beforeAll(async () => {
  world = await openExtension(inject('chromium'), sites, ['uni-lumen.example']);
});
afterAll(async () => {
  files.close();
  downloads.close();
  await world.close();
});

/** The check page, on this day. */
async function openOn(day: string, look: Parameters<typeof openSurface>[2] = {}): Promise<Page> {
  const page = await openSurface(world, 'check.html', { width: 760, ...look });
  await hand(page, files.file('first.json', '{}'));
  await entryIn(page, 'first.json', 'checked');
  await workerOf(page).evaluate(stopClock, day);
  return page;
}

async function checkedOn(page: Page, name: string): Promise<ElementHandle> {
  await hand(page, files.file(name, genuine));
  return entryIn(page, name, 'checked');
}

/** What the university publishes once it has withdrawn this credential. */
async function withdraw(): Promise<void> {
  const key = await testKey('university of lumen');
  const list = bitstringList({ address: statusList, issuer: university, set: [7], validFrom: '2027-02-20T00:00:00Z' });
  sites.set(statusList, jsonAt(await sign(list, { key, method: `${university}#key-1` })));
}

let receipt = '';

test('by keyboard alone a receipt is saved, without what the credential says of its learner', async () => {
  const page = await openOn(sampleDay);
  await checkedOn(page, 'bewerbung.json');
  const button = await openSaving(page);
  expect(await page.$eval('input[name=personal]', box => box.checked)).toBe(false);
  const [name, text] = await downloads.saved(page, button);
  expect(name).toMatch(/^proofmark-receipt-2026-11-21-[0-9a-f]{8}\.json$/);
  expect(text).not.toMatch(/Learner A|Data Ethics|bewerbung/u);
  await page.waitForFunction(() => document.querySelector('[data-announced]')?.textContent === 'Receipt saved.', {
    polling: 20,
  });
  await page.$eval('[data-receipts]', node => {
    node.scrollIntoView();
  });
  await expectAccessible(page);
  await picture(page, 'receipt-saving');
  receipt = text;
  await page.close();
});

test('later it is handed over, asks for its file, and shows what changed above the report', async () => {
  await withdraw();
  const page = await openOn(later);
  const before = askedIn(world).length;
  await hand(page, files.file('receipt.json', receipt));
  const held = await heldIn(page, 'receipt.json', 'waiting');
  const waits = await read(held);
  expect(waits).toContain('Receipt of 21 November 2026 at 12:00 UTC');
  expect(waits).toContain('It notes: “Intact and in force. Signed by uni-lumen.example.');
  expect(waits).toContain('Now hand over the file it belongs to.');
  await expectAccessible(page);
  await picture(page, 'receipt-waiting');
  expect(askedIn(world)).toHaveLength(before);

  const entry = await checkedOn(page, 'bewerbung.json');
  await heldIn(page, 'receipt.json', 'found');
  const compared = await entry.$('[data-compared]');
  if (!compared) throw new Error('nothing was compared');
  expect(await compared.evaluate(node => (node as HTMLElement).dataset['compared'])).toBe('changed');
  const says = await read(compared);
  expect(says).toContain('Something changed since 21 November 2026.');
  expect(says).toContain('It is the same file, byte for byte.');
  expect(says).toMatch(/Was it withdrawn\?.*Its issuer had not withdrawn it.*Its issuer withdrew it|withdrawn/u);
  const report = await reportIn(entry);
  expect(await report.evaluate(node => (node as HTMLElement).dataset['because'])).toBe('status.revoked');
  expect(await compared.evaluate((node, below) => node.compareDocumentPosition(below as Node), report)).toBe(
    4 /* DOCUMENT_POSITION_FOLLOWING */,
  );
  await page.waitForFunction(
    () =>
      document.querySelector('[data-announced]')?.textContent.startsWith('Something changed since 21 November 2026. '),
    { polling: 20 },
  );
  await expectAccessible(page);
  await compared.evaluate(node => {
    node.scrollIntoView();
  });
  await picture(page, 'receipt-changed');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await expectAccessible(page);
  await picture(page, 'receipt-changed-dark');
  await page.close();
});

test('in German it fits 320 pixels', async () => {
  const page = await openOn(later, { width: 320 });
  await choose(page, { language: 'de' });
  await hand(page, files.file('beleg.json', receipt));
  await heldIn(page, 'beleg.json', 'waiting');
  const entry = await checkedOn(page, 'bewerbung.json');
  const compared = await entry.waitForSelector('[data-compared]');
  expect(compared && (await read(compared))).toContain('Seit dem 21. November 2026 hat sich etwas geändert.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(page);
  await compared?.evaluate(node => {
    node.scrollIntoView();
  });
  await picture(page, 'receipt-changed-narrow-de');
  await choose(page, { language: 'en' });
  await page.close();
});

test('the whole of it goes by keyboard alone, and the table can be read with its heads', async () => {
  const page = await openOn(later);
  await hand(page, files.file('receipt.json', receipt), files.file('bewerbung.json', genuine));
  const entry = await entryIn(page, 'bewerbung.json', 'checked');
  const table = await entry.waitForSelector('[data-compared] table');
  const heads = await table?.$$eval('[role=columnheader]', all => all.map(head => head.textContent));
  expect(heads?.map(head => head.replace(/\(.*/u, '').trim())).toEqual(['What', 'Then', 'Now']);
  const button = await openSaving(page);
  await tabTo(page, button);
  await page.close();
});
