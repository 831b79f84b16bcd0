import { expect, test } from 'vitest';
import type { JsonObject } from '../../../core/json.js';
import { eddsaRdfc2022 } from '../../../core/proofs/eddsa-rdfc-2022.js';
import { plainBadge, plainBadgeOnVersion1, profile } from '../../fixtures/credentials.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';
import { sign, testKey } from '../../fixtures/signer.js';

const key = await testKey('nobody in particular');
const issuer = profile(key.didKey);
const proofAnswer = async (document: JsonObject) => answersOf(await reportOn(document, {}))['proof'];

test.each([
  [{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }, true],
  [{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdf-2022' }, false],
  [{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022' }, false],
  [{ type: 'DataIntegrityProof' }, false],
  [{ type: 'Ed25519Signature2020', cryptosuite: 'eddsa-rdfc-2022' }, false],
])('%j is of this family: %s', (proof, expected) => {
  expect(eddsaRdfc2022.recognises(proof)).toBe(expected);
});

test('a signature over VC 2.0 and one over VC 1.1 are intact', async () => {
  expect(await proofAnswer(await sign(plainBadge({ issuer }), { key }))).toBe('proof.intact');
  expect(await proofAnswer(await sign(plainBadgeOnVersion1({ issuer }), { key }))).toBe('proof.intact');
});

test.each(['created', 'nonce', 'domain', 'challenge', 'id'])('the %s of a proof is covered by it', async name => {
  const proof = name === 'created' ? {} : { [name]: name === 'id' ? 'urn:uuid:one' : 'one' };
  const signed = await sign(plainBadge({ issuer }), { key, proof });
  const other = name === 'created' ? '2026-06-30T12:00:01Z' : name === 'id' ? 'urn:uuid:other' : 'other';
  const altered = { ...signed, proof: { ...(signed['proof'] as JsonObject), [name]: other } };
  expect(await proofAnswer(signed)).toBe('proof.intact');
  expect(await proofAnswer(altered)).toBe('proof.altered');
});
