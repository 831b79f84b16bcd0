import { afterAll, expect, test } from 'vitest';
import type { Finding, Spotted } from '../../../extension/finding.js';
import { merge, understand } from '../../../extension/understand.js';
import { openSpotting, pause } from '../page/chromium.js';
import { type Expected, pageWithOracle } from './pages.js';

const chromium = await openSpotting();

afterAll(async () => {
  await chromium.close();
});

/** What this version of the extension reads; the other carriers have their own turn. */
const carriers = new Set(['link', 'file-link', 'alternate-link', 'data-url', 'inline-jsonld']);
const isListed = ({ kind, tier }: Expected): boolean => carriers.has(kind) && (tier === 'marked' || tier === 'listed');

const understood = (found: readonly Spotted[]): readonly Finding[] =>
  merge(found.map(spotted => understand(spotted, 0)));

const described = ({ carrier, tier, target, platform, expects, payload, endpoints }: Finding) => ({
  carrier,
  tier,
  expects,
  ...(payload
    ? { sha256: payload.sha256, bytes: payload.bytes }
    : { target, platform: platform?.id ?? null, endpoints }),
});

const stated = (given: Expected) => ({
  carrier: given.kind,
  tier: given.tier,
  expects: given.verifiability,
  ...(given.target === undefined
    ? { sha256: given.payloadSha256, bytes: given.payloadBytes }
    : { target: given.target, platform: given.platform ?? null, endpoints: given.fetch ?? [given.target] }),
});

const keyOf = ({ target, payload }: Finding) => target ?? payload?.sha256;

const merged = (wanted: readonly Expected[]) =>
  wanted.filter(({ target, payloadSha256 }) => target !== undefined || payloadSha256 !== undefined);

/** `others` are listed too; their oracle states nothing they could be compared by, or another carrier. */
for (const { name, others } of [
  { name: 'portfolio-static', others: ['badgr-embed'] },
  { name: 'platform-links', others: [] },
  { name: 'hostile', others: ['ld-names', 'ld-proto', 'hidden'] },
]) {
  const given = pageWithOracle(name);
  if (!given) continue;
  test(`${name} holds what its oracle says, and nothing is asked`, async () => {
    const opened = await chromium.open(given.oracle.url, given.html);
    await opened.loaded();
    const before = opened.requests.length;
    await opened.spot();
    const pass = await opened.pass(({ found }) => found.length > 0);
    const found = understood(pass.found);
    const wanted = merged(given.oracle.expect.filter(isListed));
    const mine = wanted.map(({ target, payloadSha256 }) => found.find(one => keyOf(one) === (target ?? payloadSha256)));
    expect(mine.map(finding => finding && described(finding))).toEqual(wanted.map(stated));
    const unexpected = found.filter(finding => !mine.includes(finding));
    expect(unexpected).toHaveLength(others.length);
    expect(opened.requests.slice(before)).toEqual([]);
    expect(await opened.inWorld('proofmarkTest.errors')).toEqual([]);
  });
}

test('a request that is made after a page was loaded is counted, and a picture that loads late is not', async () => {
  const late = `<script>addEventListener('load', () => setTimeout(() => { new Image().src = 'late.png'; }, 100))</script>`;
  const opened = await chromium.open('https://portfolio.example/', `<!doctype html><title>Late</title>${late}`);
  await opened.loaded();
  expect(opened.requests).toEqual(['https://portfolio.example/late.png']);
  await opened.inWorld("void fetch('https://planted.example/request').catch(() => undefined)");
  await pause(500);
  expect(opened.requests.slice(1)).toEqual(['https://planted.example/request']);
});

const noise = pageWithOracle('noise-5000-links');
if (noise) {
  test('five thousand links that lead to no credential leave the page as it was', async () => {
    const opened = await chromium.open(noise.oracle.url, noise.html);
    await opened.page.evaluate(() => {
      const written: MutationRecord[] = [];
      new MutationObserver(records => written.push(...records)).observe(document, {
        childList: true,
        subtree: true,
        attributes: true,
      });
      Object.assign(globalThis, { written });
    });
    await opened.spot();
    expect((await opened.pass()).found).toEqual([]);
    await pause(500);
    expect(await opened.page.evaluate('written.length')).toBe(0);
    expect(await opened.marks()).toEqual([]);
  });
}

const hostile = pageWithOracle('hostile');
if (hostile) {
  test('a hostile page gets at most five marks for its one link, and no answer from a press of its own', async () => {
    const opened = await chromium.open(hostile.oracle.url, hostile.html);
    await opened.spot();
    await opened.pass(({ found }) => found.length > 0);
    await pause(3_500);
    expect(await opened.page.evaluate('__kills')).toBeLessThanOrEqual(5);
    expect(await opened.page.evaluate('typeof __pwned')).toBe('undefined');
    expect(await opened.inWorld('proofmarkTest.shown')).toEqual([]);
    expect(await opened.inWorld('proofmarkTest.errors')).toEqual([]);
  });
}

test('a page of near misses of our own holds nothing', async () => {
  const id = '0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69';
  const addresses = [
    'https://www.credly.com/users/learner-a',
    'https://www.credly.com/org/uni-lumen/badge/data-ethics',
    `https://notcredly.com/badges/${id}`,
    `https://uni-lumen.example/?next=https://www.credly.com/badges/${id}`,
    'https://uni-lumen.example/data.json',
    'https://uni-lumen.example/certificate.pdf',
    'https://www.linkedin.com/in/learner-a/',
    'http://uni-lumen.example/a.jwt',
  ];
  const links = addresses.map(address => `<a href="${address}">A link</a>`).join(' ');
  const opened = await chromium.open('https://portfolio.example/', `<!doctype html><title>Links</title>${links}`);
  await opened.spot();
  expect((await opened.pass()).found).toEqual([]);
});
