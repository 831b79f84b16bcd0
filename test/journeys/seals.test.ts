/** A sealed European credential, from the trusted list a person imports to the answer about whose seal it is. */
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { languageFor } from '../../core/language/index.js';
import { sealedBy } from '../fixtures/anchored.js';
import { lumen, made, provider, sealFrom, statements } from '../fixtures/authorities.js';
import { makeSamples, sampleDay } from '../fixtures/samples.js';
import { service, trustedFile } from '../fixtures/trusted-lists.js';
import {
  choose,
  entryIn,
  hand,
  openExtension,
  openFolder,
  openSurface,
  sitesOf,
  turnClock,
} from '../extension/world.js';
import { stopClock } from './clock.js';
import type { LocalWorld } from './local-web.js';
import { readWithKeys, reportIn, tabTo } from './panel.js';
import { picture } from './picture.js';
import { expectAccessible, read } from './read.js';

const root = await made({ name: provider });
const asSealer = (name: string) => sealFrom(root, { name });
const sealers = {
  legal: await sealFrom(root, { name: lumen, extensions: [statements('qualified', 'seal')] }),
  differs: await asSealer('CN=Seal of the University of Umbra, O=University of Umbra, 2.5.4.97=NTRDE-9900, C=DE'),
  test: await asSealer('CN=TEST seal, O=University of Lumen TEST, 2.5.4.97=NTRDE-4711, C=DE'),
};
type Seal = keyof typeof sealers;
const credentials = Object.fromEntries(
  await Promise.all(
    Object.entries(sealers).map(async ([name, by]) => [name, JSON.stringify(await sealedBy({ by }))] as const),
  ),
);
const heading = { sequenceNumber: 350, issueDate: '2026-11-01T00:00:00Z' };
const services = [service(root.certificate, { country: 'DE' })];
const list = JSON.stringify(trustedFile(services, { lotl: { ...heading, nextUpdate: '2099-05-01T00:00:00Z' } }));
const old = JSON.stringify(trustedFile(services, { lotl: { ...heading, nextUpdate: '2026-11-20T00:00:00Z' } }));

const files = openFolder();
let world: LocalWorld;
beforeAll(async () => {
  world = await openExtension(inject('chromium'), sitesOf((await makeSamples()).web), []);
});
afterAll(async () => {
  files.close();
  await world.close();
});

/** Imports a file on the options page, by the keyboard but for the choice of the file, which is the browser's own. */
async function importList(content: string): Promise<void> {
  const page = await openSurface(world, 'options.html', { width: 760 });
  await page.waitForSelector('[data-state=no-trusted-list]');
  await hand(page, files.file('trusted.json', content));
  const button = await page.waitForSelector('[data-state=preview] [data-action=import]', { timeout: 60_000 });
  await page.waitForSelector('#preview:focus');
  if (button) await tabTo(page, button);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-trusted] input:checked', { timeout: 60_000 });
  await page.close();
}

/** Runs in a page of the extension. */
async function forgetEverything(): Promise<void> {
  indexedDB.deleteDatabase('lists');
  const { storage } = (globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } }).chrome;
  await storage.local.clear();
}

async function removeLists(): Promise<void> {
  const page = await openSurface(world, 'options.html');
  await page.evaluate(forgetEverything);
  await page.close();
}

/** A check page on the day of the samples. */
async function openCheck(look: Parameters<typeof openSurface>[2] = {}): Promise<Page> {
  const page = await openSurface(world, 'check.html', { width: 760, ...look });
  await hand(page, files.file('first.json', '{}'));
  await entryIn(page, 'first.json', 'checked');
  await turnClock(page);
  await page.evaluate(stopClock, sampleDay);
  return page;
}

async function check(page: Page, seal: Seal): Promise<ElementHandle> {
  const name = `${seal}.json`;
  await hand(page, files.file(name, credentials[seal] ?? ''));
  return reportIn(await entryIn(page, name, 'checked'));
}

