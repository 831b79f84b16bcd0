import { expect, test } from 'vitest';
import type { Spotted } from '../../extension/finding.js';
import { merge } from '../../extension/merge.js';
import { type FindingState, stateOf } from '../../extension/finding-state.js';
import { understand } from '../../extension/understand.js';

const badge = 'https://www.credly.com/badges/0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69';
const spotted = (given: Partial<Spotted>): Spotted => ({
  id: 'a',
  carrier: 'link',
  tier: 'marked',
  live: true,
  ...given,
});

test('a platform link is understood from the table, whatever the page said of it', () => {
  expect(understand(spotted({ address: `${badge}?utm_source=page` }), 3)).toMatchObject({
    frameId: 3,
    expects: 'hosted-or-signed',
    platform: { id: 'credly' },
    target: badge,
    endpoints: [
      'https://www.credly.com/api/v1/obi/v3/open_badge_credentials/0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69',
      'https://api.credly.com/v1/obi/v2/badge_assertions/0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69',
    ],
  });
});

test.each([
  ['of the own network', 'https://192.168.1.1/a.jwt'],
  ['of the own machine', 'file:///tmp/a.jwt'],
  ['without protection', 'http://uni-lumen.example/a.jwt'],
  ['that is none', 'a.jwt'],
])('an address %s leaves nothing to ask and nothing to list', (_, address) => {
  const finding = understand(spotted({ carrier: 'file-link', address }), 0);
  expect(finding.endpoints).toEqual([]);
  expect(finding.target).toBeUndefined();
  expect(merge([finding])).toEqual([]);
});

test('a link no platform knows leads nowhere', () => {
  expect(understand(spotted({ address: 'https://uni-lumen.example/' }), 0).endpoints).toEqual([]);
});

test('a text in the page asks nobody first', () => {
  const payload = { sha256: '00', bytes: 2 };
  expect(understand(spotted({ carrier: 'inline-jsonld', payload }), 0)).toMatchObject({
    expects: 'signed',
    endpoints: [],
  });
});

test('one credential in two frames is one entry, and the one that is there now stands for it', () => {
  const gone = understand(spotted({ id: 'gone', address: badge, live: false }), 0);
  const here = understand(spotted({ id: 'here', address: `${badge}/public_url` }), 1);
  const text = understand(spotted({ id: 'text', carrier: 'inline-jsonld', payload: { sha256: '00', bytes: 2 } }), 0);
  expect(merge([gone, text, here]).map(({ id }) => id)).toEqual(['here', 'text']);
});

const unknown = 'https://awards.uni-lumen.example/c/7';

test('an unknown platform is listed where it stands in a list of certificates, and there is nothing to ask', () => {
  expect(understand(spotted({ address: unknown, section: true }), 0)).toMatchObject({
    target: unknown,
    expects: 'unknown-until-fetch',
    endpoints: [],
  });
  expect(understand(spotted({ address: unknown }), 0).target).toBeUndefined();
});

test('a text of a certificate section is guarded like every other', () => {
  for (const address of [
    'https://10.0.0.1/c/7',
    'http://awards.uni-lumen.example/c/7',
    'https://www.linkedin.com/in/a/',
  ])
    expect(understand(spotted({ address, section: true }), 0).target).toBeUndefined();
});

test.each<[FindingState, string, Partial<Spotted>]>([
  ['here', 'a text in the page', { carrier: 'inline-jwt', payload: { sha256: '00', bytes: 2 } }],
  ['asking', 'a badge whose platform has an endpoint', { address: badge }],
  ['asking', 'a file', { carrier: 'file-link', address: 'https://uni-lumen.example/a.jwt' }],
  ['page-only', 'a platform without an endpoint', { address: 'https://www.coursera.org/records/ABCDEFGHJKLM' }],
  ['claim', 'a shared CV', { address: 'https://europa.eu/europass/eportfolio/screen/share/7f3c?lang=en' }],
  ['unknown-platform', 'a host of no row', { address: unknown, section: true }],
  [
    'unknown-platform',
    'a row that is a guess',
    { address: `${new URL(unknown).origin}/0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69#acc.`, section: true },
  ],
  ['short-link', 'an address only opening would resolve', { address: 'https://lnkd.in/eXaMpL3', section: true }],
])('%s: %s', (state, _, given) => {
  const finding = understand(spotted(given), 0);
  expect(finding.target ?? finding.payload?.sha256).toBeDefined();
  expect(stateOf(finding)).toBe(state);
});

test.each(['embed', 'iframe', 'jsonresume', 'qr'] as const)(
  'a %s is believed where the table knows its address',
  carrier => {
    expect(understand(spotted({ carrier, address: badge }), 0).platform?.id).toBe('credly');
    expect(understand(spotted({ carrier, address: 'https://uni-lumen.example/' }), 0).target).toBeUndefined();
  },
);
