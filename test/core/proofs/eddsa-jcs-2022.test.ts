import { createHash, sign as signBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { createSignCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { describe, expect, test } from 'vitest';
import { type JsonObject, listOf } from '../../../core/json.js';
import { verify } from '../../../core/verify.js';
import { bitstringEntry, contexts, plainBadge, profile } from '../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../fixtures/environment.js';
import { bitstringList, contextLoader, didDocument, didKeyMethod, testKey, unsigned } from '../../fixtures/signer.js';
import { encode } from 'base58-universal';
import { curveKey, edwardsKeyOf, jwkDocument } from '../../fixtures/tokens.js';

const did = 'did:web:uni-lumen.example';
const address = 'https://uni-lumen.example/.well-known/did.json';
const now = '2026-11-21T00:00:00Z';
const key = await testKey('uni-lumen');
const stranger = await testKey('somebody else');
const published: Answers = { [address]: didDocument(did, { 'key-1': key }) };
const badge = plainBadge({ issuer: profile(did) });

const seedOf = (label: string): Buffer => createHash('sha256').update(`proofmark test key: ${label}`).digest();

interface SigningSuite {
  createProof(call: object): Promise<JsonObject>;
}

/** Signed by the packages, which do it another way than it is checked here. */
async function proofOver(
  document: JsonObject,
  by = key,
  more: JsonObject = {},
  method = `${did}#key-1`,
): Promise<JsonObject> {
  const signer = (await Ed25519Multikey.generate({ seed: seedOf(by.label), id: method })).signer();
  const date = '2026-06-30T12:00:00Z';
  const suite = new DataIntegrityProof({ cryptosuite: createSignCryptosuite(), signer, date });
  const purpose = { update: (proof: JsonObject) => ({ ...proof, proofPurpose: 'assertionMethod', ...more }) };
  return (suite as unknown as SigningSuite).createProof({
    document: structuredClone(document),
    purpose,
    documentLoader: contextLoader,
  });
}

const sign = async (document: JsonObject, by = key, method = `${did}#key-1`) => ({
  ...document,
  proof: await proofOver(unsigned(document), by, {}, method),
});

const judge = async (document: JsonObject, answers: Answers = published) => {
  const [report] = await verify({ text: JSON.stringify(document) }, worldOf(answers, now));
  if (!report) throw new Error('verify answers with at least one report');
  const proof = report.checks.find(({ id }) => id === 'proof');
  return { report, verdict: report.verdict, proof: proof?.reason, notes: proof?.notes ?? [] };
};

const without = (object: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

const signed = await sign(badge);
const proof = signed.proof;

describe('eddsa-jcs-2022', () => {
  test('made by the packages is intact', async () => {
    expect(await judge(signed)).toMatchObject({ verdict: 'confirmed', proof: 'proof.intact', notes: [] });
  });

  test('is the same whatever the order of members and the white space', async () => {
    const turned = Object.fromEntries(Object.entries(signed).toReversed());
    expect(await judge(turned)).toMatchObject({ verdict: 'confirmed' });
    const [report] = await verify({ text: JSON.stringify(signed, null, 2) }, worldOf(published, now));
    expect(report?.verdict).toBe('confirmed');
  });

  test.each<[string, JsonObject]>([
    ['a changed word', { ...signed, name: 'Advanced Data Ethics' }],
    ['a term of no vocabulary', { ...signed, honours: 'summa cum laude' }],
    ['an empty member', { ...signed, evidence: null }],
    ['another date of the proof', { ...signed, proof: { ...proof, created: '2026-06-29T12:00:00Z' } }],
    ['an empty member of the proof', { ...signed, proof: { ...proof, domain: null } }],
  ])('%s is altered: every byte is covered', async (_, document) => {
    expect(await judge(document)).toMatchObject({ verdict: 'rejected', proof: 'proof.altered' });
  });

  test('covers terms no vocabulary defines', async () => {
    expect(await judge(await sign({ ...badge, honours: 'cum laude' }))).toMatchObject({ proof: 'proof.intact' });
  });

  test('by somebody else is somebody else’s', async () => {
    const foreign = await sign(badge, stranger, didKeyMethod(stranger));
    expect(await judge(foreign)).toMatchObject({ verdict: 'rejected', proof: 'proof.wrong-signer' });
  });

  test.each<[string, JsonObject, string]>([
    ['for another purpose', { proofPurpose: 'authentication' }, 'proof.wrong-purpose'],
    [
      'for the purpose by its full name',
      { proofPurpose: 'https://w3id.org/security#assertionMethod' },
      'proof.unsupported',
    ],
    ['from the future', { created: '2026-11-21T00:05:01Z' }, 'proof.from-the-future'],
    ['with half a value', { proofValue: 'z2HnFSSPPBzR36zdDgK8Pb' }, 'proof.malformed'],
    ['with a value in another base', { proofValue: 'u2V0AhVhA' }, 'proof.malformed'],
    ['in a spelling of no standard', { cryptosuite: 'jcs-eddsa-2022' }, 'proof.unsupported'],
    ['with a key that is not listed', { verificationMethod: `${did}#key-2` }, 'proof.key-not-published'],
  ])('%s', async (_, more, reason) => {
    expect(await judge({ ...signed, proof: { ...proof, ...more } })).toMatchObject({ proof: reason });
  });

  test('with a key on another curve cannot be checked', async () => {
    const answers = { [address]: jwkDocument(did, { 'key-1': curveKey('uni-lumen', 'P-256').jwk }) };
    expect(await judge(signed, answers)).toMatchObject({ verdict: 'unconfirmed', proof: 'proof.unsupported' });
  });

  test('whose issuer is silent is a doubt', async () => {
    expect(await judge(signed, {})).toMatchObject({ verdict: 'unconfirmed', proof: 'proof.key-unreachable' });
  });
});

describe('the context of the proof', () => {
  const own = listOf(badge['@context']);

  test('of another vocabulary is broken', async () => {
    const other = { ...proof, '@context': [...own].reverse() };
    expect(await judge({ ...signed, proof: other })).toMatchObject({ verdict: 'rejected', proof: 'proof.malformed' });
  });

  test('may be the beginning of the document’s, which is then read without the rest', async () => {
    const renaming = { validUntil: 'https://uni-lumen.example/terms#soon' };
    const { report, ...answer } = await judge({ ...signed, '@context': [...own, renaming] });
    expect(answer).toMatchObject({ verdict: 'confirmed', proof: 'proof.intact', notes: [] });
    expect(report.coverage).toBe('all');
  });

  test('left out makes the signature another’s', async () => {
    const bare = without(proof, '@context');
    expect(await judge({ ...signed, proof: bare })).toMatchObject({ verdict: 'rejected', proof: 'proof.altered' });
  });

  test('that was signed as left out is intact', async () => {
    expect(await judge(withoutContext())).toMatchObject({ verdict: 'confirmed', proof: 'proof.intact' });
  });

  test('of its own is intact, with every element in doubt', async () => {
    const foreign = await sign({ ...badge, '@context': [contexts.credentials2, contexts.openBadges, { x: 'urn:x' }] });
    const { report, ...answer } = await judge(foreign);
    expect(answer).toMatchObject({ verdict: 'confirmed', proof: 'proof.intact', notes: ['proof.own-vocabulary'] });
    expect(report.elements.find(({ id }) => id === 'title')).toMatchObject({
      status: 'weak',
      reason: 'element.own-vocabulary',
    });
  });
});

/** Signed by hand, as the standard's verification allows and the packages' signing does not do. */
function withoutContext(): JsonObject {
  const options = without(proof, '@context', 'proofValue');
  const hash = (value: JsonObject): Buffer =>
    createHash('sha256')
      .update(canonicalize(value) ?? '')
      .digest();
  const bytes = Buffer.concat([hash(options), hash(badge)]);
  return {
    ...badge,
    proof: { ...options, proofValue: `z${encode(signBytes(null, bytes, edwardsKeyOf(seedOf(key.label)).secret))}` },
  };
}

describe('sets and chains', () => {
  test('a second signature over the first is checked with it', async () => {
    const first = await proofOver(badge, key, { id: 'urn:uuid:first' });
    const second = await proofOver({ ...badge, proof: [first] }, key, { previousProof: 'urn:uuid:first' });
    expect(await judge({ ...badge, proof: [first, second] })).toMatchObject({
      verdict: 'confirmed',
      proof: 'proof.intact',
    });
    const other = await proofOver(badge, key, { id: 'urn:uuid:first', created: '2026-06-30T13:00:00Z' });
    expect(await judge({ ...badge, proof: [other, second] })).toMatchObject({ proof: 'proof.altered' });
    expect(await judge({ ...badge, proof: [second] })).toMatchObject({ proof: 'proof.malformed' });
  });

  test('a status list signed like this is believed', async () => {
    const list = 'https://uni-lumen.example/status/1';
    const revoked = await sign({ ...badge, credentialStatus: bitstringEntry(list, 7) });
    const answers = { ...published, [list]: await sign(bitstringList({ address: list, issuer: did, set: [7] })) };
    const { report } = await judge(revoked, answers);
    expect(report).toMatchObject({ verdict: 'rejected', because: 'status.revoked' });
  });
});
