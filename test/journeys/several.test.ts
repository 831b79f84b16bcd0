/** Somebody lays three files side by side: two credentials that add up, and a forgery that adds nothing. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { JsonObject } from '../../core/json.js';
import { limits } from '../../core/limits.js';
import { completeBadge, profile } from '../fixtures/credentials.js';
import { makeSamples, university } from '../fixtures/samples.js';
import { sign, testKey } from '../fixtures/signer.js';
import { choose, openExtension, openSurface, sitesOf } from '../extension/world.js';
import type { LocalWorld } from './local-web.js';
import { picture } from './picture.js';
import { expectAccessible, read } from './read.js';

const { web } = await makeSamples(new Date());
const yesterday = new Date(Date.now() - 86_400_000).toISOString().replace(/\.\d+/, '');
const signing = { key: await testKey('university of lumen'), method: `${university}#key-1`, created: yesterday };

const outcome = 'On completion the learner can weigh the interests of the people whose data are used.';
const alignments = (credits: string): readonly JsonObject[] => [
  {
    type: ['Alignment'],
    targetType: 'ext:ECTS',
    targetName: `${credits} ECTS`,
    targetCode: credits,
    targetUrl: 'http://data.europa.eu/snb/education-credit/6fcec5c5af',
  },
  {
    type: ['Alignment'],
    targetType: 'ext:EQF',
    targetName: 'EQF level 6',
    targetCode: '6',
    targetUrl: 'http://data.europa.eu/snb/eqf/6',
  },
  {
    type: ['Alignment'],
    targetType: 'ext:QualityAssurance',
    targetName: 'Institutional review 2024: positive',
    targetCode: 'IR-2024-07',
    targetUrl: 'https://quality.example/decisions/IR-2024-07',
  },
  {
    type: ['Alignment'],
    targetType: 'ceterms:Credential',
    targetName: 'Certificate in Data Governance',
    targetUrl: 'https://uni-lumen.example/certificate',
  },
];

const course = (number: string, name: string, credits: string): Promise<JsonObject> =>
  sign(
    completeBadge({
      issuer: profile(university),
      more: { id: `https://uni-lumen.example/credentials/several-${number}`, name },
      achievement: { name, description: outcome, criteria: { narrative: outcome }, alignment: alignments(credits) },
    }),
    signing,
  );

const [ethics, law] = await Promise.all([course('1', 'Data Ethics', '5'), course('2', 'Data Protection Law', '3')]);
const altered = { ...(await course('3', 'Statistics', '4')), name: 'Advanced Statistics' };
const brought = { 'ethics.json': ethics, 'law.json': law, 'statistics.json': altered };

let world: LocalWorld;
beforeAll(async () => {
  world = await openExtension(inject('chromium'), sitesOf(web), ['*.example']);
});
afterAll(async () => {
  await world.close();
});

/** Lets files fall onto the page, all at once. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const isTaken = await page.evaluate(dropped => {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of Object.entries(dropped)) dataTransfer.items.add(new File([content], name));
    return !document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
  expect(isTaken).toBe(true);
}

async function sideBySide(page: Page, count: number) {
  await page.waitForFunction(
    wanted => document.querySelectorAll('.results [data-state=checked]').length === wanted,
    { timeout: 60_000 },
    count,
  );
  const section = await page.waitForSelector('[data-state=together]');
  if (!section) throw new Error('nothing stands side by side');
  return section;
}

const asTexts = (files: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(files).map(([name, document]) => [name, JSON.stringify(document)]));

test('three files dropped at once stand in one table, and only what is confirmed adds up', async () => {
  const page = await openSurface(world, 'check.html', { width: 760 });
  await drop(page, asTexts(brought));
  const section = await sideBySide(page, 3);
  const rows = await section.$$eval('.together tbody tr', all =>
    all.map(row => [...row.children].map(cell => cell.textContent.replace(/\s+/g, ' ').trim())),
  );
  expect(rows.map(([name]) => name)).toEqual([
    '1. Data Ethicsethics.json',
    '2. Data Protection Lawlaw.json',
    '3. Statisticsstatistics.json',
  ]);
  expect(rows.map(([, answer]) => answer?.split('.')[0])).toEqual([
    'Intact and in force',
    'Intact and in force',
    'Changed after it was signed',
  ]);
  expect(await section.$$eval('.sums tbody tr', all => all.map(row => row.textContent))).toEqual([
    'EQF 68 ECTS, about 200–240 hours, from 2 credentials',
  ]);
  const words = await read(section);
  expect(words).toContain('Not to be relied on: “Statistics” (3).');
  expect(words).toContain('“Data Ethics” (1) and “Data Protection Law” (2).');
  expect(words).toContain(
    '“Data Ethics” (1) says that it is part of “Certificate in Data Governance”. That is not among these.',
  );
  expect(words).toContain('Nobody has decided that these add up');
  await page.close();
});

test('everybody can read it: with a keyboard, by ear, in the dark, in German at 320 pixels', async () => {
  const page = await openSurface(world, 'check.html', { width: 760 });
  await drop(page, asTexts(brought));
  await sideBySide(page, 3);
  await page.$$eval('[data-state=together] details', all => {
    for (const one of all) one.open = true;
  });
  await expectAccessible(page, '[data-state=together]');
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await expectAccessible(page, '[data-state=together]');
  await page.setViewport({ width: 320, height: 800 });
  await choose(page, { language: 'de' });
  await expectAccessible(page, '[data-state=together]');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await choose(page, { language: 'en' });
  await page.close();
});

test('as many files as one input may hold are checked, a few at a time, and what is left out is said', async () => {
  const page = await openSurface(world, 'check.html');
  const many = Array.from({ length: limits.credentialsPerInput + 1 }, (_, at) => [`${String(at)}.json`, '{}'] as const);
  const running: number[] = [];
  page.on('workercreated', () => running.push(page.workers().length));
  await drop(page, Object.fromEntries(many));
  await page.waitForFunction(
    wanted => document.querySelectorAll('.results [data-state=checked]').length === wanted,
    { timeout: 60_000 },
    limits.credentialsPerInput,
  );
  expect(running.length).toBeGreaterThan(1);
  expect(Math.max(...running)).toBeLessThanOrEqual(limits.checksAtOnce);
  expect(await page.$eval('main', main => main.textContent)).toContain(
    'The first 100 files are checked; 1 was left out.',
  );
  expect(await page.$$('[data-state=together]')).toHaveLength(0);
  await page.close();
});

test('the picture for whoever reads about it', async () => {
  const page = await openSurface(world, 'check.html', { width: 760 });
  await page.setViewport({ width: 760, height: 1240 });
  await drop(page, asTexts(brought));
  await sideBySide(page, 3);
  await picture(page, 'several');
  await page.close();
});
