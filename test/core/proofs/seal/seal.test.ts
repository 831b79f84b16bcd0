import { describe, expect, test } from 'vitest';
import { type JsonObject, textMember } from '../../../../core/json.js';
import type { VerificationReport } from '../../../../core/report/report.js';
import { european } from '../../../fixtures/european.js';
import { answersOf, reportOn } from '../../../fixtures/report-on.js';
import {
  digestOf,
  sealed,
  sealedByJose,
  sealHeader,
  type Sealing,
  sealing,
  signatureOver,
  type Signed,
} from '../../../fixtures/seals.js';

const by = await sealing();
const other = await sealing('ES256', { name: 'O=Somebody Else, C=AT' });
const credential = european();
const judged = (what: JsonObject | string): Promise<VerificationReport> => reportOn(what, {});
const proofOf = async (what: JsonObject | string): Promise<string | undefined> =>
  answersOf(await judged(what))['proof'];
const withHeader = async (more: Readonly<Record<string, unknown>>, sealer: Sealing = by): Promise<string | undefined> =>
  proofOf(await sealed(credential, sealer, sealHeader(sealer, more)));

describe('a seal that holds', () => {
  test.each(['RS256', 'PS256', 'ES256', 'ES384'] as const)('%s, made by node:crypto, is intact', async algorithm => {
    const report = await judged(await sealed(credential, await sealing(algorithm)));
    expect(answersOf(report)).toMatchObject({
      format: 'format.recognised',
      proof: 'proof.intact',
      'proof.0': 'proof.intact',
      issuer: 'issuer.seal-untrusted',
    });
    expect(report).toMatchObject({ verdict: 'unconfirmed', because: 'issuer.seal-untrusted', coverage: 'all' });
  });

  test.each([true, false])('made by jose in the flattened form, encoded: %s, is intact', async encoded => {
    expect(await proofOf(await sealedByJose(credential, by, encoded))).toBe('proof.intact');
  });

  test('it counts as a seal among the elements, though nothing inside the credential is one', async () => {
    const { elements } = await judged(await sealed(credential, by));
    expect(elements.find(({ id }) => id === 'seal')).toMatchObject({ status: 'present', value: 'ES256' });
  });

  test('another spelling of the same characters in the file around it changes nothing', async () => {
    const text = JSON.stringify(await sealed(credential, by));
    expect(text).toContain('/');
    expect(await proofOf(text.replaceAll('/', String.raw`\/`))).toBe('proof.intact');
    expect(await proofOf(text.replaceAll('Lumen', String.raw`\u004cumen`))).toBe('proof.intact');
  });

  test('two checks of it show one fingerprint, and another seal on the same words another', async () => {
    const fingerprintOf = async (what: JsonObject | string) => (await judged(what)).fingerprint;
    const file = await sealed(credential, by);
    const fingerprint = await fingerprintOf(file);
    expect(fingerprint).toMatch(/^[0-9a-f]{64}$/u);
    expect(await fingerprintOf(JSON.stringify(file, undefined, 2))).toBe(fingerprint);
    expect(await fingerprintOf(await sealed(credential, other))).not.toBe(fingerprint);
  });

  test('the legal validation is left to those who do it', async () => {
    const { checks } = await judged(await sealed(credential, by));
    expect(checks.find(({ id }) => id === 'proof')?.notes).toEqual(['proof.legal-validation']);
  });

  test.each([
    ['as objects', [{ sigTst: { tstTokens: [] } }, { rVals: {} }]],
    [
      'encoded',
      [Buffer.from('{"sigTst":{}}').toString('base64url'), Buffer.from('{"rVals":{}}').toString('base64url')],
    ],
  ])('time stamps %s are named and not used', async (_how, etsiU) => {
    const whole = await sealed(credential, by);
    const { checks } = await judged({
      ...whole,
      signatures: whole.signatures.map(one => ({ ...one, header: { etsiU } })),
    });
    const first = checks.find(({ id }) => id === 'proof.0');
    expect(first).toMatchObject({ reason: 'proof.intact', notes: ['proof.timestamp-unread'] });
    expect(first?.evidence).toContainEqual(expect.objectContaining({ fact: 'seal.additions', value: 'sigTst, rVals' }));
  });

  test.each([['text'], [7], [null], [[null, 7, 'text']]])('additions written as %j leave it intact', async etsiU => {
    const whole = await sealed(credential, by);
    const signatures = whole.signatures.map(one => ({ ...one, header: { etsiU } }));
    expect(await proofOf({ ...whole, signatures })).toBe('proof.intact');
  });
});

