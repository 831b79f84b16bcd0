/** validity §10.2: every kind of status method against everything that can come back. */
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { languages } from '../../../core/language/index.js';
import { plain } from '../../../core/language/phrase.js';
import { present } from '../../../core/report/present.js';
import type { VerificationReport } from '../../../core/report/report.js';
import type { Json, JsonObject } from '../../../core/json.js';
import { assertion, at, badgeClass, profile as badgeProfile } from '../../fixtures/badges-2.js';
import { caseTable } from '../../fixtures/case-table.js';
import { contexts, plainBadge, profile } from '../../fixtures/credentials.js';
import { hurried, judgeOne, repliesOf } from '../../fixtures/judged-with-record.js';
import { issuer as tokenIssuer, metadata, metadataAddress, sdJwtVc } from '../../fixtures/sd-jwt.js';
import { type ListToken, listToken, tokenListAddress } from '../../fixtures/token-status-list.js';
import { SET, issuer, keys, listAddress, listKinds, type ListKind } from '../../fixtures/status-kinds.js';
import { pemOf, rsaKey, tokenOf, curveKey } from '../../fixtures/tokens.js';
import type { Replies, Reply } from '../web/world.js';

const table = caseTable('status matrix');

/** Code, verdict, and what the English sentence says; the notes expected are among those given. */
type Expected = readonly [reason: string, verdict: string, says: RegExp, ...notes: string[]];

interface Case {
  readonly name: string;
  readonly credential?: string;
  readonly reply: Reply;
  readonly expected: Expected;
}

const unreachable = (says: RegExp): Expected => ['status.unreachable', 'unconfirmed', says];
const invalid: Expected = ['status.list-invalid', 'unconfirmed', /the withdrawal list cannot be relied on/];
const good: Expected = ['status.good', 'confirmed', /not withdrawn it/];
const revoked: Expected = ['status.revoked', 'rejected', /^Withdrawn by its issuer/];

const body =
  (content: string | Uint8Array<ArrayBuffer>, init: ResponseInit = {}) =>
  (): Response =>
    new Response(content, init);
const status = (code: number, headers: Record<string, string> = {}): Reply => body('', { status: code, headers });

/** What can happen to any request for a list; a link between an answer and its kind is none of these. */
const faults: readonly Case[] = [
  { name: '404', reply: status(404), expected: unreachable(/sent something else than was expected/) },
  { name: '410', reply: status(410), expected: unreachable(/sent something else than was expected/) },
  { name: '403', reply: status(403), expected: unreachable(/did not answer/) },
  { name: '500', reply: status(500), expected: unreachable(/did not answer/) },
  {
    name: '429',
    reply: status(429, { 'retry-after': '3600' }),
    expected: unreachable(/asks to wait until 21 November 2026/),
  },
  { name: '503', reply: status(503), expected: unreachable(/is busy and asks to wait/) },
  { name: 'no connection', reply: 'unreachable', expected: unreachable(/did not answer/) },
  { name: 'timeout', reply: 'silent', expected: unreachable(/did not answer in time/) },
  {
    name: 'redirect',
    reply: status(302, { location: 'https://elsewhere.example/' }),
    expected: unreachable(/now points to elsewhere\.example, which was not followed/),
  },
  { name: 'HTML', reply: body('<!doctype html><p>Sign in'), expected: unreachable(/sent something else/) },
  { name: 'not UTF-8', reply: body(new Uint8Array([0x7b, 0xff, 0x7d])), expected: unreachable(/sent something else/) },
  {
    name: 'too large',
    reply: body(' '.repeat(limits.statusBytes + 1)),
    expected: unreachable(/sent more than Proofmark reads/),
  },
];

const bomb = `u${gzipSync(Buffer.alloc(limits.statusListInflatedBytes + 1_000_000)).toString('base64url')}`;

