/** What the doctor prints is published on a real https server, letter for letter; the same credential then reaches the rung it promised. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../core/json.js';
import { verify } from '../../../core/verify.js';
import { bitstringEntry, completeBadge, profile } from '../../fixtures/credentials.js';
import { bitstringList, didDocument, sign, testKey } from '../../fixtures/signer.js';
import { type Issuer, type Published, asPage, doctor, file, openIssuer, page, promisedIn, publish } from './site.js';

const HOST = 'uni-lumen.example';
const did = `did:web:${HOST}`;
const document = `https://${HOST}/.well-known/did.json`;
const list = `https://${HOST}/status/1`;
const address = { type: ['Address'], addressCountryCode: 'BE' };
const method = `${did}#key-1`;

let issuer: Issuer;
let credential = '';
let multibase = '';
let good: JsonObject = {};
let listed: JsonObject = {};
beforeAll(async () => {
  issuer = await openIssuer([HOST]);
  const key = await testKey('university of lumen');
  multibase = key.multibase;
  good = didDocument(did, { 'key-1': key });
  const more = { credentialStatus: bitstringEntry(list, 7) };
  credential = JSON.stringify(await sign(completeBadge({ issuer: profile(did, { address }), more }), { key, method }));
  listed = await sign(bitstringList({ address: list, issuer: did, set: [] }), { key, method });
});
afterAll(() => issuer.close());
beforeEach(() => {
  issuer.site.clear();
  issuer.site.set(list, file(listed, 'application/vc'));
});

const rungOf = async (environment = issuer.environment): Promise<number> => {
  const [report] = await verify({ text: credential }, environment);
  return report?.issuer.rung ?? -1;
};
const without = (name: string): JsonObject => Object.fromEntries(Object.entries(good).filter(([key]) => key !== name));
const withMethod = (more: JsonObject): JsonObject => {
  const [only] = good['verificationMethod'] as readonly JsonObject[];
  return { ...good, verificationMethod: [{ ...only, ...more }] };
};

/** Bad issuers, and whether the public key has to be handed over for the lines. */
const issuers: readonly (readonly [string, boolean, () => Readonly<Record<string, Published>>])[] = [
  ['publishes no DID document', true, () => ({})],
  ['answers with a page for people', true, () => ({ [document]: page })],
  ['refuses readers', true, () => ({ [document]: { status: 403 } })],
  ['fails', true, () => ({ [document]: { status: 500 } })],
  ['is gone for good', true, () => ({ [document]: { status: 410 } })],
  [
    'redirects to another host',
    true,
    () => ({ [document]: { status: 301, headers: { location: 'https://www.uni-lumen.example/did.json' } } }),
  ],
  ['publishes what is no JSON', true, () => ({ [document]: file('{"id": "did:web', 'application/json') })],
  [
    'publishes a document with another id',
    false,
    () => ({ [document]: file({ ...good, id: 'did:web:UNI-lumen.example' }) }),
  ],
  ['publishes a document without an id', false, () => ({ [document]: file(without('id')) })],
  ['does not list the key for signing credentials', false, () => ({ [document]: file(without('assertionMethod')) })],
  [
    'lists it for signing in alone',
    false,
    () => ({ [document]: file({ ...without('assertionMethod'), authentication: [method] }) }),
  ],
  [
    'gives the key to another controller',
    false,
    () => ({ [document]: file(withMethod({ controller: 'did:web:badges.example' })) }),
  ],
  ['publishes the key under another name', true, () => ({ [document]: file(withMethod({ id: `${did}#key-2` })) })],
  [
    'lists no key at all',
    true,
    () => ({ [document]: file({ ...without('verificationMethod'), assertionMethod: [] }) }),
  ],
  ['says that its document is deactivated', false, () => ({ [document]: file({ ...good, deactivated: true }) })],
];

describe.each(['nginx', 'Apache'] as const)('with the lines for %s, an issuer that', server => {
  test.each(issuers)('%s reaches the rung that was promised', async (_, needsKey, published) => {
    for (const [address, what] of Object.entries(published())) issuer.site.set(address, what);
    expect(await rungOf()).toBe(0);
    const { out, status } = await doctor(
      ['--host', HOST, ...(needsKey ? ['--key', multibase] : [])],
      issuer,
      credential,
    );
    expect([status, promisedIn(out)]).toEqual([1, { rung: 1, inPages: undefined }]);
    expect(publish(out, issuer.site, server)).toBeGreaterThan(1);
    expect(await rungOf()).toBe(1);
    expect(await rungOf(asPage(issuer.environment))).toBe(1);
    const after = await doctor(['--host', HOST], issuer, credential);
    expect([after.out.split('\n')[0], after.status]).toEqual([
      `A reader reaches rung 1 of 4: the address ${HOST} publishes the key.`,
      0,
    ]);
  });
});

/** A reader comes as far as before, and a check inside a page of another site comes as far as that. */
const forPages: readonly (readonly [string, () => Readonly<Record<string, Published>>])[] = [
  ['lets no page read its document', () => ({ [document]: file(good, 'application/did+json', {}) })],
  [
    'lets pages of one site read its document',
    () => ({
      [document]: file(good, 'application/did+json', { 'access-control-allow-origin': 'https://portal.example' }),
    }),
  ],
  [
    'redirects within the host',
    () => ({
      [document]: { status: 302, headers: { location: '/did.json' } },
      [`https://${HOST}/did.json`]: file(good),
    }),
  ],
];

describe.each(['nginx', 'Apache'] as const)('in pages, with the lines for %s, an issuer that', server => {
  test.each(forPages)('%s reaches the rung that was promised there', async (_, published) => {
    for (const [address, what] of Object.entries(published())) issuer.site.set(address, what);
    expect([await rungOf(), await rungOf(asPage(issuer.environment))]).toEqual([1, 0]);
    const { out, status } = await doctor(['--host', HOST], issuer, credential);
    expect([status, promisedIn(out)]).toEqual([2, { rung: undefined, inPages: 1 }]);
    expect(publish(out, issuer.site, server)).toBeGreaterThan(0);
    expect([await rungOf(), await rungOf(asPage(issuer.environment))]).toEqual([1, 1]);
  });
});

test('a document served as text is read all the same, and its lines say what it is', async () => {
  issuer.site.set(document, file(good, 'text/plain'));
  const { out, status } = await doctor(['--host', HOST], issuer, credential);
  expect(status).toBe(2);
  publish(out, issuer.site);
  expect(issuer.site.get(document)?.headers?.['content-type']).toBe('application/did+json');
  expect((await doctor(['--host', HOST], issuer, credential)).status).toBe(0);
});

test('a key that is not the signature’s lifts nothing, and nothing is promised', async () => {
  const other = await testKey('somebody else');
  const { out, status } = await doctor(['--host', HOST, '--key', other.multibase], issuer, credential);
  expect([status, promisedIn(out)]).toEqual([1, { rung: undefined, inPages: undefined }]);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'The key that was handed over is not the one this credential was signed with',
  );
  publish(out, issuer.site);
  expect(await rungOf()).toBe(0);
});
