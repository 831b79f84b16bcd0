import { expect, test } from 'vitest';
import { encode } from 'base58-universal';
import { decodeMultibase } from '../../../core/issuer/multikey.js';
import { type JsonObject, textMember } from '../../../core/json.js';
import { ecdsaRdfc2019 } from '../../../core/proofs/ecdsa-rdfc-2019.js';
import { judgesOf } from '../../../core/report/judges.js';
import { verify } from '../../../core/verify.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { proofOver, sign, testKeyOn } from '../../fixtures/signer.js';
import { curveKey, jwkDocument } from '../../fixtures/tokens.js';

const curves = ['P-256', 'P-384'] as const;
const keys = { 'P-256': await testKeyOn('P-256', 'uni-lumen'), 'P-384': await testKeyOn('P-384', 'uni-lumen') };
const suite = 'ecdsa-rdfc-2019';

async function judged(document: JsonObject, answers: Answers = {}, doubleCheck = false) {
  const world = worldOf(answers, '2026-11-21T00:00:00Z');
  const [report] = await verify({ text: JSON.stringify(document) }, { ...world, doubleCheck });
  if (!report) throw new Error('there is always a report');
  return { proof: report.checks.find(({ id }) => id === 'proof')?.reason, judges: judgesOf(report) };
}

test.each([
  [{ type: 'DataIntegrityProof', cryptosuite: suite }, true],
  [{ type: 'DataIntegrityProof', cryptosuite: 'ecdsa-2019' }, false],
  [{ type: 'DataIntegrityProof', cryptosuite: 'ecdsa-jcs-2019' }, false],
  [{ type: suite }, false],
])('%j is of this family: %s', (proof, expected) => {
  expect(ecdsaRdfc2019.recognises(proof)).toBe(expected);
});

test('with P-256 our own engine judges alone, and both say the same; with P-384 the packages do', async () => {
  const [short, long] = await Promise.all(
    curves.map(curve => sign(plainBadge({ issuer: profile(keys[curve].didKey) }), { key: keys[curve], suite })),
  );
  if (!short || !long) throw new Error('two curves make two signatures');
  expect(await judged(short)).toEqual({ proof: 'proof.intact', judges: 'own' });
  expect(await judged(short, {}, true)).toEqual({ proof: 'proof.intact', judges: 'both' });
  expect(await judged(long)).toEqual({ proof: 'proof.intact', judges: 'packages' });
  expect(await judged({ ...short, name: 'Data Ethicz' })).toEqual({ proof: 'proof.altered', judges: 'packages' });
});

test.each(curves)('blank nodes are told apart by the hash of the key: %s', async curve => {
  const evidence = ['Portfolio', 'Interview', 'Essay'].map(name => ({ type: ['Evidence'], name }));
  const badge = plainBadge({ issuer: profile(keys[curve].didKey), more: { evidence } });
  expect(await judged(await sign(badge, { key: keys[curve], suite }))).toMatchObject({ proof: 'proof.intact' });
});

test.each(curves)('a key written as JSON Web Key is the same key: %s', async curve => {
  const did = 'did:web:uni-lumen.example';
  const address = 'https://uni-lumen.example/.well-known/did.json';
  const signed = await sign(plainBadge({ issuer: profile(did) }), { key: keys[curve], suite, method: `${did}#key-1` });
  const { jwk } = curveKey('uni-lumen', curve);
  expect(await judged(signed, { [address]: jwkDocument(did, { 'key-1': jwk }) })).toMatchObject({
    proof: 'proof.intact',
  });
  const nowhere = { ...jwk, y: jwk['x'] ?? null };
  const off = await judged(signed, { [address]: jwkDocument(did, { 'key-1': nowhere }) });
  expect(off).toMatchObject({ proof: 'proof.unsupported' });
});

/** The order of P-256 (FIPS 186-4 §D.1.2.3): for every signature (r, s) there is (r, order − s). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

test('the other of the two signatures that fit is as good, which the standard does not forbid', async () => {
  const signed = await sign(plainBadge({ issuer: profile(keys['P-256'].didKey) }), { key: keys['P-256'], suite });
  const proof = signed['proof'] as JsonObject;
  const bytes = Buffer.from(decodeMultibase(textMember(proof, 'proofValue') ?? '') ?? []);
  const s = BigInt(`0x${bytes.subarray(32).toString('hex')}`);
  const other = Buffer.from((ORDER - s).toString(16).padStart(64, '0'), 'hex');
  const proofValue = `z${encode(Buffer.concat([bytes.subarray(0, 32), other]))}`;
  expect(await judged({ ...signed, proof: { ...proof, proofValue } })).toMatchObject({ proof: 'proof.intact' });
});

test.each(curves)('a second signature over the first is checked with it: %s', async curve => {
  const key = keys[curve];
  const badge = plainBadge({ issuer: profile(key.didKey) });
  const first = await proofOver(badge, { key, suite, proof: { id: 'urn:uuid:first' } });
  const chained = { key, suite, proof: { previousProof: 'urn:uuid:first' } } as const;
  const second = await proofOver({ ...badge, proof: first }, chained);
  expect(await judged({ ...badge, proof: [first, second] })).toMatchObject({ proof: 'proof.intact' });
  const other = await proofOver(badge, {
    key,
    suite,
    proof: { id: 'urn:uuid:first' },
    created: '2026-06-30T13:00:00Z',
  });
  expect(await judged({ ...badge, proof: [other, second] })).toMatchObject({ proof: 'proof.altered' });
  expect(await judged({ ...badge, proof: second })).toMatchObject({ proof: 'proof.malformed' });
});
