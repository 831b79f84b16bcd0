/** What is found inside pictures, as the list of the panel has it. */
import { describe, expect, test } from 'vitest';
import { type Inside, openLook } from '../../core/index.js';
import type { Finding } from '../../extension/finding.js';
import { merged } from '../../extension/merge.js';
import { findingIn, guarded, hostsOf } from '../../extension/panel/pictures.js';
import { type Line, type Spread, givenPage } from '../spotting/oracle.js';

const from = 'https://alex.example/picture.png';
const shown = { addresses: [from], title: 'Applied Statistics' };
const inCode = (address: string): Finding | undefined =>
  findingIn(shown, { kind: 'address', by: 'qr-code', from, address });

describe('an address in a QR code is one more link', () => {
  test('to a platform: its address, and what a check may ask', () => {
    const id = '657ec540-bcd2-4612-adbc-2a224af97b40';
    expect(inCode(`https://verifierplus.org/credentials/${id}`)).toMatchObject({
      carrier: 'qr',
      tier: 'inside',
      platform: { id: 'verifierplus' },
      target: `https://verifierplus.org/credentials/${id}`,
      endpoints: [`https://verifierplus.org/api/credentials/${id}`],
      bytesFrom: from,
      claimed: { title: 'Applied Statistics' },
    });
  });

  test('to a file of a credential', () => {
    expect(inCode('https://alex.example/statistics.vc.json')?.endpoints).toEqual([
      'https://alex.example/statistics.vc.json',
    ]);
  });

  test.each([
    'https://alex.example/',
    'https://lnkd.in/dGhpcw',
    'https://alex.example/cv.pdf',
    'http://alex.example/statistics.vc.json',
    'https://127.0.0.1/statistics.vc.json',
    'https://user:word@alex.example/statistics.vc.json',
  ])('and nothing where it leads to none: %s', address => {
    expect(inCode(address)).toBeUndefined();
  });
});

test('an address baked into a picture is where a badge lives, and is hosted there', () => {
  const address = 'https://badges.example/assertions/1';
  expect(findingIn(shown, { kind: 'address', by: 'png', from, address })).toMatchObject({
    carrier: 'baked-png',
    expects: 'hosted',
    target: address,
    endpoints: [address],
  });
  expect(findingIn(shown, { kind: 'address', by: 'png', from, address: 'https://10.0.0.1/1' })).toBeUndefined();
});

test('a credential is there to be checked as it stands; what the page calls it goes before its own title', async () => {
  const inside: Inside = { kind: 'credential', by: 'svg', from, text: '{"a":1}', sha256: 'a', bytes: 7, title: 'Own' };
  const finding = findingIn(shown, inside);
  expect(finding).toMatchObject({ carrier: 'baked-svg', expects: 'signed', payload: { sha256: 'a', bytes: 7 } });
  expect([finding?.target, finding?.endpoints]).toEqual([undefined, []]);
  expect(await finding?.held?.text()).toBe('{"a":1}');
  expect(finding?.claimed?.title).toBe('Applied Statistics');
  expect(findingIn({ addresses: [from] }, inside)?.claimed?.title).toBe('Own');
});

test('of two in one picture the picture itself is kept, and it is listed apart', async () => {
  const finding = findingIn(shown, {
    kind: 'two',
    by: 'png',
    from,
    sha256: 'a',
    bytes: 7,
    picture: Uint8Array.of(1, 2),
  });
  expect(finding).toMatchObject({ carrier: 'baked-png', expects: 'unknown-until-fetch', apart: true });
  expect(await finding?.held?.arrayBuffer()).toEqual(Uint8Array.of(1, 2).buffer);
});

test('only addresses that pass the panel’s own guard are named and asked, each picture once', () => {
  const pictures = guarded([
    { addresses: ['https://10.0.0.1/a.png', from] },
    { addresses: [from] },
    { addresses: ['http://alex.example/b.png'] },
    { addresses: ['https://pictures.example/c.png'] },
  ]);
  expect(pictures.map(({ addresses }) => addresses)).toEqual([[from], ['https://pictures.example/c.png']]);
  expect(hostsOf(pictures)).toEqual(['alex.example', 'pictures.example']);
});

