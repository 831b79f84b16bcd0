import { expect, test } from 'vitest';
import type { JsonObject } from '../../../core/json.js';
import { ed25519Signature2020 } from '../../../core/proofs/ed25519-signature-2020.js';
import { contexts, plainBadge, plainBadgeOnVersion1, profile } from '../../fixtures/credentials.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';
import { sign, testKey } from '../../fixtures/signer.js';

const key = await testKey('nobody in particular');
const issuer = profile(key.didKey);
const signing = { key, suite: 'Ed25519Signature2020' } as const;
const more = { '@context': [contexts.credentials2, contexts.openBadges, contexts.ed25519] };
const proofAnswer = async (document: JsonObject) => answersOf(await reportOn(document, {}))['proof'];

test.each([
  [{ type: 'Ed25519Signature2020' }, true],
  [{ type: 'Ed25519Signature2018' }, false],
  [{ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' }, false],
])('%j is of this family: %s', (proof, expected) => {
  expect(ed25519Signature2020.recognises(proof)).toBe(expected);
});

test('a signature over VC 2.0 and one over VC 1.1 are intact', async () => {
  expect(await proofAnswer(await sign(plainBadge({ issuer, more }), signing))).toBe('proof.intact');
  expect(await proofAnswer(await sign(plainBadgeOnVersion1({ issuer }), signing))).toBe('proof.intact');
});

test('a changed date of signing is altered', async () => {
  const signed = await sign(plainBadge({ issuer, more }), signing);
  const proof = { ...(signed['proof'] as JsonObject), created: '2026-06-30T12:00:01Z' };
  expect(await proofAnswer({ ...signed, proof })).toBe('proof.altered');
});

test('without its vocabulary it is uncovered, not "altered"', async () => {
  const signed = await sign(plainBadge({ issuer, more }), signing);
  const bare = { ...signed, '@context': [contexts.credentials2, contexts.openBadges] };
  expect(await proofAnswer(bare)).toBe('proof.uncovered-data');
});

test('a chain is not defined for it', async () => {
  const signed = await sign(plainBadge({ issuer, more }), { ...signing, proof: { nonce: 'one' } });
  const proof = { ...(signed['proof'] as JsonObject), previousProof: 'urn:uuid:earlier' };
  expect(await proofAnswer({ ...signed, proof })).toBe('proof.unsupported');
});

test('only base58btc is read', async () => {
  const signed = await sign(plainBadge({ issuer, more }), signing);
  const proof = { ...(signed['proof'] as JsonObject), proofValue: `u${'A'.repeat(86)}` };
  expect(await proofAnswer({ ...signed, proof })).toBe('proof.malformed');
});
