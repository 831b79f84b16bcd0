import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { platforms } from '../../../extension/detectors/platforms.js';
import { follow, recogniseFile, recognisePlatform, tierOfName } from '../../../extension/recognise.js';

/** What the list holds for an address written in a link, before any page is involved. */
function recognise(address: string) {
  const followed = follow(address);
  if (!followed) return undefined;
  const platform = recognisePlatform(followed);
  if (platform) return platform;
  const tier = tierOfName(followed.url.pathname);
  return tier === 'marked' || tier === 'listed' ? recogniseFile(followed) : undefined;
}

interface Example {
  readonly url: string;
  readonly platform?: string | null;
  readonly target: string;
  readonly fetch: readonly string[];
}
interface Examples {
  readonly match: readonly Example[];
  readonly reject: readonly { readonly url: string; readonly why: string }[];
}
interface Table {
  readonly platforms: readonly { readonly id: string; readonly context?: string; readonly examples: Examples }[];
  readonly wrappers: { readonly examples: Examples };
  readonly files: { readonly examples: Examples };
}

const specification = process.env['PROOFMARK_SPEC'];
const table = specification
  ? (JSON.parse(readFileSync(join(specification, 'platforms.json'), 'utf8')) as Table)
  : undefined;
if (!table) process.stderr.write('PROOFMARK_SPEC is not set: the examples of the platform table were NOT run\n');

const id = '0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69';
const badge = `https://www.credly.com/badges/${id}`;
const redirect = (inside: string) => `https://www.linkedin.com/safety/go?url=${encodeURIComponent(inside)}&urlhash=x`;

describe('platform-link', () => {
  test('a badge has one address however its link is written', () => {
    const spellings = [
      badge,
      `http://credly.com/badges/${id.toUpperCase()}/public_url?utm_source=x`,
      `https://www.youracclaim.com/badges/${id}`,
      redirect(badge),
      redirect(redirect(`${badge}?trk=y`)),
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
    ['a loopback in a viewer', 'https://verifierplus.org/#verify?vc=https%3A%2F%2F%5B%3A%3A1%5D%2Fx.json'],
  ])('%s is nothing', (_, url) => {
    expect(recognise(url)).toBeUndefined();
  });

  test('five wrappers are taken off and a sixth is nothing', () => {
    const wrapped = (times: number): string => (times === 0 ? badge : redirect(wrapped(times - 1)));
    expect(recognise(wrapped(5))?.target).toBe(badge);
    expect(recognise(wrapped(6))).toBeUndefined();
  });

  test("the earner's e-mail address is never kept", () => {
    const assertion = 'https://api.eu.badgr.io/public/assertions/weg7wZjOrj3oH_klbFV4sA';
    const recognised = recognise(redirect(`${assertion}?identity__email=learner.a%40uni-lumen.example`));
    expect(recognised?.target).toBe(assertion);
    expect(JSON.stringify(recognised)).not.toContain('learner.a');
  });

  test('every row has an identifier of its own and asks only over https', () => {
    expect(new Set(platforms.map(row => row.id)).size).toBe(platforms.length);
    const asked = platforms.flatMap(row => row.endpoints);
    expect(asked.filter(url => !url.startsWith('https://') && url !== '{file}')).toEqual([]);
  });
});

if (table) {
  const rows = table.platforms.filter(({ context }) => context === undefined);
  const matches = [
    ...rows.flatMap(({ id: platform, examples }) => examples.match.map(example => ({ platform, ...example }))),
    ...table.wrappers.examples.match,
    ...table.files.examples.match,
  ];
  const rejects = [...table.wrappers.examples.reject, ...table.files.examples.reject];

  describe('the examples of the platform table', () => {
    test('every row is here, except those that need a certificate section', () => {
      const here = platforms.map(row => row.id).filter(name => name !== 'verifierplus-hash');
      expect(here).toEqual(rows.map(row => row.id));
    });

    test.each(matches)('$url', ({ url, platform, target, fetch }) => {
      const recognised = recognise(url);
      expect({ platform: recognised?.platform?.id ?? null, target: recognised?.target }).toEqual({ platform, target });
      expect(recognised?.endpoints).toEqual(fetch);
      expect(recognise(recognised?.address ?? '')).toEqual({ ...recognised, tier: expect.any(String) as string });
    });

    test.each(rows.flatMap(row => row.examples.reject.map(example => ({ row: row.id, ...example }))))(
      '$row does not take $url: $why',
      ({ row, url }) => {
        expect(recognise(url)?.platform?.id).not.toBe(row);
      },
    );

    test.each(rejects)('$url is nothing: $why', ({ url }) => {
      expect(recognise(url)).toBeUndefined();
    });
  });
}
