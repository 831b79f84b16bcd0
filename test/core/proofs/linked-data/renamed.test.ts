import { expect, test } from 'vitest';
import type { JsonObject } from '../../../../core/json.js';
import { verify } from '../../../../core/verify.js';
import { bitstringEntry, plainBadge, profile } from '../../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../../fixtures/environment.js';
import { bitstringList, didDocument, sign, testKey } from '../../../fixtures/signer.js';

const did = 'did:web:uni-lumen.example';
const listAddress = 'https://uni-lumen.example/status/1';
const key = await testKey('uni-lumen');
const signing = { key, method: `${did}#key-1` };
const answers: Answers = {
  'https://uni-lumen.example/.well-known/did.json': didDocument(did, { 'key-1': key }),
  [listAddress]: await sign(bitstringList({ address: listAddress, issuer: did, set: [7] }), signing),
};
const entry = bitstringEntry(listAddress, 7);
const revoked = await sign(plainBadge({ issuer: profile(did), more: { credentialStatus: entry } }), signing);
const ended = await sign(plainBadge({ issuer: profile(did), more: { validUntil: '2026-07-31T00:00:00Z' } }), signing);

const renamed = (value: JsonObject, from: string, to: string): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([name, inner]) => [name === from ? to : name, inner]));
const withEntry = (credentialStatus: JsonObject): JsonObject => ({ ...revoked, credentialStatus });

const judge = async (document: JsonObject) => {
  const [report] = await verify({ text: JSON.stringify(document) }, worldOf(answers, '2026-11-21T00:00:00Z'));
  const proof = report?.checks.find(({ id }) => id === 'proof');
  const evidence = proof?.evidence.find(({ fact }) => fact === 'renamed.member');
  const pointer = evidence?.source.kind === 'credential' ? evidence.source.pointer : undefined;
  return { verdict: report?.verdict, because: report?.because, was: evidence?.value, pointer };
};

test.each([
  ['the status under another name', renamed(revoked, 'credentialStatus', 'x-status'), 'credentialStatus', '/x-status'],
  ['the end under another name', renamed(ended, 'validUntil', 'VALIDUNTIL'), 'validUntil', '/VALIDUNTIL'],
  [
    'the place in the list under another name',
    withEntry(renamed(entry, 'statusListIndex', 'index')),
    'statusListIndex',
    '/credentialStatus/index',
  ],
  [
    'the kind of list changed',
    withEntry({ ...entry, type: 'Unheard' }),
    'BitstringStatusListEntry',
    '/credentialStatus/type',
  ],
])('%s is an alteration that can be proven', async (_, document, was, pointer) => {
  expect(await judge(document)).toEqual({ verdict: 'rejected', because: 'proof.altered', was, pointer });
});

test('one entry of several is found in its own place', async () => {
  const other = bitstringEntry(listAddress, 8);
  const two = await sign(plainBadge({ issuer: profile(did), more: { credentialStatus: [other, entry] } }), signing);
  const hidden = { ...two, credentialStatus: [other, renamed(entry, 'statusPurpose', 'purpose')] };
  expect(await judge(hidden)).toMatchObject({ because: 'proof.altered', pointer: '/credentialStatus/1/purpose' });
});

test.each([
  ['that was not there when it was signed', { ...revoked, unheardOf: 'x' }],
  ['whose value changed too, so that nothing proves what it was', { ...renamed(ended, 'validUntil', 'x'), x: '2999' }],
])('data nobody defines, %s, stays what no signature covers', async (_, document) => {
  const { was, ...answer } = await judge(document);
  expect(was).toBeUndefined();
  expect(answer.because === 'proof.uncovered-data' || answer.because === 'status.revoked').toBe(true);
});
