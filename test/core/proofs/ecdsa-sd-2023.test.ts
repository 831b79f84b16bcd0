import { describe, expect, test } from 'vitest';
import { fromBase64url } from '../../../core/base64url.js';
import { type JsonObject, textMember } from '../../../core/json.js';
import { ecdsaSd2023 } from '../../../core/proofs/ecdsa-sd-2023.js';
import { verify } from '../../../core/verify.js';
import { contexts, plainBadge, plainBadgeOnVersion1, profile } from '../../fixtures/credentials.js';
import { worldOf } from '../../fixtures/environment.js';
import { didDocument, proofOver, shownBy, testKeyOn } from '../../fixtures/signer.js';

const key = await testKeyOn('P-256', 'uni-lumen');
const did = 'did:web:uni-lumen.example';
const answers = { 'https://uni-lumen.example/.well-known/did.json': didDocument(did, { 'key-1': key }) };
const issuer = profile(did);
const badge = plainBadge({ issuer, more: { validUntil: '2031-06-30T00:00:00Z' } });
const mandatory = ['/issuer', '/validFrom', '/validUntil'];
const signing = { key, method: `${did}#key-1`, suite: 'ecdsa-sd-2023', mandatory } as const;
const base: JsonObject = { ...badge, proof: await proofOver(badge, signing) };
const proofIn = (document: JsonObject): JsonObject => document['proof'] as JsonObject;
const shown = (...pointers: readonly string[]) => shownBy(base, { mandatory, shown: pointers });
const title = '/credentialSubject/achievement/name';
const titleOnly = await shown(title);

async function judge(document: JsonObject) {
  const [report] = await verify({ text: JSON.stringify(document) }, worldOf(answers, '2026-11-21T00:00:00Z'));
  if (!report) throw new Error('there is always a report');
  const answer = (id: string) => report.checks.find(check => check.id === id);
  const { reason, notes } = answer('proof') ?? { reason: undefined, notes: [] };
  return {
    report,
    verdict: report.verdict,
    proof: reason,
    notes,
    period: answer('period')?.reason,
    format: answer('format')?.reason,
  };
}

const elementsOf = ({ report }: Awaited<ReturnType<typeof judge>>): Readonly<Record<string, string>> =>
  Object.fromEntries(report.elements.map(({ id, reason }) => [id, reason]));

test.each([
  [{ type: 'DataIntegrityProof', cryptosuite: 'ecdsa-sd-2023' }, true],
  [{ type: 'DataIntegrityProof', cryptosuite: 'bbs-2023' }, false],
  [{ type: 'ecdsa-sd-2023' }, false],
])('%j is of this family: %s', (proof, expected) => {
  expect(ecdsaSd2023.recognises(proof)).toBe(expected);
});

describe('what a holder shows', () => {
  test('is intact, whatever of it is shown', async () => {
    const shows = [['/credentialSubject'], [title], ['/credentialSubject/identifier', '/name']];
    for (const pointers of shows) {
      expect(await judge(await shown(...pointers))).toMatchObject({
        verdict: 'confirmed',
        proof: 'proof.intact',
        notes: ['proof.partly-shown'],
        period: 'period.current',
      });
    }
  });

  test('without any subject is no credential, and its signature is intact all the same', async () => {
    expect(await judge(await shown())).toMatchObject({ format: 'format.malformed', proof: 'proof.intact' });
  });

  test('is intact on the older version of the data model', async () => {
    const older = plainBadgeOnVersion1({ issuer });
    const own = { ...signing, mandatory: ['/issuer'] };
    const signed = { ...older, proof: await proofOver(older, own) };
    expect(await judge(await shownBy(signed, own))).toMatchObject({ proof: 'proof.intact' });
  });

  test('of which the rest is not shown, and not left out', async () => {
    const elements = elementsOf(await judge(titleOnly));
    expect(elements).toMatchObject({ title: 'element.stated', 'learner-identity': 'element.undisclosed' });
    expect(Object.values(elements)).not.toContain('element.not-stated');
  });

  test('where somebody else shows nothing of the kind, is not stated', async () => {
    const whole = elementsOf(await judge({ ...titleOnly, proof: { ...proofIn(titleOnly), cryptosuite: 'bbs-2023' } }));
    expect(whole).toMatchObject({ 'learner-identity': 'element.not-stated' });
  });
});

