import { describe, expect, test } from 'vitest';
import { previousProofs } from '../../../core/proofs/chain.js';
import type { JsonObject } from '../../../core/json.js';
import { verify } from '../../../core/verify.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { worldOf } from '../../fixtures/environment.js';
import { didDocument, proofOver, sign, testKey } from '../../fixtures/signer.js';

const did = 'did:web:uni-lumen.example';
const [key, notary] = [await testKey('uni-lumen'), await testKey('notary')];
const answers = { 'https://uni-lumen.example/.well-known/did.json': didDocument(did, { 'key-1': key }) };
const reachable = worldOf(answers, '2026-11-21T00:00:00Z');
const silent = worldOf({}, '2026-11-21T00:00:00Z');

const signed = await sign(plainBadge({ issuer: profile(did) }), { key, method: `${did}#key-1` });
const notarised = await sign(signed, { key: notary });

const judge = async (document: JsonObject, world = reachable) => {
  const [report] = await verify({ text: JSON.stringify(document) }, world);
  const proof = report?.checks.find(({ id }) => id === 'proof');
  return { verdict: report?.verdict, reason: proof?.reason, notes: proof?.notes };
};

test('a notary’s signature beside the issuer’s is named', async () => {
  expect(await judge(notarised)).toEqual({
    verdict: 'confirmed',
    reason: 'proof.intact',
    notes: ['proof.extra-signer'],
  });
});

test('a notary’s signature does not turn an unreachable issuer into an accusation', async () => {
  expect(await judge(notarised, silent)).toEqual({
    verdict: 'unconfirmed',
    reason: 'proof.key-unreachable',
    notes: ['proof.extra-signer'],
  });
});

test('nor one of the issuer’s proofs that cannot be checked yet', async () => {
  const [own, other] = notarised['proof'] as unknown as readonly JsonObject[];
  const later = { ...own, cryptosuite: 'bbs-2023' };
  expect(await judge({ ...notarised, proof: [later, other ?? null] })).toMatchObject({ verdict: 'unconfirmed' });
});

test('only somebody else’s signature is somebody else’s', async () => {
  expect(await judge(await sign(plainBadge({ issuer: profile(did) }), { key: notary }), silent)).toMatchObject({
    verdict: 'rejected',
    reason: 'proof.wrong-signer',
  });
});

test('a chain that names the same proof over and over is read once', () => {
  const level = (id: number, previous: string) => ({
    id: `urn:p:${String(id)}`,
    previousProof: Array<string>(500).fill(previous),
  });
  const proofs = [1, 2, 3, 4, 5, 6].map(id => level(id, `urn:p:${String(id + 1)}`));
  const last = { id: 'urn:p:7' };
  const [first] = proofs;
  expect(first && previousProofs(first, [...proofs, last])).toHaveLength(1);
});

describe('a proof over another one', async () => {
  const nobodys = { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023', proofPurpose: 'assertionMethod' };
  const named = { ...nobodys, id: 'urn:p:1', verificationMethod: `${did}#key-1`, proofValue: 'u2V0DhVhA' };
  const unreachable = await proofOver(plainBadge({ issuer: profile(did) }), {
    key: notary,
    method: 'did:web:silent.example#key-1',
    suite: 'eddsa-jcs-2022',
    proof: { id: 'urn:p:1' },
  });

  test.each([
    ['that nobody here can judge', named, 'proof.unsupported'],
    ['whose key cannot be reached', unreachable, 'proof.key-unreachable'],
  ])('%s is as open as that one', async (_, previous, reason) => {
    const document = { ...plainBadge({ issuer: profile(did) }), proof: [previous] };
    const signing = {
      key,
      method: `${did}#key-1`,
      suite: 'eddsa-jcs-2022',
      proof: { previousProof: 'urn:p:1' },
    } as const;
    const over = { ...document, proof: [previous, await proofOver(document, signing)] };
    expect(await judge(over)).toMatchObject({ verdict: 'unconfirmed', reason });
  });

  test('that is good is good', async () => {
    const first = await proofOver(plainBadge({ issuer: profile(did) }), {
      key,
      method: `${did}#key-1`,
      suite: 'eddsa-jcs-2022',
      proof: { id: 'urn:p:1' },
    });
    const document = { ...plainBadge({ issuer: profile(did) }), proof: [first] };
    const signing = {
      key,
      method: `${did}#key-1`,
      suite: 'eddsa-jcs-2022',
      proof: { previousProof: 'urn:p:1' },
    } as const;
    const over = { ...document, proof: [first, await proofOver(document, signing)] };
    expect(await judge(over)).toMatchObject({ verdict: 'confirmed', reason: 'proof.intact' });
  });
});