/** Runs in a page of the extension: what is kept says so, whatever is drawn. */
function isSwitchedOff(): Promise<boolean> {
  return new Promise(resolve => {
    const opening = indexedDB.open('lists');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('kept').objectStore('kept').get('all');
      reading.onsuccess = () => {
        opening.result.close();
        resolve((reading.result as { trusted: readonly { on: boolean }[] }).trusted.every(({ on }) => !on));
      };
    };
  });
}

const codes = (report: ElementHandle): Promise<object> =>
  report.evaluate(node => {
    const { because, rung, verdict } = (node as HTMLElement).dataset;
    return { verdict, because, rung };
  });

async function pictureOf(page: Page, name: string, report: ElementHandle, most = 1_000): Promise<void> {
  const { x, y, width, height } = await report.evaluate(node => {
    scrollTo(0, 0);
    const { x: left, y: top, width: wide, height: high } = node.getBoundingClientRect();
    return { x: left, y: top + scrollY, width: wide, height: high };
  });
  const margin = 8;
  await picture(page, name, {
    x: Math.max(0, x - margin),
    y: y - margin,
    width: width + 2 * margin,
    height: Math.min(height, most) + 2 * margin,
  });
}

/** The table in which a fact stands. */
async function tableWith(page: Page, fact: string): Promise<ElementHandle> {
  for (const table of await page.$$('[data-verdict] table')) if ((await read(table)).includes(fact)) return table;
  throw new Error(`no table says ${fact}`);
}

const UNTRUSTED = { verdict: 'unconfirmed', because: 'issuer.seal-untrusted', rung: '0' };

test('without a trusted list a seal is intact, and its certificate is quoted as its own word', async () => {
  const page = await openCheck();
  for (const seal of ['legal', 'differs', 'test'] as const)
    expect(await codes(await check(page, seal))).toEqual(UNTRUSTED);
  const report = await reportIn(await entryIn(page, 'legal.json', 'checked'));
  const text = await read(report);
  expect(text).toContain('The certificate says “University of Lumen”; Proofmark could not check who issued that');
  expect(text).not.toContain('Sealed by University of Lumen');
  await pictureOf(page, 'seal-without-list', report);
  await page.close();
});

