/** A university pastes one line, and whoever reads its page gets the mark and the words. */
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ElementHandle, Page } from 'puppeteer';
import { makeSamples } from '../fixtures/samples.js';
import { framed } from '../playground/pages/frame.js';
import { strictPolicy } from '../playground/pages/university.js';
import { hosts, playground } from '../playground/playground.js';
import { page as pageOf, type Answer } from '../playground/site.js';
import { html } from '../../core/bin/html.js';
import { loadedUntilVerdict, loadedWith } from '../tools/loaded.js';
import { expectedOf, givenCredentials, type Expected, type Given } from './given.js';
import { openLocalWorld, type LocalWorld } from './local-web.js';
import { picture } from './picture.js';
import { expectAccessible, expectReport, read } from './read.js';

const widget = join('dist', 'widget');
const made = await makeSamples(new Date());
const givens = givenCredentials(made);
const university = `https://${hosts.university}/`;

/** A page on the very host the credential is published at, with nothing but the one line and the widget beside it. */
const pageWith = (address: string): string => `${address}.course/`;
function course({ address, sites }: Given): readonly (readonly [string, Answer])[] {
  const line = html`<main>
    <h1>A course</h1>
    <proofmark-badge src="${address}"></proofmark-badge>
  </main>`;
  const body = framed({ title: 'A course', viewer: 'mapped', widget: true }, line);
  return [...sites, [pageWith(address), { ...pageOf(body, strictPolicy), beside: widget }]];
}

const opening = openLocalWorld(inject('chromium'), new Map([...playground(made, 'mapped'), ...givens.flatMap(course)]));
let world: LocalWorld;

beforeAll(async () => {
  world = await opening;
});
afterAll(async () => {
  await world.close();
});

async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await world.browser.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().includes('favicon')) complaints.push(message.text());
  });
  await page.goto(address);
  return { page, complaints };
}

/** Puppeteer notices what becomes visible inside a shadow root, but not what is only added there. */
const inside = (page: Page, badge: string, selector: string): Promise<ElementHandle | null> =>
  page.waitForSelector(`${badge} >>> ${selector}`, { visible: true });

const answerIn = (page: Page, badge: string): Promise<ElementHandle | null> =>
  inside(page, badge, 'dialog[open] article[data-verdict]');

/** Presses the badge and waits for its answer. */
async function checkWith(page: Page, badge: string): Promise<ElementHandle | null> {
  const button = await inside(page, badge, 'button[data-action="check"]');
  await button?.click();
  return answerIn(page, badge);
}

/** What Node says where only the page's own site may be asked. */
const asASite = (given: Given): Promise<Expected> => {
  const { host, origin } = new URL(given.address);
  return expectedOf(given, 'recruiter', { origin, allowed: asked => Promise.resolve(asked === host) });
};

test.each(givens)('the one line shows $name as what it is, under the strict policy', async given => {
  const { page } = await open(pageWith(given.address));
  const report = await checkWith(page, 'proofmark-badge');
  expect(report).not.toBeNull();
  if (report) await expectReport(report, await asASite(given));
  await expectAccessible(page);
  await page.close();
});

test.each(givens.filter(({ name }) => name.includes('changed')))('$name is not confirmed to anybody', async given => {
  const { page } = await open(pageWith(given.address));
  const report = await checkWith(page, 'proofmark-badge');
  expect(await report?.evaluate(node => (node as HTMLElement).dataset['verdict'])).not.toBe('confirmed');
  expect(report && (await read(report))).not.toContain('Intact and in force');
  await page.close();
});

describe('the university page', () => {
  const words = 'Intact and in force. Signed by uni-lumen.example. Is this the institution you expect?';

  test.each([
    ['by its address', '#by-address'],
    ['written into the page', '#inline'],
    ['as an ordinary link', '#link + proofmark-badge'],
  ])('shows a credential %s', async (_, badge) => {
    const { page, complaints } = await open(university);
    const report = await checkWith(page, badge);
    expect(report && (await read(report))).toContain(words);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('asks for nothing but the shell of the widget before a press, and then for the parts that are counted', async () => {
    const before = world.server.log.length;
    const { page } = await open(university);
    await inside(page, '#by-address', 'button');
    const scripts = (from: number): readonly string[] =>
      world.server.log
        .slice(from)
        .map(line => line.split(' /')[1] ?? '')
        .filter(path => path.endsWith('.js'));
    const shell = join(widget, 'proofmark.js');
    const inSite = (files: readonly string[]): readonly string[] =>
      files.map(file => file.slice(widget.length + 1).replaceAll(sep, '/')).sort();
    expect([...scripts(before)].sort()).toEqual(inSite(loadedWith(shell)));
    await checkWith(page, '#by-address');
    expect([...scripts(before)].sort()).toEqual(inSite(loadedUntilVerdict(shell, 'an Open Badge')));
    await page.close();
  });

  test('is read with the keyboard alone, and everybody can read it', async () => {
    const { page } = await open(university);
    await inside(page, '#by-address', 'button');
    await expectAccessible(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const report = await answerIn(page, '#by-address');
    expect(report && (await read(report))).toContain(words);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.waitForSelector('#by-address >>> dialog[open]', { hidden: true });
    await page.waitForFunction(() => document.activeElement?.id === 'by-address');
    await page.close();
  });

  test('is drawn for the README', async () => {
    const { page } = await open(university);
    await page.setViewport({ width: 900, height: 785 });
    await checkWith(page, '#by-address');
    await picture(page, 'widget');
    await page.close();
  });
});
