import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeMultibase } from '../../../../core/issuer/multikey.js';
import { type JsonObject, isObject, listOf, textMember } from '../../../../core/json.js';
import { type Parts, isWhole } from '../../../../core/proofs/linked-data/derived-proof.js';
import { answersOf, reportOn } from '../../../fixtures/report-on.js';
import { testKey, testKeyOn } from '../../../fixtures/signer.js';

const bytesOf = ({ multibase }: { readonly multibase: string }): Uint8Array =>
  decodeMultibase(multibase) ?? new Uint8Array();
const publicKey = bytesOf(await testKeyOn('P-256', 'for one credential'));
const signature = new Uint8Array(64);
const statements = ['_:uA <https://schema.org/name> "A" .\n', '_:uB <https://schema.org/name> "B" .\n'];
const parts: Parts = { publicKey, signatures: [signature, signature], nonMandatory: statements };

test('every statement stands once, under a signature of its length, and a key on P-256', async () => {
  expect(isWhole(parts)).toBe(true);
  expect(isWhole({ ...parts, nonMandatory: [] })).toBe(true);
  expect(isWhole({ ...parts, nonMandatory: [...statements, ...statements.slice(1)] })).toBe(false);
  expect(isWhole({ ...parts, signatures: [signature, signature.subarray(1)] })).toBe(false);
  expect(isWhole({ ...parts, publicKey: bytesOf(await testKey('for one credential')) })).toBe(false);
  expect(isWhole({ ...parts, publicKey: bytesOf(await testKeyOn('P-384', 'for one credential')) })).toBe(false);
  expect(isWhole({ ...parts, publicKey: publicKey.subarray(0, 34) })).toBe(false);
});

const folder = process.env['PROOFMARK_CORPUS'];
if (!folder) process.stderr.write('PROOFMARK_CORPUS is not set: a credential that others derived was NOT judged\n');

test.skipIf(!folder)('a credential that others derived is intact under its key, were that published', async () => {
  const file = join(folder ?? '', '1edtech-ob30', 'sd', 'derivedcredential.json');
  const document = JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
  const [proof] = listOf(document['proof']);
  const method = textMember(proof, 'verificationMethod') ?? '';
  const [id = '', publicKeyMultibase = ''] = method.split('#');
  const published = {
    id,
    verificationMethod: [{ id: method, type: 'Multikey', controller: id, publicKeyMultibase }],
    assertionMethod: [method],
  };
  const judged = async (one: JsonObject) => answersOf(await reportOn(one, { [id]: published }))['proof'];
  expect(await judged(document)).toBe('proof.intact');
  const subject = document['credentialSubject'];
  const achievement = isObject(subject) ? (subject['achievement'] as JsonObject) : {};
  const other = { ...achievement, name: 'Leadership' };
  expect(await judged({ ...document, credentialSubject: { ...(subject as JsonObject), achievement: other } })).toBe(
    'proof.altered',
  );
});
