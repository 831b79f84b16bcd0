import { describe, expect, test } from 'vitest';
import { eudiCredential } from '../../../core/formats/eudi-credential/index.js';
import type { JsonObject } from '../../../core/json.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';
import { makeSamples, university } from '../../fixtures/samples.js';
import { sign, testKey } from '../../fixtures/signer.js';
import { edwardsKey, jwkDocument, tokenOf } from '../../fixtures/tokens.js';
import { walletClaims } from '../../fixtures/wallet.js';

const { web } = await makeSamples();

const without = (document: JsonObject, key: string): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([name]) => name !== key));

const found = ({ elements }: Awaited<ReturnType<typeof reportOn>>) =>
  Object.fromEntries(elements.map(({ id, status, reason, pointer }) => [id, [status, reason, pointer]]));

describe('claims without the token that would carry them', () => {
  test('are read, and nobody signed them', async () => {
    const report = await reportOn(walletClaims(), {});
    expect(report).toMatchObject({
      format: 'eudi-credential',
      verdict: 'unconfirmed',
      because: 'proof.unsigned',
      contacted: [],
      credential: { title: { value: 'Reading a Balance Sheet' }, issuer: { name: { value: 'University of Lumen' } } },
    });
    expect(answersOf(report)).toMatchObject({ format: 'format.recognised', period: 'period.current' });
  });

  test('what the holder keeps back is not shown; what an open object lacks is not stated', async () => {
    expect(found(await reportOn(walletClaims(), {}))).toMatchObject({
      'learner-identity': ['missing', 'element.undisclosed', undefined],
      title: ['present', 'element.stated', '/credentialSubject/achievement/name'],
      workload: ['present', 'element.stated', '/credentialSubject/achievement/ECTS'],
      'participation-form': ['missing', 'element.not-stated', undefined],
      seal: ['missing', 'element.not-stated', undefined],
      // An address in `id` leads to no way to check.
      authenticity: ['missing', 'element.not-stated', undefined],
    });
  });

  test('a subject kept back as a whole leaves everything about it not shown', async () => {
    const report = await reportOn(without(walletClaims({ _sd: ['x'] }), 'credentialSubject'), {});
    expect(found(report)).toMatchObject({
      'learner-identity': ['missing', 'element.undisclosed', undefined],
      workload: ['missing', 'element.undisclosed', undefined],
    });
    expect(report.track).toBe('not-assessable');
  });

  test('the issuer may stand only in the claims of the token', async () => {
    const report = await reportOn(without(walletClaims(), 'issuer'), {});
    expect(report.credential?.issuer).toEqual({ id: { value: 'https://uni-lumen.example', pointer: '/iss' } });
    expect(found(report)['awarding-body']).toEqual(['weak', 'element.identifier-only', '/iss']);
  });
});

describe('its dates and its status', () => {
  test.each<[string, JsonObject, string]>([
    ['an end that is past', { exp: Date.parse('2026-08-01T00:00:00Z') / 1_000 }, 'period.expired'],
    ['a begin to come', { nbf: Date.parse('2027-01-01T00:00:00Z') / 1_000 }, 'period.not-yet'],
    ['an end to come', { exp: Date.parse('2027-01-01T00:00:00Z') / 1_000 }, 'period.current'],
    ['an end that cannot be read', { exp: 'soon' }, 'period.unreadable'],
  ])('%s', async (_name, claims, reason) => {
    expect(answersOf(await reportOn(walletClaims(claims), {}))['period']).toBe(reason);
  });

  test('a token status list is named and not skipped', async () => {
    const status = { status_list: { idx: 7, uri: 'https://uni-lumen.example/status/1' } };
    const report = await reportOn(walletClaims({ status }), {});
    expect(answersOf(report)['status']).toBe('status.unsupported');
    expect(report.contacted).toEqual([]);
  });
});

describe('no other signature makes it a signed one', () => {
  test('a proof inside, however good', async () => {
    const claims = walletClaims({ '@context': ['https://www.w3.org/ns/credentials/v2'], iss: university });
    const key = await testKey('university of lumen');
    const signed = await sign(
      { ...claims, issuer: { id: university, name: 'University of Lumen' } },
      { key, suite: 'eddsa-jcs-2022', method: `${university}#key-1` },
    );
    expect(await reportOn(signed, web)).toMatchObject({ verdict: 'unconfirmed', because: 'proof.unsupported' });
  });

  test('a token without disclosures around it, however good', async () => {
    const issuer = 'did:web:tokens.uni-lumen.example';
    const key = edwardsKey('uni-lumen ed25519');
    const answers = { 'https://tokens.uni-lumen.example/.well-known/did.json': jwkDocument(issuer, { ed: key.jwk }) };
    const claims = walletClaims({ iss: issuer, issuer: { id: issuer, name: 'University of Lumen' } });
    const token = await tokenOf(claims, key, { alg: 'EdDSA', kid: `${issuer}#ed` });
    expect(await reportOn(token, answers)).toMatchObject({
      format: 'eudi-credential',
      verdict: 'unconfirmed',
      because: 'proof.unsupported',
      contacted: [],
    });
  });

  test('with its disclosures it is a token that is not read', async () => {
    const token = await tokenOf(walletClaims(), edwardsKey('uni-lumen ed25519'), { alg: 'EdDSA', typ: 'dc+sd-jwt' });
    expect(await reportOn(`${token}~`, {})).toMatchObject({ because: 'format.unsupported' });
  });
});

test.each<[string, JsonObject, boolean]>([
  ['a later version', { vct: 'urn:eu.europa.ec.eudi:micro_credential:2' }, true],
  ['an attestation of learning with an achievement', { vct: 'urn:eu.europa.ec.eudi:learning:credential:1' }, true],
  ['one with claims of another shape', { vct: 'urn:eudi:learning:credential:1', credentialSubject: {} }, false],
  ['an identity', { vct: 'urn:eudi:pid:1' }, false],
  ['somebody else’s type', { vct: 'https://uni-lumen.example/micro_credential' }, false],
])('%s: %j', (_name, more, taken) => {
  expect(eudiCredential.recognise(walletClaims(more))).toBe(taken);
});
