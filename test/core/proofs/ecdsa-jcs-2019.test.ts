import { createHash, sign as signBytes } from 'node:crypto';
import { encode } from 'base58-universal';
import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import { type JsonObject, listOf } from '../../../core/json.js';
import { ecdsaJcs2019 } from '../../../core/proofs/ecdsa-jcs-2019.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';
import { didKeyMethod, proofOver, sign, signedOn, testKeyOn } from '../../fixtures/signer.js';
import { curveKey } from '../../fixtures/tokens.js';

const suite = 'ecdsa-jcs-2019';
const keys = { 'P-256': await testKeyOn('P-256', 'uni-lumen'), 'P-384': await testKeyOn('P-384', 'uni-lumen') };
const proofAnswer = async (document: JsonObject) => answersOf(await reportOn(document, {}))['proof'];

test.each([
  [{ type: 'DataIntegrityProof', cryptosuite: suite }, true],
  [{ type: 'DataIntegrityProof', cryptosuite: 'jcs-ecdsa-2019' }, false],
  [{ type: suite }, false],
])('%j is of this family: %s', (proof, expected) => {
  expect(ecdsaJcs2019.recognises(proof)).toBe(expected);
});

describe.each(['P-256', 'P-384'] as const)('with %s', curve => {
  const key = keys[curve];
  const badge = plainBadge({ issuer: profile(key.didKey) });

  test('it is the same whatever the order of members', async () => {
    const signed = await sign(badge, { key, suite });
    expect(await proofAnswer(Object.fromEntries(Object.entries(signed).toReversed()))).toBe('proof.intact');
  });

  test('terms of no vocabulary are covered', async () => {
    const signed = await sign({ ...badge, honours: 'cum laude' }, { key, suite });
    expect(await proofAnswer(signed)).toBe('proof.intact');
    expect(await proofAnswer({ ...signed, honours: 'summa cum laude' })).toBe('proof.altered');
  });

  test('contexts added at the end were not signed; another order is broken', async () => {
    const signed = await sign(badge, { key, suite });
    const own = listOf(badge['@context']);
    expect(await proofAnswer({ ...signed, '@context': [...own, { x: 'urn:x' }] })).toBe('proof.intact');
    const proof = { ...(signed['proof'] as JsonObject), '@context': own.toReversed() };
    expect(await proofAnswer({ ...signed, proof })).toBe('proof.malformed');
  });

  test('signed by hand with the hash of the key it is intact, with the other hash altered', async () => {
    const byHand = (hash: string): JsonObject => {
      const options = {
        type: 'DataIntegrityProof',
        cryptosuite: suite,
        created: signedOn,
        verificationMethod: didKeyMethod(key),
        proofPurpose: 'assertionMethod',
      };
      const hashed = [options, badge].map(one =>
        createHash(hash)
          .update(canonicalize(one) ?? '')
          .digest(),
      );
      const signer = { key: curveKey('uni-lumen', curve).secret, dsaEncoding: 'ieee-p1363' } as const;
      const proofValue = `z${encode(signBytes(hash, Buffer.concat(hashed), signer))}`;
      return { ...badge, proof: { ...options, proofValue } };
    };
    const [own, other] = curve === 'P-256' ? ['sha256', 'sha384'] : ['sha384', 'sha256'];
    expect(await proofAnswer(byHand(own))).toBe('proof.intact');
    expect(await proofAnswer(byHand(other))).toBe('proof.altered');
  });

  test('a second signature over the first is checked with it', async () => {
    const first = await proofOver(badge, { key, suite, proof: { id: 'urn:uuid:first' } });
    const chained = { key, suite, proof: { previousProof: 'urn:uuid:first' } } as const;
    const second = await proofOver({ ...badge, proof: [first] }, chained);
    expect(await proofAnswer({ ...badge, proof: [first, second] })).toBe('proof.intact');
    const other = { ...first, created: '2026-06-30T13:00:00Z' };
    expect(await proofAnswer({ ...badge, proof: [other, second] })).toBe('proof.altered');
    expect(await proofAnswer({ ...badge, proof: second })).toBe('proof.malformed');
  });
});