describe('with a trusted list', () => {
  beforeAll(() => importList(list));
  afterAll(removeLists);

  test('a legal seal names who sealed, who issued its certificate, and the list that says so', async () => {
    const page = await openCheck();
    const report = await check(page, 'legal');
    expect(await codes(report)).toEqual({ verdict: 'confirmed', because: 'issuer.legal-seal', rung: '4' });
    const text = await read(report);
    expect(text).toContain('Sealed by University of Lumen (NTRDE-4711).');
    expect(text).toContain('issued by Lumen Trust Services, on the trusted list of DE (EU lists of 1 November 2026)');
    expect(text).toContain('Qualified certificate for seals');
    expect(text).toContain('Whether its certificate was withdrawn was not asked');
    expect(text).toContain('use the Europass viewer or an eIDAS validation service');
    await expectAccessible(page);
    await pictureOf(page, 'seal-legal', report);
    await page.close();
  });

  test('a seal of another organisation than the stated issuer is rejected, and says whose it is', async () => {
    const page = await openCheck();
    const report = await check(page, 'differs');
    expect(await codes(report)).toMatchObject({ verdict: 'rejected', because: 'issuer.seal-differs' });
    const text = await read(report);
    expect(text).toContain('Sealed by University of Umbra.');
    expect(text).toContain('with another registration number');
    await expectAccessible(page);
    await pictureOf(page, 'seal-differs', report);
    await page.close();
  });

  test('a seal for trying things out identifies nobody, although a listed service issued its certificate', async () => {
    const page = await openCheck();
    const report = await check(page, 'test');
    expect(await codes(report)).toEqual(UNTRUSTED);
    const text = await read(report);
    expect(text).toContain('is one for trying things out');
    expect(text).not.toContain('Sealed by');
    await expectAccessible(page);
    await pictureOf(page, 'seal-test', report);
    await page.close();
  });

  test('an evaluator reads every fact of the certificate with where it was read, on a page of its own too', async () => {
    const page = await openCheck();
    await readWithKeys(page, 'evaluator');
    const report = await check(page, 'legal');
    await page.$$eval('[data-verdict] details', all => {
      for (const one of all) one.open = true;
    });
    const rows = await page.$$eval('[data-verdict] tr', all => all.map(row => row.textContent.replace(/\s+/g, ' ')));
    const { facts } = languageFor('en');
    for (const [fact, value] of [
      ['certificate.organisation', 'University of Lumen'],
      ['certificate.organisation-identifier', 'NTRDE-4711'],
      ['certificate.country', 'DE'],
      ['certificate.issuer', 'Lumen Trust Services CA'],
      ['certificate.begins', '2025'],
      ['certificate.ends', '2035'],
      ['seal.provider', 'Lumen Trust Services'],
      ['seal.service', 'Certificates for seals'],
    ] as const)
      expect(
        rows.some(row => row.includes(facts[fact] ?? fact) && row.includes(value)),
        fact,
      ).toBe(true);
    expect(rows.some(row => row.includes(facts['seal.provider'] ?? '') && /trusted list/i.test(row))).toBe(true);
    await expectAccessible(page);
    await pictureOf(page, 'seal-legal-evaluator', await tableWith(page, facts['certificate.serial-number'] ?? ''));
    const address = await report.$eval('[data-action="open-report"]', link => (link as HTMLAnchorElement).href);
    const alone = await world.browser.newPage();
    await alone.setViewport({ width: 760, height: 1_000 });
    await alone.goto(address);
    const again = await alone.waitForSelector('[data-verdict]', { timeout: 60_000 });
    if (!again) throw new Error('there is no report');
    expect(await codes(again)).toEqual(await codes(report));
    expect(await read(again)).toContain('Sealed by University of Lumen (NTRDE-4711).');
    await expectAccessible(alone);
    await pictureOf(alone, 'seal-report-page', again);
    await alone.close();
    await page.close();
  });

  test.each([
    {
      scheme: 'dark',
      width: 760,
      language: 'en',
      name: 'seal-legal-dark',
      says: 'Sealed by University of Lumen (NTRDE-4711).',
    },
    {
      scheme: 'light',
      width: 320,
      language: 'de',
      name: 'seal-legal-narrow-de',
      says: 'University of Lumen (NTRDE-4711)',
    },
  ] as const)('it can be read in $scheme at $width px in $language', async ({ language, name, says, ...look }) => {
    const page = await openCheck(look);
    await choose(page, { language });
    for (const seal of ['differs', 'test', 'legal'] as const) await check(page, seal);
    const report = await reportIn(await entryIn(page, 'legal.json', 'checked'));
    expect(await read(report)).toContain(says);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await expectAccessible(page);
    await pictureOf(page, name, report, 1_000);
    await page.close();
  });

  test('is not used while it is switched off, by the keyboard alone', async () => {
    const page = await openCheck();
    const options = await openSurface(world, 'options.html', { width: 760 });
    const toggle = await options.waitForSelector('[data-trusted] input[role=switch]');
    const press = async (state: string): Promise<void> => {
      await options.bringToFront();
      if (toggle) await tabTo(options, toggle);
      await options.keyboard.press('Space');
      await options.waitForSelector(`[data-trusted] input${state}`);
    };
    await press(':not(:checked)');
    await options.waitForFunction(isSwitchedOff, { polling: 50 });
    await page.bringToFront();
    expect(await codes(await check(page, 'legal'))).toEqual(UNTRUSTED);
    await options.close();
    await page.close();
  });
});

test('a list past its next update vouches for nobody, and the answer names its day', async () => {
  await importList(old);
  const page = await openCheck();
  const report = await check(page, 'legal');
  expect(await codes(report)).toEqual(UNTRUSTED);
  const text = await read(report);
  expect(text).toContain(
    'The list that names the service which issued its certificate is out of date (1 November 2026).',
  );
  await pictureOf(page, 'seal-old-list', report);
  await page.close();
  await removeLists();
});
