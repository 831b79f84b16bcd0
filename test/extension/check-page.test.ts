import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { plain } from '../../core/language/phrase.js';
import { plainBadge, profile } from '../fixtures/credentials.js';
import { pdf } from '../fixtures/pdf.js';
import { iTXt, png } from '../fixtures/png.js';
import { codePicture } from '../fixtures/qr.js';
import { makeSamples } from '../fixtures/samples.js';
import { didWebAddress } from '../fixtures/signer.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible, expectReport, read } from '../journeys/read.js';
import {
  choose,
  entryIn,
  expectedOn,
  hand,
  openExtension,
  openFolder,
  openSurface,
  reportIn,
  sitesOf,
  turnClock,
} from './world.js';

const { samples, web } = await makeSamples();
const files = openFolder();
/** In this world every host answers, if only that it has nothing there. */
const answers = { ...web, [didWebAddress('did:web:silent.example')]: () => new Response(null, { status: 404 }) };
let world: LocalWorld;

beforeAll(async () => {
  world = await openExtension(inject('chromium'), sitesOf(web), ['*.example']);
});

afterAll(async () => {
  files.close();
  await world.close();
});

/** Hands a file over and reads the answer to it. */
async function check(page: Page, name: string, content: string | Uint8Array) {
  await hand(page, files.file(name, content));
  return reportIn(await entryIn(page, name, 'checked'));
}

/** A check page whose worker lives on the day of the samples. */
async function openPage(look: Parameters<typeof openSurface>[2] = {}): Promise<Page> {
  const page = await openSurface(world, 'check.html', look);
  await check(page, 'first.json', '{}');
  await turnClock(page);
  return page;
}

test('every sample is reported in the words Node uses, and everybody can read them in both schemes', async () => {
  const page = await openPage();
  for (const { document, name } of samples) {
    const text = JSON.stringify(document);
    await expectReport(await check(page, `${name}.json`, text), await expectedOn(text, answers));
  }
  // One report stands open in all its parts; axe takes seconds for each of them.
  await page.$$eval('.entry:first-child details', all => {
    for (const one of all) one.open = true;
  });
  await expectAccessible(page);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await expectAccessible(page);
  await page.close();
}, 300_000);

test('in German nothing is wider than 320 pixels', async () => {
  const page = await openPage({ width: 320 });
  await choose(page, { language: 'de', audience: 'evaluator' });
  const text = JSON.stringify(samples.find(({ name }) => name === 'genuine')?.document);
  const report = await check(page, 'genuine.json', text);
  const { words } = await expectedOn(text, answers, 'de');
  expect(await read(report)).toContain(plain(words.headline));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
  await expectAccessible(page);
  await choose(page, { language: 'en', audience: 'recruiter' });
  await page.close();
});

test('enlarged to four times its size, whoever pressed a button below is brought to the answer above', async () => {
  const page = await openSurface(world, 'check.html', { width: 320 });
  await page.setViewport({ width: 320, height: 256 });
  await page.type('#text', 'no credential at all');
  await page.click('[data-field=text] button');
  await reportIn(await entryIn(page, 'Pasted text', 'checked'));
  await page.waitForFunction(() => document.activeElement?.matches('.results h2') === true);
  expect(await page.$eval('.results h2', node => Math.round(node.getBoundingClientRect().top))).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.close();
});

test('the verdict is said once to whoever does not see it', async () => {
  const page = await openPage();
  const text = JSON.stringify(samples.find(({ name }) => name === 'altered')?.document);
  await check(page, 'altered.json', text);
  const { words } = await expectedOn(text, answers);
  const said = () => page.$$eval('[data-announced]', all => all.map(({ textContent }) => textContent));
  await expect.poll(said, { timeout: 5_000 }).toEqual([plain(words.headline)]);
  await page.close();
});

test('a learner is given a letter and can copy it', async () => {
  const page = await openPage();
  await choose(page, { audience: 'learner' });
  await world.browser
    .defaultBrowserContext()
    .setPermission(world.origin, { permission: { name: 'clipboard-read' }, state: 'granted' });
  const text = JSON.stringify(samples.find(({ name }) => name === 'incomplete')?.document);
  const report = await check(page, 'incomplete.json', text);
  await page.bringToFront();
  await (await report.$('.letter button'))?.click();
  await page.waitForFunction(() => document.querySelector('[data-announced]')?.textContent === 'Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Please add to my credential');
  expect(await read(report)).toContain(copied.split('\n')[0]);
  await choose(page, { audience: 'recruiter' });
  await page.close();
});