const names = ['portfolio-static', 'github-readme', 'cv-qr', 'hostile'];

describe.each(names.map(name => [name, givenPage(name)] as const))('on the page %s', (_, spread) => {
  test.skipIf(!spread)('every picture holds what the oracle says', async () => {
    if (!spread) throw new Error('the page is at hand');
    const found = await lookedInto(spread);
    const lines = spread.oracle.expect.filter(({ tier, kind }) => tier === 'inside' && kind !== 'qr');
    for (const line of lines) expect([line.id, outlineOf(found(line.locator))]).toEqual([line.id, expectedOf(line)]);
    for (const { locator } of spread.oracle.mustNot) expect([locator, found(locator)]).toEqual([locator, undefined]);
  });

  test.skipIf(!spread)('what is one credential is one entry', async () => {
    if (!spread) throw new Error('the page is at hand');
    const found = await lookedInto(spread);
    const lines = spread.oracle.expect.filter(({ kind, tier }) => kind !== 'qr' && tier !== 'offered');
    const findings = lines.flatMap(line => {
      const one = line.tier === 'inside' ? found(line.locator) : onPage(line);
      return one ? [{ ...one, id: line.id }] : [];
    });
    const files = fingerprintsIn(spread);
    const entries = merged(findings, one => files.get(one.target ?? ''));
    for (const { dedupeWith, id } of lines) {
      const { ids = [] } = entries.find(entry => entry.ids.includes(id)) ?? {};
      if (dedupeWith !== undefined) expect(ids).toContain(dedupeWith);
    }
    const targets = entries.flatMap(({ finding }) => finding.target ?? []);
    expect(new Set(targets).size).toBe(targets.length);
  });
});

/** What a check of the file behind the alternate link tells of it. */
const fingerprintsIn = ({ oracle }: Spread): ReadonlyMap<string, string> =>
  new Map(
    oracle.expect.flatMap(({ dedupeWith, payloadSha256 = '' }) => {
      const line = oracle.expect.find(({ id }) => id === dedupeWith);
      return line?.target !== undefined && line.kind === 'alternate-link'
        ? [[line.target, payloadSha256] as const]
        : [];
    }),
  );

const onPage = ({ id, kind, payloadBytes, payloadSha256, target, tier, verifiability }: Line): Finding => ({
  id,
  carrier: kind,
  tier,
  expects: verifiability,
  frameId: 0,
  endpoints: [],
  live: true,
  ...(target !== undefined && { target }),
  ...(payloadSha256 !== undefined && { payload: { sha256: payloadSha256, bytes: payloadBytes ?? 0 } }),
});

const expectedOf = ({ kind, payloadBytes, payloadSha256, target, verifiability }: Line) => ({
  kind,
  target,
  verifiability,
  payload: payloadSha256 === undefined ? undefined : { sha256: payloadSha256, bytes: payloadBytes },
});

const outlineOf = (finding: Finding | undefined) =>
  finding && {
    kind: finding.carrier,
    target: finding.target,
    verifiability: finding.expects,
    payload: finding.payload,
  };

/** Every picture of a page by its `#id`, looked into against a map of answers. */
async function lookedInto({ html, oracle, sites }: Spread): Promise<(locator: string) => Finding | undefined> {
  const look = openLook({
    fetch(url) {
      const answer = sites.get(url);
      return Promise.resolve(
        answer ? new Response(answer.body as Uint8Array<ArrayBuffer>) : new Response('', { status: 404 }),
      );
    },
    now: () => new Date(),
    directories: [],
    allowed: (_, purpose) => Promise.resolve(purpose === 'picture'),
  });
  const found = new Map<string, Finding | undefined>();
  for (const [tag] of html.matchAll(/<(?:img|object) [^>]*>/g)) {
    const [id, src = ''] = ['id', '(?:src|data)'].map(name => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]);
    const picture = { addresses: [new URL(src, oracle.url).href] };
    if (id !== undefined) found.set(`#${id}`, findingIn(picture, await look.inside(picture.addresses)));
  }
  return locator => found.get(locator);
}
