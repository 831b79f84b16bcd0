import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../../core/json.js';
import { verify } from '../../../../core/verify.js';
import { bitstringEntry, contexts, plainBadge, plainBadgeOnVersion1, profile } from '../../../fixtures/credentials.js';
import { type Answers, worldOf } from '../../../fixtures/environment.js';
import {
  type ListStatement,
  bitstringList,
  didDocument,
  sign,
  statusList2021,
  testKey,
} from '../../../fixtures/signer.js';

const did = 'did:web:uni-lumen.example';
const address = 'https://uni-lumen.example/status/1';
const [key, other] = [await testKey('uni-lumen'), await testKey('other')];
const signing = { key, method: `${did}#key-1` };
const didAnswer = { 'https://uni-lumen.example/.well-known/did.json': didDocument(did, { 'key-1': key }) };

const judge = async (document: JsonObject, answers: Answers) => {
  const [report] = await verify(
    { text: JSON.stringify(document) },
    worldOf({ ...didAnswer, ...answers }, '2026-11-21T00:00:00Z'),
  );
  const check = report?.checks.find(({ id }) => id === 'status');
  return { verdict: report?.verdict, reason: check?.reason, notes: check?.notes ?? [], checks: report?.checks ?? [] };
};

const withStatus = (credentialStatus: Json) =>
  sign(plainBadge({ issuer: profile(did), more: { credentialStatus } }), signing);
const listWith = (statement: Partial<ListStatement>) => bitstringList({ address, issuer: did, set: [7], ...statement });
const badge = await withStatus(bitstringEntry(address, 8));
const withdrawn = await withStatus(bitstringEntry(address, 7));
const served = (list: JsonObject): Answers => ({ [address]: list });

test('a bit that is not set is good, and the answer says of when', async () => {
  const answer = await judge(badge, served(await sign(listWith({}), signing)));
  expect(answer).toMatchObject({ verdict: 'confirmed', reason: 'status.good', notes: ['status.as-of'] });
});

test('a set bit is a withdrawal', async () => {
  const answer = await judge(withdrawn, served(await sign(listWith({}), signing)));
  expect(answer).toMatchObject({ verdict: 'rejected', reason: 'status.revoked' });
});

test('a set bit under suspension is a suspension', async () => {
  const suspended = await withStatus(bitstringEntry(address, 7, 'suspension'));
  const answer = await judge(suspended, served(await sign(listWith({ purpose: 'suspension' }), signing)));
  expect(answer).toMatchObject({ verdict: 'rejected', reason: 'status.suspended' });
});

const faults: readonly [string, () => Answers | Promise<Answers>, string][] = [
  ['a host that does not answer', () => ({}), 'status.unreachable'],
  ['a page for people', () => ({ [address]: () => new Response('<!doctype html><p>hello') }), 'status.unreachable'],
  ['404', () => ({ [address]: () => new Response('', { status: 404 }) }), 'status.unreachable'],
  ['410', () => ({ [address]: () => new Response('', { status: 410 }) }), 'status.unreachable'],
  ['a broken server', () => ({ [address]: () => new Response('', { status: 500 }) }), 'status.unreachable'],
  [
    'a redirect elsewhere',
    () => ({ [address]: () => new Response('', { status: 302, headers: { location: 'https://other.example/' } }) }),
    'status.unreachable',
  ],
  ['half an answer', () => ({ [address]: () => new Response('{"@context": [') }), 'status.list-invalid'],
  ['an unsigned list', () => served(listWith({})), 'status.list-invalid'],
  [
    'a list somebody changed',
    async () => served({ ...(await sign(listWith({}), signing)), validFrom: '2026-10-01T00:00:00Z' }),
    'status.list-invalid',
  ],
  [
    'a list signed with a key that is not its issuer’s',
    async () => served(await sign(listWith({}), { key: other })),
    'status.list-invalid',
  ],
  [
    'a list that has ended',
    async () => served(await sign(listWith({ more: { validUntil: '2026-11-20T00:00:00Z' } }), signing)),
    'status.stale',
  ],
  [
    'a list of tomorrow',
    async () => served(await sign(listWith({ validFrom: '2026-11-22T00:00:00Z' }), signing)),
    'status.list-invalid',
  ],
  [
    'a list for another purpose',
    async () => served(await sign(listWith({ purpose: 'suspension' }), signing)),
    'status.list-invalid',
  ],
  [
    'a list that is too short for the entry',
    async () => served(await sign(listWith({ length: 8 }), signing)),
    'status.list-invalid',
  ],
  [
    'a credential that is no list',
    async () => served(await sign(plainBadge({ issuer: profile(did) }), signing)),
    'status.list-invalid',
  ],
];

