import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hostsOf } from '../../../extension/detectors/hosts.js';
import { platformTable } from '../../../extension/detectors/platforms.js';
import { follow, recogniseInSection, recognisePlatform } from '../../../extension/recognise.js';
import { examplesOf, recognise } from '../../tools/platforms/examples.js';
import { readTable } from '../../tools/platforms/read-table.js';

const own = readTable(readFileSync('extension/detectors/platforms.json', 'utf8'));
if (own.kind === 'flawed') throw new Error(own.flaws.join('\n'));
const specification = process.env['PROOFMARK_SPEC'];
if (!specification)
  process.stderr.write('PROOFMARK_SPEC is not set: the examples of its platform table were NOT run\n');
const theirs = specification ? readTable(readFileSync(join(specification, 'platforms.json'), 'utf8')) : undefined;

const id = '0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69';
const badge = `https://www.credly.com/badges/${id}`;
const redirect = (inside: string) => `https://www.linkedin.com/safety/go?url=${encodeURIComponent(inside)}&urlhash=x`;
const viewer = (inside: string) => `https://verifierplus.org/#verify?vc=${encodeURIComponent(inside)}`;

describe('platform-link', () => {
  test('a badge has one address however its link is written', () => {
    const spellings = [
      badge,
      `http://credly.com/badges/${id.toUpperCase()}/public_url?utm_source=x`,
      `https://www.youracclaim.com/badges/${id}`,
      redirect(badge),
      redirect(redirect(`${badge}?trk=y`)),
      viewer(badge),
    ];
    expect(spellings.map(url => recognise(url)?.target)).toEqual(spellings.map(() => badge));
  });

  test.each([
    ['another host that contains the name', `https://www.credly.com.evil.example/badges/${id}`],
    ['a user name that looks like the host', `https://www.credly.com@evil.example/badges/${id}`],
    ['a port of its own', `https://www.credly.com:8443/badges/${id}`],
    ['a letter of another script', `https://www.crеdly.com/badges/${id}`],
    ['a script address in a wrapper', redirect(['javascript', 'alert(1)'].join(':'))],
    ['a number of the own network in a wrapper', redirect('http://169.254.169.254/latest.jwt')],
    ['a number in disguise', 'https://0x7f.1/a.jwt'],
    ['a file of the own machine', 'file:///tmp/a.jwt'],
    ['a name of the own network', 'https://printer.local/a.jwt'],
    ['a host that ends in a dot', `https://www.credly.com./badges/${id}`],
    ['a loopback in a viewer', viewer('https://[::1]/x.json')],
    ['a file without protection in a viewer', viewer('http://uni-lumen.example/x.json')],
    ['a viewer without a file', 'https://verifierplus.org/#verify?vc='],
    ['a short link', 'https://lnkd.in/eXaMpL3.jwt'],
    ['a profile', 'https://www.linkedin.com/in/learner-a/'],
    ['a host of no row without protection', `http://uni-lumen.example/badges/badge.php?hash=${'a'.repeat(40)}`],
  ])('%s is nothing', (_, url) => {
    expect(recognise(url)).toBeUndefined();
  });

  test('five wrappers are taken off, each is named, and a sixth is nothing', () => {
    const wrapped = (times: number): string => (times === 0 ? badge : redirect(wrapped(times - 1)));
    expect(recognise(wrapped(5))?.target).toBe(badge);
    expect(follow(wrapped(5))?.via).toEqual(Array.from({ length: 5 }, () => 'linkedin-redirect'));
    expect(recognise(wrapped(6))).toBeUndefined();
    expect(follow(redirect(viewer('https://uni-lumen.example/a.json')))?.via).toEqual([
      'linkedin-redirect',
      'verifierplus-hash',
    ]);
  });

  test("the earner's e-mail address is never kept, however deep it stands", () => {
    const assertion = 'https://api.eu.badgr.io/public/assertions/weg7wZjOrj3oH_klbFV4sA';
    const file = 'https://uni-lumen.example/a.json';
    const written = [assertion, file].map(address => `${address}?identity__email=learner.a%40uni-lumen.example`);
    const recognised = [redirect(written[0] ?? ''), viewer(written[1] ?? '')].map(url => recognise(url));
    expect(recognised.map(found => found?.target)).toEqual([assertion, file]);
    expect(JSON.stringify(recognised)).not.toContain('learner.a');
    expect(recognise(recognised[1]?.address ?? '')).toEqual(recognised[1]);
  });

  test("a share token behind a badge's address is dropped, and the address is still recognised", () => {
    const followed = follow(`https://badges.uni-lumen.example/${id}#acc.SECRET1`);
    const recognised = followed && recognisePlatform(followed, true);
    expect(recognised).toMatchObject({
      platform: { id: 'accredible-white-label' },
      target: `https://badges.uni-lumen.example/${id}`,
      address: `https://badges.uni-lumen.example/${id}#acc.`,
    });
    expect(followed && recognisePlatform(followed)).toBeUndefined();
    const again = follow(recognised?.address ?? '');
    expect(again && recognisePlatform(again, true)).toEqual(recognised);
  });
});