async function casesOf(kind: ListKind): Promise<readonly Case[]> {
  const list = async (...statement: Parameters<ListKind['list']>): Promise<Reply> =>
    body(await kind.list(...statement));
  const set = await kind.credential(SET);
  const whole = await kind.list();
  const short = { more: {}, length: 64 };
  const suspended = kind.suspends && {
    name: 'suspended',
    credential: await kind.credential(SET, 'suspension'),
    reply: await list({ purpose: 'suspension' }),
    expected: ['status.suspended', 'rejected', /This can be lifted/] as const,
  };
  const otherPurpose = kind.suspends && {
    name: 'purpose differs',
    credential: set,
    reply: await list({ purpose: 'suspension' }),
    expected: invalid,
  };
  return [
    { name: 'good', reply: body(whole), expected: [...good, 'status.as-of'] },
    { name: 'revoked', credential: set, reply: body(whole), expected: revoked },
    ...(suspended ? [suspended] : []),
    ...faults,
    { name: 'truncated', reply: body(whole.slice(0, whole.length / 2)), expected: invalid },
    { name: 'bomb', reply: await list({ more: subjectOf(kind, { encodedList: bomb }) }), expected: invalid },
    {
      name: 'signed with another key in the issuer’s name',
      credential: set,
      reply: await list({}, 'stranger'),
      expected: invalid,
    },
    { name: 'unsigned', credential: set, reply: await list({}, 'nobody'), expected: invalid },
    { name: 'tampered', credential: set, reply: body(await kind.tampered()), expected: invalid },
    {
      name: 'expired list',
      reply: await list({ more: endOf(kind, '2026-11-21T11:59:59Z') }),
      expected: ['status.stale', 'unconfirmed', /the list that answers this is out of date/],
    },
    { name: 'future list', reply: await list({ validFrom: '2026-11-21T12:05:01Z' }), expected: invalid },
    { name: 'list of the next five minutes', reply: await list({ validFrom: '2026-11-21T12:05:00Z' }), expected: good },
    ...(otherPurpose ? [otherPurpose] : []),
    { name: 'index out of range', credential: await kind.credential(131_072), reply: body(whole), expected: invalid },
    {
      name: 'kept by another issuer',
      credential: set,
      reply: await list({}, 'keeper'),
      expected: [...revoked, 'status.other-signer'],
    },
    {
      name: 'under another id',
      credential: set,
      reply: await list({ more: { id: `${listAddress}/copy` } }),
      expected: [...revoked, 'status.other-id'],
    },
    { name: 'short', credential: set, reply: await list(short), expected: [...revoked, 'status.short-list'] },
    {
      name: 'old, without an end',
      reply: await list({ validFrom: '2026-10-01T00:00:00Z' }),
      expected: [...good, 'status.as-of'],
    },
  ];
}

const subjects: Readonly<Record<string, string>> = {
  BitstringStatusList: 'BitstringStatusList',
  StatusList2021: 'StatusList2021',
};

const subjectOf = ({ name, suspends }: ListKind, more: JsonObject): JsonObject => ({
  credentialSubject: {
    id: `${listAddress}#list`,
    type: subjects[name] ?? 'RevocationList2020',
    ...(suspends && { statusPurpose: 'revocation' }),
    ...more,
  },
});

const endOf = ({ name }: ListKind, date: string): JsonObject =>
  name === 'StatusList2021' ? { expirationDate: date } : { validUntil: date };

async function judge(text: string, replies: Replies, { expected, reply }: Case): Promise<unknown> {
  const judging = () => judgeOne(text, { ...repliesOf(keys), ...replies });
  const report = await (reply === 'silent' ? hurried(judging) : judging());
  const [, , says, ...notes] = expected;
  const check = report.checks.find(({ id }) => id === 'status');
  return [
    check?.reason,
    report.verdict,
    says.test(sentenceOn(report)) ? says : sentenceOn(report),
    ...notes.filter(note => (check?.notes as readonly string[] | undefined)?.includes(note)),
  ];
}

/** In English; every other language has a sentence too. */
function sentenceOn(report: VerificationReport): string {
  const [english = ''] = languages.map(language => {
    const { answers } = present(report, { audience: 'evaluator', language });
    const says = plain(answers.find(({ id }) => id === 'status')?.says ?? []);
    expect(says).toMatch(/\S{2,} \S/);
    return says;
  });
  return english;
}

const shown = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (one instanceof RegExp ? String(one) : one)));

