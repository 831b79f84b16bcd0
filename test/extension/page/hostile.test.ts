/** Pages that stand in the way, by accident or on purpose. */
import { afterAll, expect, test } from 'vitest';
import { openSpotting, pause } from './chromium.js';

const chromium = await openSpotting();

afterAll(async () => {
  await chromium.close();
});

const address = 'https://portfolio.example/';
const badge = 'https://www.credly.com/badges/0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69';
const link = `<a href="${badge}">Data Ethics</a>`;
const page = (body: string) => `<!doctype html><html lang="en"><title>P</title><body>${body}</body></html>`;

const errorsOn = ({ inWorld }: { inWorld: <T>(expression: string) => Promise<T> }) =>
  inWorld<readonly string[]>('proofmarkTest.errors');

test("names of methods that are taken by elements stand in nobody's way", async () => {
  const names = ['getAttribute', 'localName', 'querySelectorAll', 'querySelector', 'closest', 'matches', 'isConnected'];
  const more = ['getBoundingClientRect', 'checkVisibility', 'parentElement', 'after', 'contains', 'getRootNode'];
  const inputs = [...names, ...more, 'compareDocumentPosition', 'shadowRoot'].map(name => `<input name="${name}">`);
  const taken = [
    'documentElement',
    'body',
    'hidden',
    'createElement',
    'createTreeWalker',
    'designMode',
    'addEventListener',
  ];
  const images = taken.map(name => `<img name="${name}" alt="" width="1" height="1">`);
  const opened = await chromium.open(address, page(`${images.join('')}<form>${inputs.join('')}${link}</form>`));
  await opened.spot();
  expect((await opened.pass(({ found }) => found.length > 0)).found).toMatchObject([{ address: badge }]);
  expect(await opened.settled(1)).toHaveLength(1);
  expect(await errorsOn(opened)).toEqual([]);
});

test('what a page adds to every object changes nothing', async () => {
  const opened = await chromium.open(address, page(link));
  await opened.page.evaluate(() => {
    for (const name of ['href', 'target', 'tier', 'then', 'entry', 'toJSON', 'value'])
      Object.defineProperty(Object.prototype, name, { configurable: true, get: () => 'polluted' });
    Element.prototype.getAttribute = () => 'https://www.credly.com/badges/ffffffff-ffff-ffff-ffff-ffffffffffff';
    Array.prototype.map = () => [];
  });
  await opened.spot();
  const { found } = await opened.pass(pass => pass.found.length > 0);
  expect(found.map(one => [one.address, one.claimed])).toEqual([[badge, { title: 'Data Ethics' }]]);
  expect(await errorsOn(opened)).toEqual([]);
});

test('where there is nothing to find, nothing is written into the page', async () => {
  const links = Array.from({ length: 5_000 }, (_, at) => `<a href="https://site.example/${String(at)}">Link</a> `);
  const opened = await chromium.open(address, page(links.join('')));
  await opened.page.evaluate(() => {
    const written: string[] = [];
    Object.assign(globalThis, { written });
    new MutationObserver(records => {
      for (const { type, target } of records) written.push(`${type} ${target.nodeName}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  await opened.spot();
  expect((await opened.pass()).found).toEqual([]);
  await pause(3_500);
  expect(await opened.page.evaluate('written')).toEqual([]);
});

test('more links than are looked at are said, and what comes after them is still read', async () => {
  const links = Array.from(
    { length: 25_000 },
    (_, at) => `<li><a href="https://site.example/${String(at)}">L</a></li>`,
  );
  const after = `<iframe width="300" height="100" src="https://elsewhere.example/"></iframe>`;
  const opened = await chromium.open(address, page(link + links.join('') + after));
  await opened.spot();
  const { found, unread } = await opened.pass(pass => pass.unread.length > 0);
  expect([found.map(one => one.address), [...unread].sort()]).toEqual([[badge], ['frames', 'large']]);
});

test('a page without TLS holds credentials that can be told apart too', async () => {
  const credential = JSON.stringify({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiableCredential'],
    credentialSubject: { name: 'Data Ethics' },
    proof: { type: 'DataIntegrityProof' },
  });
  const script = `<script type="application/ld+json">${credential}</script>`;
  const spottedAt = async (at: string) => {
    const opened = await chromium.open(at, page(script + script));
    await opened.spot();
    return opened.pass(({ found }) => found.length > 0);
  };
  const [plain, secure] = [await spottedAt('http://portfolio.example/'), await spottedAt(address)];
  expect(plain.found).toHaveLength(1);
  expect(plain.found[0]?.payload).toEqual(secure.found[0]?.payload);
});

test('what a page says of a finding is read afresh when it is compared', async () => {
  const opened = await chromium.open(address, page(link));
  await opened.spot();
  const { found } = await opened.pass(pass => pass.found.length > 0);
  await opened.page.evaluate(() => document.querySelector('a')?.replaceChildren('Data Ethics II'));
  const id = JSON.stringify(found[0]?.id);
  expect(await opened.inWorld(`proofmarkTest.compare(${id})`)).toEqual({ title: 'Data Ethics II' });
  await opened.page.evaluate(() => document.querySelector('a')?.remove());
  expect(await opened.inWorld(`proofmarkTest.compare(${id})`)).toEqual({ title: 'Data Ethics' });
  expect(await opened.inWorld('proofmarkTest.compare("nobody")')).toEqual({});
});