describe('what was done to it afterwards', () => {
  const subject = titleOnly['credentialSubject'] as JsonObject;
  const withSubject = (more: JsonObject): JsonObject => ({ ...titleOnly, credentialSubject: { ...subject, ...more } });
  const without = (name: string): JsonObject =>
    Object.fromEntries(Object.entries(titleOnly).filter(([member]) => member !== name));

  test.each<[string, JsonObject]>([
    [
      'a shown statement changed',
      withSubject({ achievement: { ...(subject['achievement'] as JsonObject), name: 'Law' } }),
    ],
    ['a statement added', { ...titleOnly, name: 'Data Ethics' }],
    ['a shown statement removed', withSubject({ achievement: { type: ['Achievement'] } })],
    ['the end removed, which must be shown', without('validUntil')],
    ['the end moved', { ...titleOnly, validUntil: '2041-06-30T00:00:00Z' }],
    ['another issuer', { ...titleOnly, issuer: profile('did:web:other.example') }],
    ['another date of signing', { ...titleOnly, proof: { ...proofIn(titleOnly), created: '2026-06-29T12:00:00Z' } }],
  ])('%s is altered', async (_, document) => {
    expect(await judge(document)).toMatchObject({ verdict: 'rejected', proof: 'proof.altered' });
  });

  test('one thing shown as two is broken, though each of its statements is signed', async () => {
    const both = await shown(title, '/credentialSubject/achievement/criteria/narrative');
    const twice = splitCriteria(both);
    expect(await judge(both)).toMatchObject({ proof: 'proof.intact' });
    expect(await judge(twice)).toMatchObject({ verdict: 'rejected', proof: 'proof.altered' });
  });
});

/** The criteria of the achievement stated a second time, as a thing of their own. */
function splitCriteria(document: JsonObject): JsonObject {
  const subject = document['credentialSubject'] as JsonObject;
  const achievement = subject['achievement'] as JsonObject;
  const { criteria = null } = achievement;
  return {
    ...document,
    credentialSubject: { ...subject, achievement: { ...achievement, criteria: [criteria, criteria] } },
  };
}

describe('the value of a proof', () => {
  const value = textMember(proofIn(titleOnly), 'proofValue') ?? '';
  const withValue = (proofValue: string): JsonObject => ({
    ...titleOnly,
    proof: { ...proofIn(titleOnly), proofValue },
  });
  const encoded = (bytes: Uint8Array): string => `u${Buffer.from(bytes).toString('base64url')}`;
  const bytes = fromBase64url(value.slice(1)) ?? new Uint8Array();
  const withByte = (at: number, byte: number): string => encoded(bytes.with(at, byte));

  test('of the issuer is for the holder’s wallet, and nothing is said against it', async () => {
    expect(await judge(base)).toMatchObject({
      verdict: 'unconfirmed',
      proof: 'proof.unsupported',
      notes: ['proof.for-the-holder'],
    });
  });

  test('of the issuer called one that is shown is broken', async () => {
    const own = fromBase64url(textMember(proofIn(base), 'proofValue')?.slice(1) ?? '') ?? new Uint8Array();
    const called = { ...base, proof: { ...proofIn(base), proofValue: encoded(own.with(2, 1)) } };
    expect(await judge(called)).toMatchObject({ verdict: 'rejected', proof: 'proof.malformed' });
  });

  test.each<[string, string]>([
    ['of another suite', withByte(2, 3)],
    ['of no suite', withByte(0, 0xd8)],
    ['cut off', encoded(bytes.subarray(0, bytes.length - 9))],
    ['with something behind it', encoded(Uint8Array.from([...bytes, 0]))],
    ['with another number of parts', withByte(3, 0x84)],
    ['with padding', `${value}=`],
    ['in another base', `z${value.slice(1)}`],
    ['of nothing', 'u'],
  ])('%s is broken', async (_, proofValue) => {
    expect(await judge(withValue(proofValue))).toMatchObject({ verdict: 'rejected', proof: 'proof.malformed' });
  });

  /** Tag, list of five, 64 bytes of signature, and the key for the statements: 35 bytes, of which two name its kind. */
  const keyAt = 3 + 1 + 2 + 64 + 2;

  test('with a key for its statements that is none is broken; with another one it is altered', async () => {
    expect(bytes.subarray(keyAt, keyAt + 2)).toEqual(Uint8Array.of(0x80, 0x24));
    expect(await judge(withValue(withByte(keyAt, 0xed)))).toMatchObject({ proof: 'proof.malformed' });
    const other = await testKeyOn('P-256', 'somebody else');
    const put = Uint8Array.from(bytes);
    put.set(Buffer.from(await compressedOf(other.didKey)), keyAt);
    expect(await judge(withValue(encoded(put)))).toMatchObject({ proof: 'proof.altered' });
  });
});

async function compressedOf(didKey: string): Promise<Uint8Array> {
  const { decodeMultibase } = await import('../../../core/issuer/multikey.js');
  return decodeMultibase(didKey.slice('did:key:'.length)) ?? new Uint8Array();
}

test('an end that need not be shown, and is not, leaves a note', async () => {
  const loose = { ...signing, mandatory: ['/issuer'] };
  const signed = { ...badge, proof: await proofOver(badge, loose) };
  const answer = await judge(await shownBy(signed, { mandatory: ['/issuer'], shown: [title] }));
  expect(answer).toMatchObject({ proof: 'proof.intact', notes: ['proof.partly-shown'], period: 'period.none' });
});

test('its statements stand in the vocabulary of the document alone', async () => {
  const bare = { ...titleOnly, '@context': [contexts.credentials2] };
  expect(await judge(bare)).toMatchObject({ verdict: 'unconfirmed', proof: 'proof.uncovered-data' });
});
