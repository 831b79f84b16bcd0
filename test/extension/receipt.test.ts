import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible, read } from '../journeys/read.js';
import { sampleNamed } from '../playground/playground.js';
import { heldIn, openDownloads, openSaving } from './beside-receipt.js';
import { askedIn, choose, entryIn, hand, openExtension, openFolder, openSurface, paste, sitesOf } from './world.js';

const made = await makeSamples(new Date());
const genuine = JSON.stringify(sampleNamed(made, 'genuine').document);
const other = JSON.stringify(sampleNamed(made, 'platform-account').document);
const address = 'https://uni-lumen.example/credential.json';
const files = openFolder();
const downloads = openDownloads();
let world: LocalWorld;

beforeAll(async () => {
  const sites = new Map([...sitesOf(made.web), ...sitesOf({ [address]: JSON.parse(genuine) as never })]);
  world = await openExtension(inject('chromium'), sites, ['uni-lumen.example', 'badges.example']);
});
afterAll(async () => {
  files.close();
  downloads.close();
  await world.close();
});

/** A receipt of this file, saved by a person. */
async function receiptOf(text: string, audience = 'recruiter'): Promise<string> {
  const page = await openSurface(world, 'check.html');
  await choose(page, { audience });
  await hand(page, files.file('kept.json', text));
  await entryIn(page, 'kept.json', 'checked');
  const [, receipt] = await downloads.saved(page, await openSaving(page));
  await choose(page, { audience: 'recruiter' });
  await page.close();
  return receipt;
}

const receipt = { of: '' };
const ofGenuine = async (): Promise<string> => (receipt.of ||= await receiptOf(genuine));

const comparedIn = async (page: Page, name: string): Promise<string> => {
  const compared = await page.waitForSelector(`[data-thing="${name}"] [data-compared]`);
  if (!compared) throw new Error('nothing was compared');
  return read(compared);
};

test('a learner’s own receipt holds what it says of the learner, unless the learner leaves that out', async () => {
  const text = await receiptOf(genuine, 'learner');
  expect(text).toContain('Learner A');
  expect(text).toContain('"name": "kept.json"');
  expect(await ofGenuine()).not.toContain('Learner A');
});

test('the order in which receipt and file are handed over does not matter', async () => {
  const page = await openSurface(world, 'check.html');
  await hand(page, files.file('later.json', genuine));
  await entryIn(page, 'later.json', 'checked');
  await hand(page, files.file('receipt.json', await ofGenuine()));
  await heldIn(page, 'receipt.json', 'found');
  expect(await comparedIn(page, 'later.json')).toMatch(/Nothing about this credential changed since/u);
  expect(await page.$eval('[data-compared]', node => (node as HTMLElement).dataset['compared'])).toBe('as-then');
  await page.close();
});

test('a receipt that is pasted is known as one', async () => {
  const page = await openSurface(world, 'check.html');
  await paste(page, await ofGenuine());
  await page.click('[data-field=text] button');
  await heldIn(page, 'Pasted text', 'waiting');
  await hand(page, files.file('later.json', genuine));
  expect(await comparedIn(page, 'later.json')).toContain('Nothing about this credential changed');
  await page.close();
});

test('a receipt about another file says so, and nothing is compared', async () => {
  const page = await openSurface(world, 'check.html');
  await hand(page, files.file('receipt.json', await ofGenuine()));
  await heldIn(page, 'receipt.json', 'waiting');
  await hand(page, files.file('other.json', other));
  const held = await heldIn(page, 'receipt.json', 'none-fits');
  expect(await read(held)).toContain(
    'This receipt is about another file than what was handed over. Nothing was compared.',
  );
  expect(await page.$('[data-compared]')).toBeNull();
  await expectAccessible(page);
  await page.close();
});

test.each([
  [
    'changed in one byte',
    'damaged',
    (text: string) => text.replace('"confirmed"', '"konfirmed"'),
    'its checksum does not fit',
  ],
  [
    'of a later number',
    'newer',
    (text: string) => text.replace('receipt/1', 'receipt/2'),
    'It may come from a newer version',
  ],
  ['without its end', 'damaged', (text: string) => text.slice(0, -40), 'its checksum does not fit'],
  [
    'too large',
    'too-large',
    (text: string) => text + ' '.repeat(3 * 1024 * 1024),
    'larger than a file of receipts may be',
  ],
] as const)('a receipt %s is refused, in words', async (_, state, change, says) => {
  const page = await openSurface(world, 'check.html');
  await hand(page, files.file('bad.json', change(await ofGenuine())));
  const held = await heldIn(page, 'bad.json', state);
  expect(await read(held)).toContain(says);
  await page.waitForFunction(
    words => document.querySelector('[data-announced]')?.textContent.includes(words),
    { polling: 20 },
    says,
  );
  await expectAccessible(page);
  await page.close();
});

test('the address of a receipt is asked again by a press that names its host, and by nothing else', async () => {
  const first = await openSurface(world, 'check.html');
  await first.type('#address', address);
  await first.click('[data-field=address] button');
  await first.waitForSelector('[data-verdict]');
  const button = await openSaving(first);
  await first.click('input[name=personal]');
  const [, text] = await downloads.saved(first, button);
  await first.close();

  const page = await openSurface(world, 'check.html');
  const before = askedIn(world).length;
  await hand(page, files.file('receipt.json', text));
  const held = await heldIn(page, 'receipt.json', 'waiting');
  const ask = await held.$('[data-action=ask-again]');
  expect(ask && (await read(ask))).toBe('Ask uni-lumen.example for it again');
  expect(askedIn(world)).toHaveLength(before);
  await ask?.click();
  expect(await comparedIn(page, address)).toContain('Nothing about this credential changed');
  expect(askedIn(world).length).toBeGreaterThan(before);
  await page.close();
});

test('the page of a report saves a receipt too', async () => {
  const page = await openSurface(world, 'check.html');
  await hand(page, files.file('genuine.json', genuine));
  const entry = await entryIn(page, 'genuine.json', 'checked');
  const href = await (entry as ElementHandle<HTMLElement>).$eval(
    '[data-action="open-report"]',
    link => (link as HTMLAnchorElement).href,
  );
  const alone = await world.browser.newPage();
  await alone.goto(href);
  await alone.waitForSelector('[data-verdict]');
  const [, text] = await downloads.saved(alone, await openSaving(alone));
  expect(text).toContain('"proofmark": "receipt/1"');
  await Promise.all([alone.close(), page.close()]);
});