const run = (kind: string, text: string, address: string, cases: readonly Case[], web: Replies = {}) => {
  test.each(cases.map(one => [`${kind}: ${one.name}`, one] as const))('%s', async (id, one) => {
    const got = await judge(one.credential ?? text, { ...web, [address]: one.reply }, one);
    table.row(id, shown(one.expected), shown(got));
  });
};

const bitLists = await Promise.all(
  listKinds.map(async kind => ({ name: kind.name, text: await kind.credential(SET + 1), cases: await casesOf(kind) })),
);

describe.each(bitLists)('$name', ({ name, text, cases }) => {
  run(name, text, listAddress, cases);
});

describe('1EdTechRevocationList', async () => {
  const id = 'https://uni-lumen.example/credentials/1';
  const key = curveKey('uni-lumen p256', 'P-256');
  const badge = plainBadge({
    issuer: profile(issuer),
    more: {
      '@context': [
        contexts.credentials2,
        contexts.openBadges,
        'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
      ],
      credentialStatus: { id: listAddress, type: '1EdTechRevocationList' },
    },
  });
  const text = await tokenOf(badge, key, { alg: 'ES256', kid: `${issuer}#p256` });
  const list = (revokedCredential: Json, more: JsonObject = {}): Reply =>
    body(JSON.stringify({ id: listAddress, issuer, revokedCredential, ...more }));
  const many = Array.from({ length: limits.revokedEntries + 1 }, () => ({ id: 'a' }));
  run('1EdTechRevocationList', text, listAddress, [
    { name: 'good', reply: list([]), expected: [...good, 'status.as-of'] },
    { name: 'revoked', reply: list([{ id }]), expected: revoked },
    {
      name: 'revoked with a reason',
      reply: list([{ id, revocationReason: 'Issued <b>twice</b>' }]),
      expected: ['status.revoked', 'rejected', /for this reason: “Issued <b>twice<\/b>”/],
    },
    { name: 'lifted', reply: list([{ id, revoked: false }]), expected: good },
    ...faults,
    { name: 'truncated', reply: body('{"revokedCredential": ['), expected: invalid },
    { name: 'bomb: more entries than are read', reply: list(many), expected: invalid },
    { name: 'other issuer', reply: list([{ id }], { issuer: 'did:web:umbra.example' }), expected: invalid },
    { name: 'an issuer that is no identifier', reply: list([{ id }], { issuer: 7 }), expected: invalid },
    { name: 'other id', reply: list([{ id }], { id: `${listAddress}/copy` }), expected: invalid },
    { name: 'an id that is no address', reply: list([{ id }], { id: 7 }), expected: invalid },
    { name: 'not a list', reply: body('{}'), expected: invalid },
  ]);
});

describe('Open Badges 2.0, hosted', () => {
  const web = repliesOf({ [at.badge]: badgeClass(), [at.profile]: badgeProfile() });
  const shownAs = (more: JsonObject): Reply => body(JSON.stringify(assertion(more)));
  const brought = JSON.stringify(assertion());
  const reason = JSON.stringify({ id: at.assertion, revocationReason: 'Issued twice' });
  const [gone, withdrawn] = [faults.filter(({ name }) => name !== '410'), faults.filter(({ name }) => name === '410')];
  expect(withdrawn).toHaveLength(1);
  run(
    'OB2 hosted',
    brought,
    at.assertion,
    [
      { name: 'good', reply: shownAs({}), expected: ['status.good', 'confirmed', /not withdrawn it/] },
      { name: 'revoked', reply: body(JSON.stringify({ id: at.assertion, revoked: true })), expected: revoked },
      { name: '410', reply: status(410), expected: revoked },
      {
        name: '410 with a reason',
        reply: body(reason, { status: 410 }),
        expected: ['status.revoked', 'rejected', /“Issued twice”/],
      },
      {
        name: '410 with the reason of another badge',
        reply: body(reason.replace('assertions/1', 'assertions/2'), { status: 410 }),
        expected: ['status.revoked', 'rejected', /^Withdrawn by its issuer\.$/],
      },
      { name: '410 with a page', reply: body('<!doctype html>', { status: 410 }), expected: revoked },
      ...gone.filter(({ name }) => name !== 'too large'),
      {
        name: 'too large',
        reply: body(' '.repeat(limits.badgePartBytes + 1)),
        expected: unreachable(/sent more than/),
      },
      { name: 'truncated', reply: body('{"@context": ['), expected: unreachable(/sent something else/) },
      {
        name: 'bomb: deeper than is read',
        reply: body('['.repeat(100_000)),
        expected: unreachable(/sent something else/),
      },
      {
        name: 'an error as JSON',
        reply: body('{"error":"maintenance"}'),
        expected: unreachable(/sent something else/),
      },
    ],
    web,
  );
});