test.each(faults)('%s is a doubt, not an accusation', async (_, answers, reason) => {
  const answer = await judge(badge, await answers());
  expect(answer).toMatchObject({ verdict: 'unconfirmed', reason });
});

test('a list of another issuer, under another id, or a short one, answers with a note', async () => {
  const foreign = await sign(listWith({ issuer: other.didKey }), { key: other });
  expect((await judge(withdrawn, served(foreign))).notes).toContain('status.other-signer');
  const renamed = await sign({ ...listWith({}), id: 'https://uni-lumen.example/status/other' }, signing);
  expect(await judge(withdrawn, served(renamed))).toMatchObject({ reason: 'status.revoked' });
  expect((await judge(withdrawn, served(renamed))).notes).toContain('status.other-id');
  const short = await sign(listWith({ length: 100_000 }), signing);
  expect(await judge(withdrawn, served(short))).toMatchObject({ reason: 'status.revoked' });
  expect((await judge(withdrawn, served(short))).notes).toContain('status.short-list');
});

test('every entry is asked: one withdrawal among good ones counts, wherever it stands', async () => {
  const list = served(await sign(listWith({}), signing));
  const [good, bad, silent] = [
    bitstringEntry(address, 8),
    bitstringEntry(address, 7),
    bitstringEntry('https://silent.example/1', 1),
  ];
  expect((await judge(await withStatus([good, bad]), list)).reason).toBe('status.revoked');
  expect((await judge(await withStatus([bad, good]), list)).reason).toBe('status.revoked');
  expect((await judge(await withStatus([bad, silent]), list)).reason).toBe('status.revoked');
  expect((await judge(await withStatus([good, silent]), list)).reason).toBe('status.unreachable');
});

test('an unknown type beside a good one is a doubt, and both are listed', async () => {
  const stranger = { id: 'https://uni-lumen.example/s', type: 'https://uni-lumen.example/OwnStatus' };
  const answer = await judge(
    await withStatus([stranger, bitstringEntry(address, 8)]),
    served(await sign(listWith({}), signing)),
  );
  expect(answer).toMatchObject({ verdict: 'unconfirmed', reason: 'status.unsupported' });
  expect(answer.checks.filter(({ id }) => id.startsWith('status.')).map(({ reason }) => reason)).toEqual([
    'status.unsupported',
    'status.good',
  ]);
});

test.each(['7.5', '-1', '07', 'seven', ''])('an index written as %j is no index', async index => {
  const entry = { ...bitstringEntry(address, 7), statusListIndex: index };
  expect((await judge(await withStatus(entry), served(await sign(listWith({}), signing)))).reason).toBe(
    'status.unsupported',
  );
});

test('StatusList2021 is answered by the same rules', async () => {
  const entry = (index: number) => ({
    id: `${address}#${String(index)}`,
    type: 'StatusList2021Entry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: address,
  });
  const list = served(
    await sign(statusList2021({ address, issuer: did, set: [7] }), { ...signing, suite: 'Ed25519Signature2020' }),
  );
  const document = (index: number) => {
    const plain = plainBadgeOnVersion1({ issuer: profile(did) });
    const context = [...(plain['@context'] as string[]), contexts.statusList2021];
    return sign(
      { ...plain, '@context': context, credentialStatus: entry(index) },
      { ...signing, suite: 'Ed25519Signature2020' },
    );
  };
  expect((await judge(await document(8), list)).reason).toBe('status.good');
  expect((await judge(await document(7), list)).reason).toBe('status.revoked');
});