test('text that looks like markup stays text', async () => {
  const page = await openPage();
  const hostile = '<img src=x onerror="document.title=1"><b>bold</b>\u202e';
  const badge = plainBadge({ issuer: profile('did:web:uni-lumen.example', { name: hostile }) });
  const report = await check(page, 'hostile <i>name.json', JSON.stringify({ ...badge, name: hostile }));
  await choose(page, { audience: 'evaluator' });
  expect(await report.$$('img, b, script, iframe')).toEqual([]);
  expect(await page.$$('main i')).toEqual([]);
  expect(await read(report)).toContain('<b>bold</b>');
  expect(await page.title()).toBe('Proofmark');
  await choose(page, { audience: 'recruiter' });
  await page.close();
});

test('text can be pasted, and an empty field does nothing', async () => {
  const page = await openPage();
  const before = await page.$$('[data-thing]');
  await page.click('[data-field=text] button');
  expect(await page.$$('[data-thing]')).toHaveLength(before.length);
  await page.type('#text', 'no credential at all');
  await page.click('[data-field=text] button');
  const report = await reportIn(await entryIn(page, 'Pasted text', 'checked'));
  expect(await read(report)).toContain('No credential was found here (plain text).');
  await page.close();
});

test('a picture on the clipboard is taken as a file, and pasted text is left to the field', async () => {
  const page = await openPage();
  const text = JSON.stringify(samples.find(({ name }) => name === 'altered')?.document);
  const paste = (bytes: readonly number[] | undefined): Promise<boolean> =>
    page.evaluate(given => {
      const clipboardData = new DataTransfer();
      if (given) clipboardData.items.add(new File([Uint8Array.from(given)], 'image.png', { type: 'image/png' }));
      else clipboardData.setData('text/plain', 'text');
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      return document.body.dispatchEvent(event);
    }, bytes);
  expect(await paste(undefined)).toBe(true);
  expect(await page.$$('[data-thing]')).toHaveLength(1);
  expect(await paste([...png(iTXt('openbadges', text))])).toBe(false);
  const report = await reportIn(await entryIn(page, 'image.png', 'checked'));
  expect(await report.evaluate(node => node.getAttribute('data-because'))).toBe('proof.altered');
  await page.close();
});

test('a picture of a QR code, a baked badge and a PDF are opened as they are in Node', async () => {
  const page = await openPage();
  const document = samples.find(({ name }) => name === 'altered')?.document;
  const text = JSON.stringify(document);
  const carried = {
    'code.png': await codePicture(text),
    'badge.png': png(iTXt('openbadges', text)),
    'diploma.pdf': pdf({ attached: [{ name: 'diploma.json', content: text }], packed: true, objectStream: true }),
  };
  for (const [name, content] of Object.entries(carried)) {
    const report = await check(page, name, content);
    expect(await report.evaluate(node => node.getAttribute('data-because')), name).toBe('proof.altered');
  }
  const landscape = await check(page, 'landscape.png', png());
  expect(await landscape.evaluate(node => node.getAttribute('data-because'))).toBe('format.not-a-credential');
  await page.close();
});

test('a file that is too large is answered, not read', async () => {
  const page = await openPage();
  const report = await check(page, 'large.json', `["${'x'.repeat(21 * 1024 * 1024)}"]`);
  expect(await report.evaluate(node => node.getAttribute('data-because'))).toBe('format.too-large');
  await page.close();
});

test('an address is asked for only after the press', async () => {
  const address = 'https://uni-lumen.example/status/1';
  const page = await openSurface(world, 'check.html');
  await page.type('#address', address);
  const asked = (): readonly string[] => world.server.log.filter(line => line === 'uni-lumen.example /status/1');
  const before = asked().length;
  expect(await page.$eval('#address-hint', hint => hint.textContent)).toContain('Check will ask uni-lumen.example');
  expect(asked()).toHaveLength(before);
  await page.click('[data-field=address] button');
  await entryIn(page, address, 'checked');
  expect(asked()).toHaveLength(before + 1);
  await page.close();
});

test('an address that is none says what was expected', async () => {
  const page = await openSurface(world, 'check.html');
  await page.type('#address', 'http://uni-lumen.example/1');
  await page.click('[data-field=address] button');
  expect(await page.$eval('#address-hint', hint => hint.textContent)).toContain('begins with https://');
  expect(await page.$$('[data-thing]')).toEqual([]);
  await page.close();
});