describe('Open Badges 2.0, signed', async () => {
  const pair = rsaKey(2048);
  const badge = assertion({ id: 'urn:uuid:1', verification: { type: 'SignedBadge', creator: at.key } });
  const key = { id: at.key, type: 'CryptographicKey', owner: at.profile, publicKeyPem: pemOf(pair) };
  const web = repliesOf({
    [at.badge]: badgeClass(),
    [at.profile]: badgeProfile({ publicKey: at.key, revocationList: at.list }),
    [at.key]: key,
  });
  const text = await tokenOf(badge, pair, { alg: 'RS256' });
  const list = (revokedAssertions: Json, more: JsonObject = {}): Reply =>
    body(JSON.stringify({ id: at.list, type: 'RevocationList', issuer: at.profile, revokedAssertions, ...more }));
  const many = Array.from({ length: limits.revokedEntries + 1 }, () => 'urn:uuid:2');
  run(
    'OB2 signed',
    text,
    at.list,
    [
      { name: 'good', reply: list([]), expected: [...good, 'status.as-of'] },
      { name: 'revoked', reply: list(['urn:uuid:1']), expected: revoked },
      {
        name: 'revoked with a reason',
        reply: list([{ id: 'urn:uuid:1', revocationReason: 'Issued twice' }]),
        expected: ['status.revoked', 'rejected', /“Issued twice”/],
      },
      { name: 'lifted', reply: list([{ id: 'urn:uuid:1', revoked: false }]), expected: good },
      ...faults,
      { name: 'truncated', reply: body('{"revokedAssertions": ['), expected: invalid },
      { name: 'bomb: more entries than are read', reply: list(many), expected: invalid },
      { name: 'other issuer', reply: list(['urn:uuid:1'], { issuer: 'https://umbra.example/' }), expected: invalid },
      { name: 'other id', reply: list(['urn:uuid:1'], { id: `${at.list}/copy` }), expected: invalid },
      { name: 'not a list', reply: body('{}'), expected: invalid },
    ],
    web,
  );
});

