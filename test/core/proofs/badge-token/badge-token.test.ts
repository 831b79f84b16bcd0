/** Signed by another library than ours, with keys made for this file. */
import { CompactSign, exportJWK, exportSPKI, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../core/json.js';
import {
  answering,
  assertion,
  at,
  badgeClass,
  origin,
  profile,
  published,
  without,
} from '../../../fixtures/badges-2.js';
import type { Answers } from '../../../fixtures/environment.js';
import { answersOf, reportOn } from '../../../fixtures/report-on.js';

const pairs = {
  RS256: await generateKeyPair('RS256', { extractable: true }),
  ES256: await generateKeyPair('ES256', { extractable: true }),
  EdDSA: await generateKeyPair('EdDSA', { extractable: true }),
};
type Algorithm = keyof typeof pairs;
const stranger = await generateKeyPair('RS256', { extractable: true });

const signedBadge = (more: JsonObject = {}): JsonObject =>
  assertion({ id: 'urn:uuid:1', verification: { type: 'SignedBadge', creator: at.key }, ...more });

const sign = (badge: JsonObject, algorithm: Algorithm = 'RS256', key = pairs[algorithm].privateKey): Promise<string> =>
  new CompactSign(new TextEncoder().encode(JSON.stringify(badge))).setProtectedHeader({ alg: algorithm }).sign(key);

const keyDocument = async (algorithm: Algorithm = 'RS256', more: JsonObject = {}): Promise<JsonObject> => ({
  '@context': 'https://w3id.org/openbadges/v2',
  id: at.key,
  type: 'CryptographicKey',
  owner: at.profile,
  publicKeyPem: await exportSPKI(pairs[algorithm].publicKey),
  ...more,
});

const publishing = async (more: Answers = {}): Promise<Answers> =>
  published({ [at.profile]: profile({ publicKey: at.key }), [at.key]: await keyDocument(), ...more });

const judged = async (token: string, answers: Answers) => {
  const report = await reportOn(token, answers);
  const { proof, issuer, status } = answersOf(report);
  return { report, verdict: report.verdict, answers: [proof, issuer, status] };
};

describe('a badge signed as a token', () => {
  test.each<Algorithm>(['RS256', 'ES256', 'EdDSA'])('is intact with %s', async algorithm => {
    const answers = await publishing({ [at.key]: await keyDocument(algorithm) });
    const { verdict, answers: given, report } = await judged(await sign(signedBadge(), algorithm), answers);
    expect(given).toEqual(['proof.intact', 'issuer.web-address', 'status.none']);
    expect(verdict).toBe('confirmed');
    expect(report.coverage).toBe('all');
    expect(report.elements.find(({ id }) => id === 'title')).toMatchObject({ pointer: '/name', document: at.badge });
  });

  test('is intact with a key as a JSON Web Key', async () => {
    const rest = without(await keyDocument(), 'publicKeyPem');
    const publicKeyJwk = (await exportJWK(pairs.RS256.publicKey)) as unknown as Json;
    const { answers } = await judged(
      await sign(signedBadge()),
      await publishing({ [at.key]: { ...rest, publicKeyJwk } }),
    );
    expect(answers[0]).toBe('proof.intact');
  });

  test('that names no key is tried with those its issuer lists', async () => {
    const badge = signedBadge({ verification: { type: 'SignedBadge' } });
    const other = { id: `${origin}/old-key`, owner: at.profile, publicKeyPem: await exportSPKI(stranger.publicKey) };
    const answers = await publishing({ [at.profile]: profile({ publicKey: [other, at.key] }) });
    expect((await judged(await sign(badge), answers)).answers[0]).toBe('proof.intact');
  });

  test('that names no key is tried with each of them, whatever is wrong with the others', async () => {
    const badge = signedBadge({ verification: { type: 'SignedBadge' } });
    const listed = [`${origin}/silent.json`, `${origin}/other-kind.json`, `${origin}/old.json`, at.key];
    const answers = await publishing({
      [at.profile]: profile({ publicKey: listed }),
      [`${origin}/silent.json`]: answering(500),
      [`${origin}/other-kind.json`]: await keyDocument('ES256', { id: `${origin}/other-kind.json` }),
      [`${origin}/old.json`]: await keyDocument('RS256', {
        id: `${origin}/old.json`,
        publicKeyPem: await exportSPKI(stranger.publicKey),
        revoked: '2020-01-01T00:00:00Z',
      }),
    });
    expect((await judged(await sign(badge), answers)).answers[0]).toBe('proof.intact');
  });

  test('that names no key, and fits none of them, may have been signed with one that is listed no more', async () => {
    const badge = signedBadge({ verification: { type: 'SignedBadge' } });
    const replaced = await keyDocument('RS256', { publicKeyPem: await exportSPKI(stranger.publicKey) });
    const { verdict, answers } = await judged(await sign(badge), await publishing({ [at.key]: replaced }));
    expect([verdict, answers[0]]).toEqual(['unconfirmed', 'proof.key-not-published']);
  });

  test('is checked with the key it names among several in one document', async () => {
    const key = async (name: string, publicKey: typeof stranger.publicKey) =>
      keyDocument('RS256', { id: `${at.profile}#${name}`, publicKeyPem: await exportSPKI(publicKey) });
    const publicKey = [await key('1', stranger.publicKey), await key('2', pairs.RS256.publicKey)];
    const answers = await publishing({ [at.profile]: profile({ publicKey }) });
    const naming = (name: string) =>
      signedBadge({ verification: { type: 'SignedBadge', creator: `${at.profile}#${name}` } });
    expect((await judged(await sign(naming('2')), answers)).answers[0]).toBe('proof.intact');
    expect((await judged(await sign(naming('1')), answers)).answers[0]).toBe('proof.altered');
    expect((await judged(await sign(naming('3')), answers)).answers[0]).toBe('proof.unsupported');
  });

  test('that names its key under http is asked under https', async () => {
    const badge = signedBadge({ verification: { type: 'signed', creator: at.key.replace('https:', 'http:') } });
    expect((await judged(await sign(badge), await publishing())).answers[0]).toBe('proof.intact');
  });

  test('was altered when one letter of it was', async () => {
    const [header = '', , signature = ''] = (await sign(signedBadge())).split('.');
    const changed = Buffer.from(JSON.stringify(signedBadge({ issuedOn: '2026-06-29T00:00:00Z' }))).toString(
      'base64url',
    );
    const { verdict, answers } = await judged(`${header}.${changed}.${signature}`, await publishing());
    expect([verdict, answers[0]]).toEqual(['rejected', 'proof.altered']);
  });

  test('without its token is not signed', async () => {
    const report = await reportOn(signedBadge(), await publishing());
    expect(answersOf(report)['proof']).toBe('proof.unsigned');
    expect(report.elements.find(({ id }) => id === 'seal')?.status).toBe('missing');
  });

  test('by nobody is refused', async () => {
    const part = (value: JsonObject) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { answers } = await judged(`${part({ alg: 'none' })}.${part(signedBadge())}.`, await publishing());
    expect(answers[0]).toBe('proof.algorithm-refused');
  });
});

describe('a key that is not the issuer’s', () => {
  const foreign = 'https://umbra.example/key.json';
  const strange = async (more: JsonObject): Promise<JsonObject> => ({
    ...(await keyDocument()),
    publicKeyPem: await exportSPKI(stranger.publicKey),
    ...more,
  });

  test('at another address is a stranger’s, even when it says that the issuer owns it', async () => {
    const badge = signedBadge({ verification: { type: 'SignedBadge', creator: foreign } });
    const token = await sign(badge, 'RS256', stranger.privateKey);
    const { verdict, answers } = await judged(token, await publishing({ [foreign]: await strange({ id: foreign }) }));
    expect([verdict, answers[0]]).toEqual(['rejected', 'proof.wrong-signer']);
  });

  test('at the issuer’s origin is a stranger’s when it says so', async () => {
    const other = `${origin}/key-2.json`;
    const badge = signedBadge({ verification: { type: 'SignedBadge', creator: other } });
    const token = await sign(badge, 'RS256', stranger.privateKey);
    const answers = await publishing({ [other]: await strange({ id: other, owner: 'https://umbra.example/' }) });
    expect((await judged(token, answers)).answers[0]).toBe('proof.wrong-signer');
  });

  test('but may have been, when the issuer lists it no more, is a doubt', async () => {
    const answers = await publishing({ [at.profile]: profile() });
    const { verdict, answers: given } = await judged(await sign(signedBadge()), answers);
    expect([verdict, given[0]]).toEqual(['unconfirmed', 'proof.key-not-published']);
  });

  test('inside the token is never asked about', async () => {
    const jwk = await exportJWK(stranger.publicKey);
    const token = await new CompactSign(new TextEncoder().encode(JSON.stringify(signedBadge())))
      .setProtectedHeader({ alg: 'RS256', jwk })
      .sign(stranger.privateKey);
    expect((await judged(token, await publishing())).answers[0]).toBe('proof.altered');
  });
});

describe('a key or an issuer that does not answer', () => {
  test.each<[string, Answers, string]>([
    ['a key that cannot be reached', { [at.key]: answering(500) }, 'proof.key-unreachable'],
    ['a key that is gone', { [at.key]: answering(404) }, 'proof.key-not-published'],
    ['another key at its address', { [at.key]: { id: `${origin}/other` } }, 'proof.key-unreachable'],
    ['an issuer that cannot be reached', { [at.profile]: answering(500) }, 'proof.key-unreachable'],
    ['a badge class that cannot be reached', { [at.badge]: answering(404) }, 'proof.key-unreachable'],
    ['a badge class without issuer', { [at.badge]: badgeClass({ issuer: null }) }, 'proof.key-not-published'],
  ])('is a doubt: %s', async (_what, more, reason) => {
    const { verdict, answers } = await judged(await sign(signedBadge()), await publishing(more));
    expect([verdict, answers[0]]).toEqual(['unconfirmed', reason]);
  });

  test.each<[string, Json, string]>([
    ['a day', '2026-06-30', 'proof.key-since-withdrawn'],
    ['seconds', 1_782_777_600, 'proof.key-since-withdrawn'],
    ['a day after it', '2026-10-02', 'proof.key-withdrawn'],
  ])(
    'a key withdrawn after the badge was issued leaves a doubt, though its date is %s',
    async (_what, issuedOn, reason) => {
      const withdrawn = await keyDocument('RS256', { revoked: '2026-10-01T00:00:00Z' });
      const { answers } = await judged(
        await sign(signedBadge({ issuedOn })),
        await publishing({ [at.key]: withdrawn }),
      );
      expect(answers[0]).toBe(reason);
    },
  );

  test('a key whose secret half is public was withdrawn in fact', async () => {
    const leaked = await keyDocument('RS256', { privateKeyJwk: { kty: 'RSA' } });
    const { answers } = await judged(await sign(signedBadge()), await publishing({ [at.key]: leaked }));
    expect(answers[0]).toBe('proof.key-withdrawn');
  });
});

describe('its withdrawal list', () => {
  const list = (more: JsonObject): JsonObject => ({ id: at.list, type: 'RevocationList', issuer: at.profile, ...more });
  const withList = async (answer: Answers[string]): Promise<Answers> =>
    publishing({ [at.profile]: profile({ publicKey: at.key, revocationList: at.list }), [at.list]: answer });

  test.each<[string, Answers[string], string]>([
    ['of nobody', list({ revokedAssertions: [] }), 'status.good'],
    ['of others', list({ revokedAssertions: ['urn:uuid:2', { id: 'urn:uuid:3' }] }), 'status.good'],
    ['of its identifier', list({ revokedAssertions: ['urn:uuid:1'] }), 'status.revoked'],
    [
      'of its identifier, with a reason',
      list({ revokedAssertions: [{ id: 'urn:uuid:1', revocationReason: 'x' }] }),
      'status.revoked',
    ],
    ['of its older identifier', list({ revokedAssertions: [{ uid: 'urn:uuid:1' }] }), 'status.revoked'],
    ['that lifted it again', list({ revokedAssertions: [{ id: 'urn:uuid:1', revoked: false }] }), 'status.good'],
    ['that lifted it in words', list({ revokedAssertions: [{ id: 'urn:uuid:1', revoked: 'false' }] }), 'status.good'],
    ['of Open Badges 1.1', { 'urn:uuid:1': 'Issued by mistake' }, 'status.revoked'],
    ['of Open Badges 1.1 without it, which any object could be', { error: 'None' }, 'status.list-invalid'],
    ['of another address', list({ id: `${at.list}/2`, revokedAssertions: ['urn:uuid:1'] }), 'status.list-invalid'],
    ['of another issuer', list({ issuer: 'https://umbra.example/', revokedAssertions: [] }), 'status.list-invalid'],
    ['with an entry that cannot be read', list({ revokedAssertions: [7] }), 'status.list-invalid'],
    ['without entries', list({}), 'status.list-invalid'],
    ['that is a page for people', answering(200, '<p>'), 'status.unreachable'],
    ['that is gone', answering(404), 'status.unreachable'],
  ])('a list $0: $2', async (_what, answer, reason) => {
    const { answers, report } = await judged(await sign(signedBadge()), await withList(answer));
    expect(answers[2]).toBe(reason);
    expect(report.verdict).toBe(
      reason === 'status.good' ? 'confirmed' : reason === 'status.revoked' ? 'rejected' : 'unconfirmed',
    );
  });

  test('may name it by its older identifier, though the badge has an address too', async () => {
    const badge = signedBadge({ uid: 'badge-77' });
    const { answers } = await judged(
      await sign(badge),
      await withList(list({ revokedAssertions: [{ uid: 'badge-77' }] })),
    );
    expect(answers[2]).toBe('status.revoked');
  });

  test('may name it under http or under https', async () => {
    const badge = signedBadge({ id: 'http://badges.uni-lumen.example/assertions/1' });
    const { answers } = await judged(await sign(badge), await withList(list({ revokedAssertions: [at.assertion] })));
    expect(answers[2]).toBe('status.revoked');
  });

  test.each<[string, Json, string]>([
    ['in a list of one', [at.list], 'status.revoked'],
    ['beside another', [`${origin}/silent.json`, at.list], 'status.revoked'],
    ['beside one that does not answer', [`${origin}/silent.json`, `${origin}/none.json`], 'status.unreachable'],
    ['by something that is no address', [7], 'status.unsupported'],
    ['nine times', Array.from({ length: 9 }, () => at.list), 'status.unsupported'],
  ])('named %s is not passed over', async (_what, revocationList, reason) => {
    const answers = await publishing({
      [at.profile]: profile({ publicKey: at.key, revocationList }),
      [at.list]: list({ revokedAssertions: ['urn:uuid:1'] }),
    });
    expect((await judged(await sign(signedBadge()), answers)).answers[2]).toBe(reason);
  });

  test('is asked as it stands, and not told which badge is looked at', async () => {
    const { report } = await judged(await sign(signedBadge()), await withList(list({ revokedAssertions: [] })));
    expect(report.contacted.find(({ purpose }) => purpose === 'status')?.url).toBe(at.list);
  });
});
