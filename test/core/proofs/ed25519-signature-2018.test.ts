import { expect, test } from 'vitest';
import { type JsonObject, textMember } from '../../../core/json.js';
import { ed25519Signature2018 } from '../../../core/proofs/ed25519-signature-2018.js';
import { contexts, plainBadge, plainBadgeOnVersion1, profile } from '../../fixtures/credentials.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';
import { didKeyMethod, proofOver, sign, testKey } from '../../fixtures/signer.js';
import { encoded } from '../../fixtures/tokens.js';

const key = await testKey('nobody in particular');
const issuer = profile(key.didKey);
const badge: JsonObject = {
  ...plainBadgeOnVersion1({ issuer }),
  '@context': [contexts.credentials1, contexts.openBadges],
};
const signing = { key, suite: 'Ed25519Signature2018' } as const;
const signed = await sign(badge, signing);
const proof = signed['proof'] as JsonObject;
const proofAnswer = async (document: JsonObject, answers = {}) => answersOf(await reportOn(document, answers))['proof'];
const withProof = (more: JsonObject): Promise<string | undefined> =>
  proofAnswer({ ...signed, proof: { ...proof, ...more } });

test.each([
  [{ type: 'Ed25519Signature2018' }, true],
  [{ type: 'Ed25519Signature2020' }, false],
  [{ type: 'JsonWebSignature2020' }, false],
])('%j is of this family: %s', (one, expected) => {
  expect(ed25519Signature2018.recognises(one)).toBe(expected);
});

test('made by the package is intact, with a key as it was published then', async () => {
  const { encode } = await import('base58-universal');
  const { decodeMultibase } = await import('../../../core/issuer/multikey.js');
  const did = 'did:web:uni-lumen.example';
  const id = `${did}#key-1`;
  const published = {
    id: did,
    verificationMethod: [
      {
        id,
        type: 'Ed25519VerificationKey2018',
        controller: did,
        publicKeyBase58: encode(decodeMultibase(key.multibase)?.subarray(2) ?? new Uint8Array()),
      },
    ],
    assertionMethod: [id],
  };
  const document = await sign({ ...badge, issuer: profile(did) }, { ...signing, method: id });
  const answers = { 'https://uni-lumen.example/.well-known/did.json': published };
  expect(await proofAnswer(document, answers)).toBe('proof.intact');
  expect(await proofAnswer({ ...document, name: 'Law' }, answers)).toBe('proof.altered');
});

test('without its vocabulary it is uncovered; with a context of its own it is not read', async () => {
  expect(await proofAnswer({ ...plainBadge({ issuer }), proof })).toBe('proof.uncovered-data');
  const own = [contexts.credentials1, contexts.openBadges, 'https://w3id.org/security/suites/ed25519-2018/v1'];
  expect(await proofAnswer({ ...signed, '@context': own })).toBe('proof.unknown-vocabulary');
});

const [, , signature = ''] = (textMember(proof, 'jws') ?? '').split('.');
const withHeader = (header: JsonObject | string): JsonObject => ({ jws: `${encoded(header)}..${signature}` });

test.each<[string, JsonObject, string]>([
  ['a header with another algorithm', withHeader({ alg: 'none', b64: false, crit: ['b64'] }), 'proof.unsupported'],
  ['a header with more', withHeader({ alg: 'EdDSA', b64: false, crit: ['b64'], typ: 'JWT' }), 'proof.unsupported'],
  ['a header with less', withHeader({ alg: 'EdDSA' }), 'proof.unsupported'],
  ['a header in another order', withHeader({ b64: false, alg: 'EdDSA', crit: ['b64'] }), 'proof.altered'],
  ['a header that says a thing twice', withHeader('{"alg":"EdDSA","alg":"EdDSA"}'), 'proof.malformed'],
  ['a payload inside', { jws: (textMember(proof, 'jws') ?? '').replace('..', '.e30.') }, 'proof.malformed'],
  [
    'nothing behind the header',
    { jws: `${encoded({ alg: 'EdDSA', b64: false, crit: ['b64'] })}..` },
    'proof.malformed',
  ],
])('%s', async (_, more, reason) => {
  expect(await withProof(more)).toBe(reason);
});

test('a signature as drafts of the suite wrote it is a doubt', async () => {
  const { jws = null, ...drafted } = proof;
  expect(await proofAnswer({ ...signed, proof: { ...drafted, proofValue: jws } })).toBe('proof.unsupported');
});

test('the method may be the identifier alone, and a chain is not defined for it', async () => {
  const bare = await proofOver(badge, { ...signing, method: key.didKey });
  expect(await proofAnswer({ ...badge, proof: bare })).toBe('proof.intact');
  expect(textMember(proof, 'verificationMethod')).toBe(didKeyMethod(key));
  expect(await withProof({ previousProof: 'urn:uuid:earlier' })).toBe('proof.unsupported');
});