describe('Token Status List', async () => {
  const web = repliesOf({ [metadataAddress]: metadata() });
  const naming = (idx: number) => sdJwtVc({ status: { status_list: { idx, uri: tokenListAddress } } });
  const list = async (more?: ListToken): Promise<Reply> => body(await listToken(more));
  const [valid, revokedOne, suspendedOne, own, reserved] = [0, 1, 2, 3, 4];
  const one = { values: [valid, revokedOne, suspendedOne, own, reserved], bits: 4 } as const;
  const at = async (idx: number, expected: Expected): Promise<Case> => ({
    name: `value ${String(idx)}`,
    credential: await naming(idx),
    reply: await list(one),
    expected,
  });
  const unread: Expected = ['status.unsupported', 'unconfirmed', /keeps that in a way Proofmark does not read/];
  const suspended: Expected = ['status.suspended', 'rejected', /This can be lifted/];
  const packed = (text: Buffer) => deflateSync(text).toString('base64url');
  const second = (moment: string): number => Date.parse(moment) / 1_000;
  const text = await listToken();
  run(
    'Token Status List',
    await naming(0),
    tokenListAddress,
    [
      await at(0, [...good, 'status.as-of']),
      await at(1, revoked),
      await at(2, suspended),
      await at(3, unread),
      await at(4, unread),
      ...faults,
      { name: 'truncated', reply: body(text.slice(0, text.length / 2)), expected: invalid },
      { name: 'JSON', reply: body('{"status_list":{}}'), expected: invalid },
      {
        name: 'in CBOR',
        reply: body(new Uint8Array([0xd2, 0x84, 0xff]), { headers: { 'content-type': 'application/statuslist+cwt' } }),
        expected: unread,
      },
      {
        name: 'bomb',
        reply: await list({ lst: packed(Buffer.alloc(limits.statusListInflatedBytes + 1_000_000)) }),
        expected: invalid,
      },
      {
        name: 'packed otherwise',
        reply: await list({ lst: gzipSync(Buffer.alloc(9)).toString('base64url') }),
        expected: invalid,
      },
      { name: 'with padding', reply: await list({ lst: `${packed(Buffer.alloc(9))}=` }), expected: invalid },
      {
        name: 'with more behind it',
        reply: await list({
          lst: Buffer.concat([deflateSync(Buffer.alloc(9)), Buffer.alloc(4)]).toString('base64url'),
        }),
        expected: invalid,
      },
      {
        name: 'signed with another key in the issuer’s name',
        credential: await naming(1),
        reply: await list({ by: 'stranger', ...one }),
        expected: invalid,
      },
      { name: 'signed by nobody', reply: await list({ by: 'nobody' }), expected: invalid },
      { name: 'tampered', reply: body(text.replace(/.{6}$/, 'AAAAAA')), expected: invalid },
      {
        name: 'of another issuer',
        credential: await naming(1),
        reply: await list({ ...one, claims: { iss: 'https://umbra.example' } }),
        expected: invalid,
      },
      {
        name: 'naming the issuer',
        credential: await naming(1),
        reply: await list({ ...one, claims: { iss: tokenIssuer } }),
        expected: revoked,
      },
      {
        name: 'of another address',
        reply: await list({ claims: { sub: `${tokenListAddress}/2` } }),
        expected: invalid,
      },
      { name: 'of no address', reply: await list({ claims: { sub: null } }), expected: invalid },
      { name: 'of another kind of token', reply: await list({ header: { typ: 'JWT' } }), expected: invalid },
      { name: 'with crit', reply: await list({ header: { crit: ['x'], x: 1 } }), expected: invalid },
      { name: 'made by nobody knows when', reply: await list({ claims: { iat: null } }), expected: invalid },
      {
        name: 'future list',
        reply: await list({ claims: { iat: second('2026-11-21T12:05:01Z') } }),
        expected: invalid,
      },
      {
        name: 'list of the next five minutes',
        reply: await list({ claims: { iat: second('2026-11-21T12:05:00Z') } }),
        expected: good,
      },
      {
        name: 'expired list',
        reply: await list({ claims: { exp: second('2026-11-21T11:59:59Z') } }),
        expected: ['status.stale', 'unconfirmed', /the list that answers this is out of date/],
      },
      { name: 'an end that is no number', reply: await list({ claims: { exp: 'soon' } }), expected: invalid },
      {
        name: 'an end to come',
        reply: await list({ claims: { exp: second('2026-11-22T00:00:00Z') } }),
        expected: good,
      },
      {
        name: 'old, without an end',
        reply: await list({ claims: { iat: second('2026-10-01T00:00:00Z') } }),
        expected: [...good, 'status.as-of'],
      },
      {
        name: 'three bits',
        reply: await list({ claims: { status_list: { bits: 3, lst: packed(Buffer.alloc(9)) } } }),
        expected: invalid,
      },
      { name: 'no list inside', reply: await list({ claims: { status_list: null } }), expected: invalid },
      { name: 'index out of range', credential: await naming(1_000), reply: body(text), expected: invalid },
      { name: 'an index that is none', credential: await naming(-1), reply: body(text), expected: unread },
      { name: 'half an index', credential: await naming(0.5), reply: body(text), expected: unread },
    ],
    web,
  );

  test('a key that could not be had leaves the answer open', async () => {
    const expected = unreachable(/could not be checked/);
    const reply = body(text);
    const got = await judge(await naming(0), { [tokenListAddress]: reply }, { name: 'no key', reply, expected });
    table.row('Token Status List: no key', shown(expected), shown(got));
  });
});