describe('section-link', () => {
  const inSection = (url: string) => {
    const followed = follow(url);
    return followed && recogniseInSection(followed);
  };

  test('in a list of certificates an unknown platform and a short link are listed, with nothing to ask', () => {
    expect(inSection(redirect('https://awards.uni-lumen.example/c/7?utm_source=x#part'))).toMatchObject({
      target: 'https://awards.uni-lumen.example/c/7',
      expects: 'unknown-until-fetch',
      tier: 'listed',
      endpoints: [],
    });
    expect(inSection('http://lnkd.in/eXaMpL3')).toMatchObject({
      target: 'https://lnkd.in/eXaMpL3',
      expects: 'short-link',
      endpoints: [],
    });
    expect(inSection('https://www.linkedin.com/slink?code=abc')).toMatchObject({ expects: 'short-link' });
  });

  test.each([
    ["LinkedIn's own address", 'https://www.linkedin.com/company/7/'],
    ['an address without protection', 'http://awards.uni-lumen.example/c/7'],
  ])('%s is nothing there either', (_, url) => {
    expect(inSection(url)).toBeUndefined();
  });
});

describe('the hosts of a pattern', () => {
  test.each([
    [String.raw`^(?:www\.)?(?:a|b)\.example$`, ['a.example', 'b.example', 'www.a.example', 'www.b.example']],
    [String.raw`^a\.example$|^bs?\.example$`, ['a.example', 'b.example', 'bs.example']],
    [String.raw`^(?:x\.)?(?:(?<region>eu|ca)\.)?y\.example$`, 6],
  ])('%s names them all', (source, expected) => {
    const hosts = hostsOf(source) ?? [];
    expect(typeof expected === 'number' ? hosts.length : hosts.toSorted()).toEqual(expected);
    expect(hosts.filter(host => !new RegExp(source).test(host))).toEqual([]);
  });

  test.each([String.raw`^[a-z]+\.example$`, String.raw`^.*$`, `^${'(?:a|b)'.repeat(12)}$`])(
    '%s could be any host',
    source => {
      expect(hostsOf(source)).toBeUndefined();
    },
  );
});

const tables = [
  { name: 'the platform table', read: own },
  ...(theirs ? [{ name: "the specification's platform table", read: theirs }] : []),
];

describe.each(tables)('every example of $name', ({ read }) => {
  const examples = read.kind === 'read' ? examplesOf(read.table) : [];

  test('there are some', () => {
    expect(examples.length).toBeGreaterThan(130);
  });

  test.each(examples)('$where: $url $why', ({ found, expected }) => {
    expect(found()).toEqual(expected);
  });
});

test('both tables are one, apart from what has been confirmed', () => {
  const rows = ({ trackingParameters, platforms, wrappers, files }: typeof platformTable) =>
    JSON.stringify({ trackingParameters, platforms, wrappers, files }, (key, value: unknown) =>
      key === 'lastConfirmed' ? undefined : value,
    );
  expect(rows(own.table)).toBe(rows(platformTable));
  if (theirs) expect(theirs.kind === 'read' && rows(theirs.table)).toBe(rows(own.table));
});

test('every row has an identifier of its own and asks only over https', () => {
  const { platforms } = platformTable;
  expect(new Set(platforms.map(row => row.id)).size).toBe(platforms.length);
  const asked = platforms.flatMap(row => row.endpoints).map(({ url }) => url);
  expect(asked.filter(url => !url.startsWith('https://') && url !== '{file}')).toEqual([]);
});
