/** Nothing a payload states beside its own members switches off what its token says (RFC 7519 §4.1.1, §4.1.4–5). */
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../../core/json.js';
import { contexts, plainBadge, profile } from '../../../fixtures/credentials.js';
import { european } from '../../../fixtures/european.js';
import { answersOf, reportOn } from '../../../fixtures/report-on.js';
import { curveKey, encoded, jwkDocument, oddToken } from '../../../fixtures/tokens.js';

const did = 'did:web:uni-lumen.example';
const key = curveKey('uni-lumen p256', 'P-256');
const web = { 'https://uni-lumen.example/.well-known/did.json': jwkDocument(did, { k: key.jwk }) };

const stranger = curveKey('somebody else', 'P-256');
const strange = `did:jwk:${encoded(stranger.jwk)}`;

const past = Date.parse('2026-08-01T00:00:00Z') / 1_000;
const ahead = Date.parse('2027-01-01T00:00:00Z') / 1_000;

const badge = plainBadge({ issuer: profile(did) });
const plainCredential: JsonObject = {
  '@context': [contexts.credentials2],
  type: ['VerifiableCredential'],
  issuer: did,
  credentialSubject: { id: 'did:example:learner', name: 'Learner A' },
};
const attestation = { ...plainCredential, type: ['VerifiableCredential', 'VerifiableAttestation'] };
const record = {
  ...plainCredential,
  '@context': [contexts.credentials2, 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json'],
  type: ['VerifiableCredential', 'ClrCredential'],
  credentialSubject: { type: ['ClrSubject'], verifiableCredential: [] },
};
const europeanOne = european({ more: { issuer: { id: did, type: 'Organisation', legalName: { en: 'Lumen' } } } });

/** What the payload is, and the data model it is read as. */
const payloads: readonly (readonly [string, JsonObject, string])[] = [
  ['a badge', badge, 'open-badges-3'],
  ['a badge with the type of a token', { ...badge, vct: 'x' }, 'open-badges-3'],
  ['a badge with the type of a wallet’s', { ...badge, vct: 'urn:eudi:micro_credential:1' }, 'open-badges-3'],
  ['a badge with a number for a type', { ...badge, vct: 1 }, 'open-badges-3'],
  ['a badge with nothing for a type', { ...badge, vct: null }, 'open-badges-3'],
  ['a badge with a list for a type', { ...badge, vct: ['x'] }, 'open-badges-3'],
  ['a badge with an object for a type', { ...badge, vct: {} }, 'open-badges-3'],
  ['an attestation', attestation, 'ebsi-credential'],
  ['an attestation with the type of a token', { ...attestation, vct: 'x' }, 'ebsi-credential'],
  ['a record with the type of a token', { ...record, vct: 'x' }, 'clr-2'],
  ['a European credential with the type of a token', { ...europeanOne, vct: 'x' }, 'european-credential'],
  ['any credential with the type of a token', { ...plainCredential, vct: 'x' }, 'verifiable-credential'],
  ['a credential as a claim, the type beside it', { vct: 'x', vc: attestation }, 'ebsi-credential'],
  ['a credential as a claim, the type inside it', { vc: { ...attestation, vct: 'x' } }, 'ebsi-credential'],
];

const ways = { 'a token': ['vc+jwt', ''], 'claims that are shown one by one': ['vc+sd-jwt', '~'] } as const;

describe.each(Object.entries(ways))('as %s', (_way, [type, behind]) => {
  /** A token of such a type is the credential; one with a claim for it has no type of its own. */
  const headerOf = (claims: JsonObject) => ({ alg: 'ES256', typ: Object.hasOwn(claims, 'vc') ? 'JWT' : type });
  const signed = (claims: JsonObject): string =>
    oddToken({ ...headerOf(claims), kid: `${did}#k` }, { iss: did, ...claims }, key) + behind;

  describe.each(payloads)('%s', (_name, payload, format) => {
    test.each([
      ['whose end is past has expired', { exp: past }, 'period.expired'],
      ['whose begin is to come is not yet in force', { nbf: ahead }, 'period.not-yet'],
    ])('%s', async (_when, dates, reason) => {
      const report = await reportOn(signed({ ...payload, ...dates }), web);
      expect(report).toMatchObject({ format, verdict: 'rejected' });
      expect(answersOf(report)).toMatchObject({ proof: 'proof.intact', period: reason });
    });

    test('whose token names somebody else is not its issuer’s', async () => {
      const token = oddToken(headerOf(payload), { ...payload, iss: strange }, stranger) + behind;
      expect(answersOf(await reportOn(token, web))['proof']).toBe('proof.wrong-signer');
    });

    test('whose token names a status is asked about it', async () => {
      const status = { status_list: { idx: 7, uri: 'https://uni-lumen.example/status/1' } };
      expect(answersOf(await reportOn(signed({ ...payload, status }), web))['status']).toBe('status.unreachable');
    });
  });
});

test('an end that the credential states twice does not hide the one of its token', async () => {
  const payload = { ...badge, validUntil: '2027-01-01T00:00:00Z', expirationDate: '2028-01-01T00:00:00Z' };
  const token = oddToken({ alg: 'ES256', typ: 'vc+jwt', kid: `${did}#k` }, { ...payload, iss: did, exp: past }, key);
  expect(await reportOn(token, web)).toMatchObject({ verdict: 'rejected', because: 'period.expired' });
});

test('claims inside a claim do not say who signed the token', async () => {
  const claims = { iss: strange, vc: { vct: 'x', iss: did, title: 'Reading a Balance Sheet' } };
  const token = `${oddToken({ alg: 'ES256', typ: 'JWT' }, claims, stranger)}~`;
  expect(answersOf(await reportOn(token, web))['proof']).toBe('proof.wrong-signer');
});

test('an attestation without a word of W3C is its token’s claims', async () => {
  const claims = { vct: 'x', type: ['VerifiableAttestation'], iss: strange, exp: past };
  const report = await reportOn(`${oddToken({ alg: 'ES256', typ: 'dc+sd-jwt' }, claims, stranger)}~`, {});
  expect(report).toMatchObject({
    format: 'sd-jwt-vc',
    because: 'period.expired',
    credential: { issuer: { id: { value: strange } } },
  });
});