describe('a seal that was changed', async () => {
  const whole: Signed = await sealed(credential, by);

  test.each<[string, (payload: string) => string]>([
    ['a space behind it', payload => `${payload} `],
    ['a space inside', payload => payload.replace(':', ': ')],
    ['another learner', payload => payload.replace('Learner A', 'Learner B')],
  ])('%s is an alteration', async (_what, change) => {
    expect(await proofOf({ ...whole, payload: change(whole.payload) })).toBe('proof.altered');
  });

  test('another header, signed for nobody, is an alteration', async () => {
    const later = Buffer.from(JSON.stringify(sealHeader(by, { sigT: '2026-07-01T12:00:00Z' }))).toString('base64url');
    const signatures = whole.signatures.map(one => ({ ...one, protected: later }));
    expect(await proofOf({ ...whole, signatures })).toBe('proof.altered');
  });

  test('the certificate of another in its place is an alteration, because the key is another', async () => {
    const forged = sealHeader(by, {
      x5c: [other.certificate.toString('base64')],
      'x5t#S256': digestOf(other.certificate),
    });
    expect(await proofOf(await sealed(credential, by, forged))).toBe('proof.altered');
  });

  test('a rejected seal sends nobody to a legal validation, and names no sealer', async () => {
    const report = await judged({ ...whole, payload: `${whole.payload} ` });
    expect(report.checks.find(({ id }) => id === 'proof')?.notes).toEqual([]);
    expect(report.issuer.anchor).toBeNull();
    expect(answersOf(report)['issuer']).toBe('issuer.unidentified');
  });
});

describe('what must be understood', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['all that is understood', { crit: ['b64', 'sigT', 'srCms'], srCms: [] }, 'proof.intact'],
    ['nothing named', { crit: [] }, 'proof.malformed'],
    ['no list', { crit: 'b64' }, 'proof.malformed'],
    ['one name twice', { crit: ['b64', 'b64', 'sigT'] }, 'proof.malformed'],
    ['something that is no name', { crit: ['b64', 7] }, 'proof.malformed'],
    ['something that is not there', { crit: ['b64', 'sigT', 'srCms'] }, 'proof.malformed'],
    ['a parameter of the standard', { crit: ['b64', 'sigT', 'alg'] }, 'proof.malformed'],
    ['something unknown', { crit: ['b64', 'sigT', 'urn:x'], 'urn:x': 1 }, 'proof.unsupported'],
    ['an unencoded payload that is not named', { crit: ['sigT'] }, 'proof.malformed'],
    ['an encoding that is neither', { b64: 'false' }, 'proof.malformed'],
    ['content elsewhere', { crit: ['b64', 'sigT', 'sigD'], sigD: { mId: 'x' } }, 'proof.unsupported'],
  ])('%s: %j is %s', async (_what, more, reason) => {
    expect(await withHeader(more)).toBe(reason);
  });

  test('what must be understood stands in the protected header, and nothing stands in both', async () => {
    const whole = await sealed(credential, by);
    const beside = (header: JsonObject) => ({
      ...whole,
      signatures: whole.signatures.map(one => ({ ...one, header })),
    });
    expect(await proofOf(beside({ crit: ['b64'] }))).toBe('proof.malformed');
    expect(await proofOf(beside({ sigT: '2026-06-30T12:00:00Z' }))).toBe('proof.malformed');
  });
});

