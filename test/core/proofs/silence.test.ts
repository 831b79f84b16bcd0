/** Whatever an address answers instead of what it should, no genuine credential is refused for it. */
import { describe, expect, test } from 'vitest';
import { verify } from '../../../core/index.js';
import type { JsonObject } from '../../../core/json.js';
import { answering, assertion, at, badgeClass, profile as badgeProfile, published } from '../../fixtures/badges-2.js';
import { bitstringEntry, plainBadge, profile } from '../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { sampleDay } from '../../fixtures/samples.js';
import { bitstringList, sign, testKey } from '../../fixtures/signer.js';
import { curveKey, edwardsKey, jwkDocument, pemOf, tokenOf } from '../../fixtures/tokens.js';

const did = 'did:web:uni-lumen.example';
const address = 'https://uni-lumen.example/.well-known/did.json';
const key = await testKey('university of lumen');
const [p256, ed25519] = [curveKey('uni-lumen p256', 'P-256'), edwardsKey('uni-lumen ed25519')];

const listed = 'https://status.example/list';
const taken = 'https://uni-lumen.example/revoked';
const statuses = [bitstringEntry(listed, 5), { id: taken, type: '1EdTechRevocationList' }];
const badge = plainBadge({ issuer: profile(did), more: { credentialStatus: statuses } });
const list = bitstringList({ address: listed, issuer: key.didKey, set: [] });
const publishing: Answers = {
  [address]: jwkDocument(did, { p256: p256.jwk, ed: ed25519.jwk }),
  [listed]: await sign(list, { key, suite: 'eddsa-jcs-2022' }),
  [taken]: { id: taken, issuer: did, revokedCredential: [] },
};

const signedBadge = (verification: JsonObject): Promise<string> =>
  tokenOf(assertion({ id: 'urn:uuid:1', verification }), p256, { alg: 'ES256' });
const publishingBadges: Answers = {
  [at.badge]: badgeClass(),
  [at.profile]: badgeProfile({ publicKey: at.key, revocationList: at.list }),
  [at.key]: { id: at.key, owner: at.profile, publicKeyPem: pemOf(p256) },
  [at.list]: { id: at.list, issuer: at.profile, revokedAssertions: [] },
};

const genuine: Readonly<Record<string, readonly [text: string, answers: Answers]>> = {
  'a token': [await tokenOf(badge, p256, { alg: 'ES256', kid: `${did}#p256` }), publishing],
  'a token that names no key': [await tokenOf(badge, ed25519, { alg: 'EdDSA' }), publishing],
  'a hosted badge': [JSON.stringify(assertion()), published()],
  'a signed badge': [await signedBadge({ type: 'SignedBadge', creator: at.key }), publishingBadges],
  'a signed badge that names no key': [await signedBadge({ type: 'SignedBadge' }), publishingBadges],
};

const redirecting = (location: string) => () => new Response(null, { status: 302, headers: { location } });
const saying = (value: unknown) => answering(200, JSON.stringify(value));

/** What comes instead, given the address and what should have come. */
const instead: Readonly<Record<string, (url: string, right: string) => () => Response>> = {
  'no answer': () => () => Response.error(),
  '401': () => answering(401),
  '404': () => answering(404),
  '429': () => () => new Response('', { status: 429, headers: { 'retry-after': '3600' } }),
  '500': () => answering(500),
  'a redirect to another host': () => redirecting('https://umbra.example/'),
  'a redirect to a login': () => redirecting('/login'),
  'a page for people': () => answering(200, '\n<!doctype html><p>Log in'),
  nothing: () => answering(200),
  'a text': () => answering(200, 'It works!'),
  null: () => saying(null),
  'an empty list': () => saying([]),
  'an empty object': () => saying({}),
  'an error': () => saying({ error: 'unauthorized', message: 'Session expired' }),
  'a problem': () => saying({ type: 'about:blank', title: 'Bad Gateway', status: 502 }),
  'half of it': (_url, right) => answering(200, right.slice(0, right.length / 2)),
  'it and more': (_url, right) => answering(200, `${right}{}`),
  'it with a name twice': (_url, right) => answering(200, right.replace('{', '{"id":"urn:x",')),
  'another thing': url => saying({ id: `${url}/other`, type: 'Thing' }),
  'a token by nobody': () => answering(200, 'eyJhbGciOiJub25lIn0.e30.'),
};

describe.each(Object.entries(genuine))('%s', (_name, [text, answers]) => {
  const verdictOf = async (more: Answers = {}) =>
    (await verify({ text }, worldOf({ ...answers, ...more }, sampleDay)))[0]?.verdict;

  test('is confirmed when everybody answers', async () => {
    expect(await verdictOf()).toBe('confirmed');
  });

  test.each(Object.keys(answers))('is not refused, and not confirmed, when %s answers something else', async url => {
    const verdicts = await Promise.all(
      Object.entries(instead).map(async ([what, make]) => {
        const verdict = await verdictOf({ [url]: make(url, JSON.stringify(answers[url])) });
        return [what, verdict];
      }),
    );
    expect(Object.fromEntries(verdicts)).toEqual(
      Object.fromEntries(Object.keys(instead).map(what => [what, 'unconfirmed'])),
    );
  });
});
