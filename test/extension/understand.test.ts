import { expect, test } from 'vitest';
import type { Spotted } from '../../extension/finding.js';
import { merge, understand } from '../../extension/understand.js';

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
