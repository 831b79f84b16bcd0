import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible, read } from '../journeys/read.js';
import { page as pageOf } from '../playground/site.js';
import { type Beside, endBackground, openPanelBeside } from './beside.js';
import { press } from './showing.js';
import { choose, openExtension, sitesOf } from './world.js';

const { samples, web } = await makeSamples();
const sample = samples.find(({ name }) => name === 'genuine');
const genuine = JSON.stringify(sample?.document);
const older = JSON.stringify(samples.find(({ name }) => name === 'genuine-older')?.document);
const portfolio = 'https://portfolio.example/';
const two = 'https://portfolio.example/two';
const linkedOlder = 'https://uni-lumen.example/older.vc.json';
const linked = 'https://uni-lumen.example/genuine.vc.json';
const broken = 'https://portfolio.example/broken';
const large = 'https://uni-lumen.example/large.vc.json';
const webPage = 'https://uni-lumen.example/page.vc.json';
const filling = Array.from({ length: 16 }, () => ({ type: ['Evidence'], narrative: 'x'.repeat(64 * 1024) }));
const inline = (text: string): string => `<script type="application/ld+json">${text}</script>`;
const html = (body: string): string => `<!doctype html><html lang="en"><title>A portfolio</title><body>${body}`;
const sites = new Map([
  ...sitesOf(web),
  [linked, { type: 'application/json', body: genuine }],
  [portfolio, pageOf(html(`<h1>Learner A</h1>${inline(genuine)}<p><a href="${linked}">Data &lt;b&gt;Ethics</a></p>`))],
  [linkedOlder, { type: 'application/json', body: older }],
  [two, pageOf(html(`<h1>Learner A</h1>${inline(genuine)}<p><a href="${linkedOlder}">Ethics</a></p>`))],
  [large, { type: 'application/json', body: JSON.stringify({ ...sample?.document, evidence: filling }) }],
  [webPage, pageOf(html('<p>A page for people.</p>'))],
  [
    broken,
    pageOf(
      html(`<script>throw 1</script><script>}</script><script src="/nowhere.js"></script>
      <form><input name="querySelectorAll"></form><img name="createElement">
      ${[linked, large, webPage].map(address => `<p><a href="${address}">A link</a></p>`).join('')}`),
    ),
  ],
  ['https://empty.example/', pageOf(html('<p>Nothing here.</p>'))],
]);
let world: LocalWorld;

beforeAll(async () => {
  world = await openExtension(inject('chromium'), sites, ['uni-lumen.example']);
});

afterAll(async () => {
  await world.close();
});

const openBeside = (address: string, press: boolean): Promise<Beside> => openPanelBeside(world, address, press);

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

test('a link that turns out to hold what stands in the page is one entry with it', async () => {
  const beside = await openBeside(portfolio, true);
  const { panel } = beside;
  await panel.waitForSelector('[data-finding]');
  for (const target of ['inline', linked]) await panel.click(`[data-target="${target}"] button`);
  await panel.waitForFunction(() => document.querySelectorAll('[data-finding]').length === 1, { timeout: 60_000 });
  expect(await panel.$$('[data-verdict]')).toHaveLength(1);
  await close(beside);
});

test('two that were checked stand side by side', async () => {
  const beside = await openBeside(two, true);
  const { panel } = beside;
  await panel.waitForSelector('[data-finding]');
  for (const target of ['inline', linkedOlder]) await panel.click(`[data-target="${target}"] button`);
  const section = await panel.waitForSelector('[data-state=together]', { timeout: 60_000 });
  if (!section) throw new Error('nothing stands side by side');
  expect(await section.$$eval('.together tbody tr', all => all.length)).toBe(2);
  expect(await section.$$eval('.sums tbody tr', all => all.map(row => row.textContent))).toEqual([
    expect.stringMatching(/ECTS, about .* hours, from \d credentials?$/u),
  ]);
  await expectAccessible(panel, '[data-state=together]');
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

test.each([
  ['a credential of one mebibyte', large, 'proof.too-complex', 'Nothing speaks against it.'],
  ['a link that answers a page for people', webPage, 'format.not-a-credential', 'No credential was found here'],
])('on a page whose scripts break, %s has an answer', async (_, target, because, words) => {
  const beside = await openBeside(broken, true);
  await press(beside.panel, `[data-target="${target}"] button`);
  const report = await beside.panel.waitForSelector(`[data-target="${target}"] [data-verdict]`);
  expect(await report?.evaluate(node => node.getAttribute('data-because'))).toBe(because);
  expect(report && (await read(report))).toContain(words);
  await close(beside);
});

test('a second press before the answer starts no second check', async () => {
  const beside = await openBeside(broken, true);
  const target = `[data-target="${linked}"]`;
  await beside.panel.waitForSelector(`${target} button`);
  const before = asked().length;
  await beside.panel.$eval(`${target} button`, button => {
    (button as HTMLElement).click();
    (button as HTMLElement).click();
  });
  await beside.panel.waitForSelector(`${target} [data-verdict]`);
  const paths = asked().slice(before);
  expect(paths.filter(path => path.endsWith('/genuine.vc.json'))).toHaveLength(1);
  await close(beside);
});

test('in German nothing in the panel is wider than 320 pixels, in forced colours and enlarged four times', async () => {
  const beside = await openBeside(portfolio, true);
  const { panel } = beside;
  const session = await panel.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  await panel.setViewport({ width: 320, height: 256 });
  await choose(panel, { language: 'de' });
  await press(panel, '[data-target=inline] button');
  await panel.waitForSelector('[data-target=inline] [data-verdict]');
  await panel.$$eval('details', all => {
    for (const one of all) one.open = true;
  });
  expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await choose(panel, { language: 'en' });
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
  await endBackground(world);
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
      { kind: 'spotted', pass: { found: [], images: 9, pictures: [], more: false, described: 0, unread: [] } },
      { kind: 'show', id: 'x' },
    ];
    return Promise.all(forged.map(message => chrome.runtime.sendMessage(message).catch(() => undefined)));
  });
  expect(answers.map(answer => answer ?? 'nothing')).toEqual(['nothing', 'nothing', 'nothing', 'nothing']);
  await close({ panel, page });
});
