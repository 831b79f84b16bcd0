import { expect, test } from 'vitest';
import type { JsonObject } from '../../../core/json.js';
import { withStatusBeside } from '../../../core/validity/status-beside.js';
import { openBadges3 } from '../../../core/formats/open-badges-3/index.js';
import { plainBadge, plainBadgeOnVersion1, profile } from '../../fixtures/credentials.js';
import { answersOf, reportOn } from '../../fixtures/report-on.js';
import { curveKey, jwkDocument, tokenOf } from '../../fixtures/tokens.js';

const did = 'did:web:uni-lumen.example';
const key = curveKey('uni-lumen p256', 'P-256');
const answers = { 'https://uni-lumen.example/.well-known/did.json': jwkDocument(did, { k: key.jwk }) };
const status = { status_list: { idx: 0, uri: 'https://status.example/list' } };
const issuer = profile(did);

const judged = async (claims: JsonObject) =>
  reportOn(await tokenOf(claims, key, { alg: 'ES256', kid: `${did}#k` }), answers);

test.each<[string, JsonObject]>([
  ['beside a credential inside', { iss: did, status, vc: plainBadgeOnVersion1({ issuer }) }],
  ['among its members', { ...plainBadge({ issuer }), status }],
])('a status that a token states %s is not passed over', async (_where, claims) => {
  const report = await judged(claims);
  expect(report.verdict).toBe('unconfirmed');
  expect(answersOf(report)).toMatchObject({ proof: 'proof.intact', status: 'status.unreachable' });
  const evidence = report.checks.find(({ id }) => id === 'status')?.evidence;
  expect(evidence).toMatchObject([
    { fact: 'stated.status', value: 'status_list 0', source: { pointer: '/status/status_list' } },
    {},
  ]);
});

test('a token that states none has none', async () => {
  expect(answersOf(await judged(plainBadge({ issuer })))).toMatchObject({ status: 'status.none' });
});

test.each<[string, JsonObject, string]>([
  ['in no way', {}, 'status.unsupported'],
  ['in a way nobody knows', { other_list: { idx: 0 } }, 'status.unsupported'],
  ['in two ways', { ...status, other_list: {} }, 'status.unsupported'],
])('a status that a token states %s is not passed over', async (_where, stated, reason) => {
  expect(answersOf(await judged({ ...plainBadge({ issuer }), status: stated }))['status']).toBe(reason);
});

test('what a record states counts for each achievement in it', () => {
  const credential = openBadges3.read(plainBadge({ issuer }));
  const token = { kind: 'token', header: {}, claims: { status }, signed: '', signature: '' } as const;
  const record = { kind: 'document', document: {}, envelope: token, path: [], notes: [] } as const;
  const inside = { kind: 'record', record, achievement: { id: undefined, index: 0 } } as const;
  expect(withStatusBeside(credential, inside).status).toEqual([
    { type: 'status_list', entry: status.status_list, pointer: '/status/status_list', around: {} },
  ]);
});
