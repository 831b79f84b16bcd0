import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Sighting } from '../../../extension/detectors/detector.js';
import type { Finding, Spotted } from '../../../extension/finding.js';
import { merge } from '../../../extension/merge.js';
import { follow, recogniseFile } from '../../../extension/recognise.js';
import { understand } from '../../../extension/understand.js';
import { pause } from '../page/chromium.js';
import { openDetecting } from './detecting.js';
import { type Expected, pageWithOracle } from './pages.js';

const detecting = await openDetecting();
const { chromium } = detecting;

afterAll(async () => {
  await detecting.close();
});

const understood = (found: readonly Spotted[]): readonly Finding[] =>
  merge(found.map(spotted => understand(spotted, 0)));

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A sighting as the panel would hear of it. */
function spotted({ carrier, tier, ...seen }: Sighting): Spotted {
  const what =
    'text' in seen
      ? { payload: { sha256: hashOf(seen.text), bytes: Buffer.byteLength(seen.text) } }
      : { address: seen.address };
  return { id: '', carrier, tier, live: true, ...what };
}

const described = ({ carrier, tier, target, platform, expects, payload, endpoints }: Finding) => ({
  carrier,
  tier,
  expects,
  ...(payload
    ? { sha256: payload.sha256, bytes: payload.bytes }
    : { target, platform: platform?.id ?? null, endpoints }),
});

/** What the oracle says of a credential; of some texts it says neither hash nor length. */
const stated = (given: Expected) => ({
  carrier: given.kind,
  tier: given.tier,
  expects: given.verifiability,
  ...(given.payloadSha256 !== undefined && { sha256: given.payloadSha256, bytes: given.payloadBytes }),
  ...(given.target !== undefined && {
    target: given.target,
    platform: given.platform ?? null,
    endpoints: given.fetch ?? [given.target],
  }),
});

const keyOf = ({ target, payload }: Finding) => target ?? payload?.sha256;
const keyIn = (sighting: Sighting): string => ('same' in sighting ? sighting.same : sighting.target);

/** Without looking inside pictures. */
const isAtOnce = ({ after }: Expected): boolean => after === 'load';
const isListed = (given: Expected): boolean => isAtOnce(given) && (given.tier === 'marked' || given.tier === 'listed');

/** Those of one credential are one entry. */
const entriesOf = (wanted: readonly Expected[]): number =>
  wanted.filter(({ dedupeWith }) => !wanted.some(({ id }) => id === dedupeWith)).length;

/** `hidden`: seen here, and left to whoever knows what is drawn; `beside`: in the list without being asked for. */
for (const { name, hidden, beside } of [
  { name: 'portfolio-static', hidden: [], beside: 0 },
  { name: 'platform-links', hidden: [], beside: 0 },
  { name: 'hostile', hidden: ['#hidden', '#d0'], beside: 1 }, // a link outside the window
  { name: 'blog-jwt', hidden: [], beside: 0 },
  { name: 'cv-qr', hidden: [], beside: 0 },
  { name: 'hei-course-page', hidden: [], beside: 0 },
  { name: 'github-readme', hidden: [], beside: 0 },
]) {
  const given = pageWithOracle(name);
  if (!given) continue;
  const { html, oracle } = given;
  const wanted = oracle.expect.filter(isListed);

  describe(name, () => {
    test('each credential is seen at the very element the oracle names, and nowhere else', async () => {
      const { ask } = await detecting.open(oracle.url, html);
      const seen = await ask('seen');
      const places = await Promise.all(wanted.map(({ locator }) => ask('at', locator)));
      const ours = places.map(at => seen.filter(one => at.includes(one.at)));
      expect(places.map(at => at.length)).toEqual(wanted.map(() => 1));
      expect(ours.map(([first]) => first && described(understand(spotted(first.sighting), 0)))).toEqual(
        wanted.map(line => expect.objectContaining(stated(line)) as unknown),
      );
      const twin = (id: string | undefined) => ours[wanted.findIndex(line => line.id === id)]?.[0];
      for (const [index, line] of wanted.entries()) {
        const [own, other] = [ours[index]?.[0], twin(line.dedupeWith)];
        if (own && other) expect(keyIn(own.sighting)).toBe(keyIn(other.sighting));
      }
      const drawn = (await Promise.all(hidden.map(selector => ask('at', selector)))).flat();
      const known = new Set(ours.flat().map(({ sighting }) => keyIn(sighting)));
      expect(seen.filter(({ at, sighting }) => !known.has(keyIn(sighting)) && !drawn.includes(at))).toEqual([]);
    });

    test('nothing that only looks like one is taken for one', async () => {
      const { ask } = await detecting.open(oracle.url, html);
      const seen = await ask('seen');
      for (const { locator } of oracle.mustNot.filter(one => !hidden.includes(one.locator))) {
        const inside = await ask('within', locator);
        expect([locator, inside.length]).not.toEqual([locator, 0]);
        expect([locator, seen.filter(({ at }) => inside.includes(at))]).toEqual([locator, []]);
      }
    });

    const offered = oracle.expect.filter(line => isAtOnce(line) && line.tier === 'offered');
    test.each(offered)('$locator is left to whoever asks about it', async line => {
      const { ask, page } = await detecting.open(oracle.url, html);
      const at = await ask('at', line.locator);
      expect((await ask('seen')).filter(one => at.includes(one.at))).toEqual([]);
      const address = await page.$eval(line.locator, link => (link as HTMLAnchorElement).href);
      const followed = follow(address);
      expect(followed && recogniseFile(followed)).toMatchObject({
        tier: 'offered',
        target: line.target,
        expects: line.verifiability,
        endpoints: [line.target],
      });
    });

    test('the list holds what the oracle says, each credential once, and nothing is asked', async () => {
      const opened = await chromium.open(oracle.url, html);
      await opened.loaded();
      const before = opened.requests.length;
      await opened.spot();
      const entries = entriesOf(wanted) + beside;
      const pass = await opened.pass(({ found }) => understood(found).length === entries);
      const found = understood(pass.found);
      const named = wanted.filter(({ target, payloadSha256 }) => (target ?? payloadSha256) !== undefined);
      const mine = named.map(({ target, payloadSha256 }) =>
        found.find(one => keyOf(one) === (target ?? payloadSha256)),
      );
      const first = named.map(line => wanted.find(({ id }) => id === line.dedupeWith) ?? line);
      expect(mine.map(finding => finding && described(finding))).toEqual(first.map(stated));
      expect(opened.requests.slice(before)).toEqual([]);
      expect(await opened.inWorld('proofmarkTest.errors')).toEqual([]);
    });
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
