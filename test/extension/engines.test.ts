/** An evaluator sees which engine judged a signature, and has it judged again with a second one. */
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { plainBadge, profile } from '../fixtures/credentials.js';
import { sign, testKey } from '../fixtures/signer.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { announced, button, reportIn, tabTo } from '../journeys/panel.js';
import { expectAccessible, read } from '../journeys/read.js';
import { askedIn, choose, entryIn, openExtension, openSurface, paste } from './world.js';

const key = await testKey('uni-lumen');
const genuine = await sign(plainBadge({ issuer: profile(key.didKey) }), { key });

let world: LocalWorld;
beforeAll(async () => {
  world = await openExtension(inject('chromium'), new Map(), []);
});
afterAll(async () => {
  await world.close();
});

async function check(page: Page, document: object) {
  await choose(page, { audience: 'evaluator' });
  await paste(page, JSON.stringify(document));
  await page.click('[data-field=text] button');
  return reportIn(await entryIn(page, 'Pasted text', 'checked'));
}

test('one press, also of a key, and two engines have judged it; nobody is asked for that', async () => {
  const page = await openSurface(world, 'check.html', { width: 760 });
  const report = await check(page, genuine);
  const engines = await report.waitForSelector('.engines[data-judges=own]');
  expect(engines && (await read(engines))).toContain('Signature judged by: Proofmark’s own engine.');
  await tabTo(page, await button(report, 'Judge the signature again with a second engine'));
  await page.keyboard.press('Enter');
  const both = await page.waitForSelector('.engines[data-judges=both]');
  expect(both && (await read(both))).toBe(
    'Signature judged by: two engines, Proofmark’s own and the packages of Digital Bazaar, and they agree.',
  );
  await announced(page, await page.$eval('.headline', one => one.textContent));
  await expectAccessible(page);
  expect(askedIn(world)).toEqual([]);
  await page.close();
});

test('what only the packages judged needs no second opinion, and no other reader is troubled with it', async () => {
  const page = await openSurface(world, 'check.html', { width: 320 });
  const report = await check(page, { ...genuine, name: 'Data Ethicz' });
  await report.waitForSelector('.engines[data-judges=packages]');
  expect(await report.$$('.engines button')).toHaveLength(0);
  await choose(page, { language: 'de' });
  expect(await page.$eval('.engines', one => one.textContent)).toContain('Signatur geprüft von');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await choose(page, { language: 'en', audience: 'recruiter' });
  await page.waitForSelector('.engines', { hidden: true });
  await page.close();
});
