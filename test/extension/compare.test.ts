/** A certificate only people can read: what the page claims stays in sight beside the issuer's page. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { mailAddress, mailOf } from '../../extension/panel/mail.js';
import { languages } from '../../core/language/index.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible, read } from '../journeys/read.js';
import { page as pageOf } from '../playground/site.js';
import { heardIn, link, openShowing, press } from './showing.js';
import { choose, openExtension } from './world.js';

const course = 'https://www.coursera.org/account/accomplishments/verify/ABCD12EFGH34';
const says = { title: 'Statistics', issuer: 'University of Lumen', date: 'June 2026', learner: 'Learner A' };

let world: LocalWorld;
beforeAll(async () => {
  const issuerPage = pageOf('<!doctype html><html lang="en"><title>Certificate</title><h1>Statistics</h1>');
  world = await openExtension(inject('chromium'), new Map([[course, issuerPage]]), []);
});
afterAll(async () => {
  await world.close();
});

const open = (answers: Readonly<Record<string, unknown>>) =>
  openShowing(world, { found: { found: [link(course, { claimed: { title: 'Statistics' } })] }, answers });

async function comparisonIn(page: Page): Promise<string> {
  const section = await page.waitForSelector('[data-state=comparing]');
  return section === null ? '' : read(section);
}

test('the issuer’s page opens, and what was claimed is pinned line by line, with nothing prejudged', async () => {
  const page = await open({ compare: says });
  await press(page, '[data-action=compare]');
  const target = await world.browser.waitForTarget(one => one.url() === course);
  await page.waitForFunction(() => document.querySelector('.compare')?.textContent.includes('Learner A'));
  const words = await comparisonIn(page);
  expect(words).toMatch(/portfolio\.example writes what stands below\. Read the page at www\.coursera\.org/);
  for (const line of ['TitleStatistics', 'IssuerUniversity of Lumen', 'DateJune 2026', 'LearnerLearner A'])
    expect(words).toContain(line);
  expect(words).not.toMatch(/✓|✔|confirmed|rejected/iu);
  expect((await heardIn(page)).said).toContainEqual(expect.objectContaining({ kind: 'compare', tab: 7, frame: 0 }));
  expect(await page.$$('.compare svg, .compare img')).toEqual([]);
  await page.$eval('.mail', details => {
    (details as HTMLDetailsElement).open = true;
  });
  await expectAccessible(page);
  await press(page, '[data-action=done]');
  await page.waitForSelector('[data-state=comparing]', { hidden: true });
  await (await target.page())?.close();
  await page.close();
});

test('nothing of it is kept once the panel is closed', async () => {
  const page = await open({ compare: says });
  await press(page, '[data-action=compare]');
  await comparisonIn(page);
  const kept = await page.evaluate(async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: Record<string, { get(k: null): Promise<object> }> } }
    ).chrome;
    return JSON.stringify([await storage['local']?.get(null), await storage['session']?.get(null)]);
  });
  expect(kept).not.toMatch(/Learner A|June 2026|coursera/u);
  await page.reload();
  await page.waitForSelector('footer');
  expect(await page.$('[data-state=comparing]')).toBeNull();
  await page.close();
});

test('what the page no longer says is said to be missing there', async () => {
  const page = await open({});
  await press(page, '[data-action=compare]');
  expect(await comparisonIn(page)).toMatch(/TitleStatistics.*Issuernot written there.*Learnernot written there/);
  expect(await page.$('.mail input')).toBeNull();
  await page.close();
});

test('the mail names the learner only when the person ticks it, and goes nowhere by itself', async () => {
  const page = await open({ compare: says });
  await press(page, '[data-action=compare]');
  const box = await page.waitForSelector('.mail input');
  const mail = (): Promise<string> => page.$eval('.mail a', one => decodeURIComponent(one.href));
  expect(await mail()).toMatch(/^mailto:\?subject=.*called “Statistics”: https:\/\/www\.coursera\.org/su);
  expect(await mail()).not.toContain('Learner A');
  await box?.evaluate(node => {
    node.click();
  });
  await page.waitForFunction(() => document.querySelector('.mail pre')?.textContent.includes('It names Learner A.'));
  expect(await mail()).toContain('It names Learner A.');
  await page.close();
});

test('in German it fits into 320 pixels, in the dark too', async () => {
  const page = await openShowing(world, {
    found: { found: [link(course, { claimed: { title: 'Statistics' } })] },
    answers: { compare: says },
    look: { width: 320, scheme: 'dark' },
  });
  await choose(page, { language: 'de' });
  await press(page, '[data-action=compare]');
  expect(await comparisonIn(page)).toContain('Lernende PersonLearner A');
  await page.$$eval('details', all => {
    for (const one of all) one.open = true;
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(page);
  await choose(page, { language: 'en' });
  await page.close();
});

test.each(languages)('in $name the mail asks for a signed credential, with hostile text made harmless', language => {
  const mail = mailOf({ address: course, title: 'Stati\u202Estics\r\nBcc: a@b.example' }, language);
  expect(mail.body).toContain(course);
  expect(mail.body).toContain('Open Badges 3.0');
  expect(mail.body).not.toMatch(/\u202E|\nBcc/u);
  const address = new URL(mailAddress(mail));
  expect([...address.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(address.pathname).toBe('');
});