describe('algorithms, dates and keys', () => {
  test.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['no signature at all', { alg: 'none' }, 'proof.algorithm-refused'],
    ['a shared secret', { alg: 'HS256' }, 'proof.algorithm-refused'],
    ['the algorithm of another kind of key', { alg: 'RS256' }, 'proof.algorithm-refused'],
    ['one that seals do not use', { alg: 'EdDSA' }, 'proof.unsupported'],
    ['one nobody knows', { alg: 'ES999' }, 'proof.unsupported'],
    ['none named', { alg: undefined }, 'proof.malformed'],
    ['a date that is none', { sigT: 'yesterday' }, 'proof.malformed'],
    ['a date that is a number', { sigT: 7 }, 'proof.malformed'],
    ['a date in the future', { sigT: '2199-01-01T00:00:00Z' }, 'proof.from-the-future'],
    ['seconds in the future', { sigT: undefined, crit: ['b64'], iat: 9_000_000_000 }, 'proof.from-the-future'],
    ['seconds in the past', { sigT: undefined, crit: ['b64'], iat: 1_700_000_000 }, 'proof.intact'],
    ['no certificate', { x5c: undefined, 'x5t#S256': undefined, kid: 'k1' }, 'proof.key-unreachable'],
    ['only the address of one', { x5c: undefined, x5u: 'https://keys.example/1' }, 'proof.key-unreachable'],
    ['an empty list of certificates', { x5c: [] }, 'proof.malformed'],
    ['a certificate that is none', { x5c: ['AAAA'] }, 'proof.malformed'],
    ['base64url for base64', { x5c: [by.certificate.toString('base64url')] }, 'proof.malformed'],
    ['a certificate cut off', { x5c: [by.certificate.subarray(0, 201).toString('base64')] }, 'proof.malformed'],
    ['the digest of another certificate', { 'x5t#S256': digestOf(other.certificate) }, 'proof.malformed'],
    [
      'a longer digest of it',
      { 'x5t#o': { digAlg: 'S512', digVal: digestOf(by.certificate, 'sha512') } },
      'proof.intact',
    ],
    [
      'a longer digest of another',
      { 'x5t#o': { digAlg: 'S512', digVal: digestOf(other.certificate, 'sha512') } },
      'proof.malformed',
    ],
    ['a digest nobody knows', { 'x5t#o': { digAlg: 'MD5', digVal: 'AA' } }, 'proof.unsupported'],
  ])('%s: %s', async (_what, more, reason) => {
    expect(await withHeader(more)).toBe(reason);
  });

  test('no certificate is asked for on the web, whatever the header names', async () => {
    const whole = await sealed(credential, by, sealHeader(by, { x5c: undefined, x5u: 'https://keys.example/1' }));
    expect((await judged(whole)).contacted).toEqual([]);
  });

  test('a key of 1,024 bits protects nothing', async () => {
    expect(await withHeader({}, await sealing('RS256', { bits: 1_024 }))).toBe('proof.algorithm-refused');
  });

  test('ten certificates are read, eleven are too many', async () => {
    const one = by.certificate.toString('base64');
    expect(await withHeader({ x5c: Array.from({ length: 10 }, () => one) })).toBe('proof.intact');
    expect(await withHeader({ x5c: Array.from({ length: 11 }, () => one) })).toBe('proof.malformed');
  });

  test.each<[string, (signature: JsonObject) => JsonObject, string]>([
    ['a header that is no JSON', one => ({ ...one, protected: 'AAAA' }), 'proof.malformed'],
    ['a header that is a list', one => ({ ...one, protected: 'W10' }), 'proof.malformed'],
    ['no header at all', ({ signature = '' }) => ({ signature }), 'proof.malformed'],
    [
      'a header nothing protects',
      ({ signature = '' }) => ({ signature, header: { alg: 'ES256' } }),
      'proof.unsupported',
    ],
    ['no signature', ({ protected: header = '' }) => ({ protected: header }), 'proof.malformed'],
    ['a signature cut off', one => ({ ...one, signature: 'AAAA' }), 'proof.malformed'],
    ['padding', one => ({ ...one, signature: `${textMember(one, 'signature') ?? ''}=` }), 'proof.malformed'],
  ])('%s: %s', async (_what, change, reason) => {
    const whole = await sealed(credential, by);
    expect(await proofOf({ ...whole, signatures: whole.signatures.map(change) })).toBe(reason);
  });

  test('two dates of sealing are a broken header, not the later one', async () => {
    const twice = JSON.stringify(sealHeader(by)).replace('"sigT"', '"sigT":"2026-01-01T00:00:00Z","sigT"');
    const whole = {
      payload: JSON.stringify(credential),
      signatures: [await signatureOver(JSON.stringify(credential), twice, by)],
    };
    expect(await proofOf(whole)).toBe('proof.malformed');
  });
});

describe('several signatures', async () => {
  const payload = JSON.stringify(credential);
  const mine = await signatureOver(payload, sealHeader(by), by);
  const others = await signatureOver(payload, sealHeader(other), other);

  test('each is judged, and another’s is noted', async () => {
    const report = await judged({ payload, signatures: [mine, others] });
    expect(answersOf(report)).toMatchObject({ 'proof.0': 'proof.intact', 'proof.1': 'proof.intact' });
    expect(report.checks.find(({ id }) => id === 'proof')?.notes).toContain('proof.extra-signer');
    expect(report.issuer.anchor).toMatchObject({ subject: { organisation: 'University of Lumen' } });
  });

  test('a good one does not excuse a bad one', async () => {
    const bad = { ...others, signature: mine['signature'] ?? '' };
    expect(await proofOf({ payload, signatures: [mine, bad] })).toBe('proof.altered');
  });

  test('one that cannot be checked is noted beside a good one', async () => {
    const unknown = await signatureOver(payload, sealHeader(other, { alg: 'ES999' }), other);
    const report = await judged({ payload, signatures: [mine, unknown] });
    expect(report.checks.find(({ id }) => id === 'proof')).toMatchObject({ reason: 'proof.intact' });
    expect(report.checks.find(({ id }) => id === 'proof')?.notes).toContain('proof.extra-unsupported');
  });

  test('they agree on how the payload is written, or none counts', async () => {
    const encoded = await signatureOver(payload, sealHeader(other, { b64: undefined, crit: ['sigT'] }), other);
    expect(await proofOf({ payload, signatures: [mine, encoded] })).toBe('proof.malformed');
  });

  test('eight are judged, nine are too many, none is a broken seal', async () => {
    const many = (count: number) => ({ payload, signatures: Array.from({ length: count }, () => mine) });
    expect(await proofOf(many(8))).toBe('proof.intact');
    expect(await proofOf(many(9))).toBe('proof.too-complex');
    expect(await proofOf(many(0))).toBe('proof.malformed');
  });
});

test('a signature inside a sealed credential is named as not checked', async () => {
  const proof = { type: 'RsaSignature2018' };
  const { checks } = await judged(await sealed(european({ more: { proof } }), by));
  expect(checks.find(({ id }) => id === 'proof')?.notes).toContain('proof.extra-unsupported');
});
