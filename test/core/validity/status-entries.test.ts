/** validity §10.3 and §10.4: several entries, the ways an entry and a list can be written, and what a value says. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { en } from '../../../core/language/en.js';
import { plain } from '../../../core/language/phrase.js';
import type { Json, JsonObject } from '../../../core/json.js';
import { present } from '../../../core/report/present.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { caseTable } from '../../fixtures/case-table.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { judgeOne, repliesOf } from '../../fixtures/judged-with-record.js';
import { bitstringList, compressedBits, sign, testKey } from '../../fixtures/signer.js';
import { SET, bitstring, issuer, keys, listAddress } from '../../fixtures/status-kinds.js';
import { curveKey, tokenOf } from '../../fixtures/tokens.js';

const table = caseTable('status entries and encodings');
const UNDEFINED_TERMS = 'https://www.w3.org/ns/credentials/undefined-terms/v2';
const key = await testKey('uni-lumen');

type Entries = JsonObject | readonly JsonObject[];

/** Signed with a vocabulary for every word, so that the entry can say anything. */
const credential = async (credentialStatus: Entries, more: JsonObject = {}): Promise<string> => {
  const plain = plainBadge({ issuer: profile(issuer), more: { credentialStatus, ...more } });
  const context = [...(plain['@context'] as readonly string[]), UNDEFINED_TERMS];
  return JSON.stringify(await sign({ ...plain, '@context': context }, { key, method: `${issuer}#key-1` }));
};

const list = await bitstring.list();
const served = (text: string | (() => Response)) => ({
  ...repliesOf(keys),
  [listAddress]: typeof text === 'string' ? () => new Response(text) : text,
});
const judge = (text: string, answer: string | (() => Response) = list): Promise<VerificationReport> =>
  judgeOne(text, served(answer));
const checkIn = (report: VerificationReport, id = 'status') => report.checks.find(check => check.id === id);
const reasonsIn = ({ checks }: VerificationReport): readonly string[] =>
  checks.filter(({ id }) => id.startsWith('status')).map(({ reason }) => reason);
const sentences = (report: VerificationReport): string => {
  const answer = present(report, { audience: 'evaluator', language: en }).answers.find(({ id }) => id === 'status');
  return [answer?.says ?? [], ...(answer?.notes ?? [])].map(plain).join(' ');
};

const [good, set] = [bitstring.entry(SET + 1), bitstring.entry(SET)];
const silent = { ...good, statusListCredential: 'https://silent.example/1' };
const stranger = { id: 'https://uni-lumen.example/s', type: 'https://uni-lumen.example/OwnStatus' };
const without = (entry: JsonObject, left: string): JsonObject =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => name !== left));
const both = (type: readonly string[], entry: JsonObject): JsonObject => ({ ...entry, type });
const revocationList = { id: listAddress, type: '1EdTechRevocationList' };

test.each<[string, Entries, readonly string[], string]>([
  ['good + revoked', [good, set], ['status.good', 'status.revoked', 'status.revoked'], 'rejected'],
  ['revoked + good', [set, good], ['status.revoked', 'status.good', 'status.revoked'], 'rejected'],
  ['revoked + unreachable', [set, silent], ['status.revoked', 'status.unreachable', 'status.revoked'], 'rejected'],
  ['good + unreachable', [good, silent], ['status.good', 'status.unreachable', 'status.unreachable'], 'unconfirmed'],
  ['unknown type + good', [stranger, good], ['status.unsupported', 'status.good', 'status.unsupported'], 'unconfirmed'],
  ['unknown type + revoked', [stranger, set], ['status.unsupported', 'status.revoked', 'status.revoked'], 'rejected'],
  ['eight', Array.from({ length: 8 }, () => good), Array.from({ length: 9 }, () => 'status.good'), 'confirmed'],
  ['nine', Array.from({ length: 9 }, () => good), ['status.unsupported'], 'unconfirmed'],
  // What it is has to be said (VC Data Model 2.0 §4.10), so the whole is malformed.
  ['no type', without(good, 'type'), ['status.unsupported', 'status.unsupported'], 'rejected'],
  [
    'an unknown and a known type in one',
    both(['OwnStatus', 'BitstringStatusListEntry'], set),
    ['status.revoked', 'status.revoked'],
    'rejected',
  ],
  [
    'a known and an unknown type in one',
    both(['BitstringStatusListEntry', 'OwnStatus'], good),
    ['status.good', 'status.good'],
    'confirmed',
  ],
  [
    'two unknown types in one',
    both(['OwnStatus', 'OtherStatus'], good),
    ['status.unsupported', 'status.unsupported'],
    'unconfirmed',
  ],
  [
    'two known types in one, each asked',
    both(['1EdTechRevocationList', 'BitstringStatusListEntry'], { ...set, ...revocationList, type: null }),
    ['status.revoked', 'status.revoked'],
    'rejected',
  ],
  [
    'two known types in one, the other way round',
    both(['BitstringStatusListEntry', '1EdTechRevocationList'], { ...good, id: listAddress }),
    ['status.list-invalid', 'status.list-invalid'],
    'unconfirmed',
  ],
  [
    'every purpose of an entry',
    { ...set, statusPurpose: ['revocation', 'suspension'] },
    ['status.revoked', 'status.revoked'],
    'rejected',
  ],
  [
    'a purpose the list has not',
    { ...good, statusPurpose: ['revocation', 'suspension'] },
    ['status.list-invalid', 'status.list-invalid'],
    'unconfirmed',
  ],
])('%s', async (name, entries, reasons, verdict) => {
  const report = await judge(await credential(entries));
  table.row(name, [reasons, verdict], [reasonsIn(report), report.verdict]);
});

describe('how a place in the list is written', () => {
  test.each<[Json, string]>([
    ['7', 'status.revoked'],
    [7, 'status.revoked'],
    [0, 'status.good'],
    ['07', 'status.unsupported'],
    ['-1', 'status.unsupported'],
    [-1, 'status.unsupported'],
    ['7.0', 'status.unsupported'],
    [7.5, 'status.unsupported'],
    [' 7', 'status.unsupported'],
    ['0x7', 'status.unsupported'],
    ['1e1', 'status.unsupported'],
    ['', 'status.unsupported'],
    [null, 'status.unsupported'],
    ['9999999999999999', 'status.list-invalid'],
    ['99999999999999999', 'status.unsupported'],
  ])('%j', async (statusListIndex, expected) => {
    const report = await judge(await credential({ ...set, statusListIndex }));
    table.row(`index ${JSON.stringify(statusListIndex)}`, expected, checkIn(report)?.reason);
  });
});

describe('how the bits are written', () => {
  const bits = compressedBits([SET]);
  const [url, plain] = [bits.toString('base64url'), bits.toString('base64')];
  const withBits = (encodedList: string) =>
    bitstring.list({ more: { credentialSubject: { ...subject, encodedList } } });
  const subject: JsonObject = { id: `${listAddress}#list`, type: 'BitstringStatusList', statusPurpose: 'revocation' };
  test.each<[string, string, string]>([
    ['u and base64url', `u${url}`, 'status.revoked'],
    ['base64url', url, 'status.revoked'],
    ['base64', plain.replaceAll('=', ''), 'status.revoked'],
    ['base64 with padding', plain.padEnd(Math.ceil(plain.length / 4) * 4, '='), 'status.revoked'],
    ['u and base64', `u${plain.replaceAll('=', '')}`, 'status.revoked'],
    ['z and base64url', `z${url}`, 'status.list-invalid'],
    ['an illegal character', `u${url.slice(0, 20)}!${url.slice(21)}`, 'status.list-invalid'],
    ['white space', `u${url.slice(0, 20)}\n${url.slice(20)}`, 'status.list-invalid'],
    [
      'another character in the compressed bits',
      `u${url.slice(0, 24)}${url[24] === 'A' ? 'B' : 'A'}${url.slice(25)}`,
      'status.list-invalid',
    ],
    ['bits that are not compressed', `u${Buffer.alloc(16_384).toString('base64url')}`, 'status.list-invalid'],
    [
      'two members',
      `u${Buffer.concat([bits, gzipSync(Buffer.alloc(9))]).toString('base64url')}`,
      'status.list-invalid',
    ],
    ['zeros behind it', `u${Buffer.concat([bits, Buffer.alloc(8)]).toString('base64url')}`, 'status.list-invalid'],
    ['nothing', '', 'status.list-invalid'],
  ])('%s', async (name, encodedList, expected) => {
    table.row(name, expected, checkIn(await judge(await credential(set), await withBits(encodedList)))?.reason);
  });

  test.each([0, 7, 8, 131_071])('one bit alone, at %i', async at => {
    const alone = await bitstring.list({ set: [at] });
    for (const index of [0, 7, 8, 131_071]) {
      const report = await judge(await credential(bitstring.entry(index)), alone);
      table.row(
        `bit ${String(at)}, entry ${String(index)}`,
        at === index ? 'status.revoked' : 'status.good',
        checkIn(report)?.reason,
      );
    }
  });
});

describe('what a value says', () => {
  const words = (count: number) =>
    Array.from({ length: count }, (_, status) => ({
      status: `0x${status.toString(16)}`,
      message: `word ${String(status)}`,
    }));
  const entry = (statusSize: number, index: number, more: JsonObject = {}): JsonObject => ({
    ...bitstring.entry(index, 'message'),
    statusSize,
    ...more,
  });
  // 0b00000001 in the first byte: of two bits the fourth is 1, of four bits the second is 1; and the tenth byte is 0b1101….
  // In a token, because a vocabulary has no word for messages in a list.
  const inList = (more: JsonObject = {}) => {
    const subject: JsonObject = {
      id: `${listAddress}#list`,
      type: 'BitstringStatusList',
      statusPurpose: ['message', 'refresh', 'revocation', 'colour'],
      encodedList: `u${compressedBits([7, 72, 73, 75]).toString('base64url')}`,
      ...more,
    };
    const claims = bitstringList({ address: listAddress, issuer, set: [], more: { credentialSubject: subject } });
    return tokenOf(claims, curveKey('uni-lumen p256', 'P-256'), { alg: 'ES256', kid: `${issuer}#p256` });
  };
  test.each<[string, JsonObject, JsonObject, string, string?]>([
    ['two bits, the fourth entry', entry(2, 3, { statusMessage: words(4) }), {}, 'status.good', 'word 1'],
    ['two bits, 11', entry(2, 36, { statusMessage: words(4) }), {}, 'status.good', 'word 3'],
    ['two bits, 01', entry(2, 37, { statusMessage: words(4) }), {}, 'status.good', 'word 1'],
    ['four bits, 1101', entry(4, 18, { statusMessage: words(16) }), {}, 'status.good', 'word 13'],
    ['eight bits', entry(8, 9, { statusMessage: words(256) }), {}, 'status.good', 'word 208'],
    ['words of the list', entry(2, 36), { statusMessage: words(4) }, 'status.good', 'word 3'],
    [
      'words of the list, as the standard also spells it',
      entry(2, 36),
      { statusMessages: words(4) },
      'status.good',
      'word 3',
    ],
    ['no words for one bit, set', entry(1, 7), {}, 'status.good', 'set'],
    ['no words for one bit, not set', entry(1, 8), {}, 'status.good', 'unset'],
    ['no words for two bits', entry(2, 36), {}, 'status.good', '0x3'],
    [
      'one word for one bit',
      entry(1, 7, { statusMessage: [{ status: '0x1', message: 'on hold' }] }),
      {},
      'status.good',
      'on hold',
    ],
    ['too few words', entry(2, 36, { statusMessage: words(3) }), {}, 'status.unsupported'],
    ['more bits than words are read for', entry(9, 1, { statusMessage: words(512) }), {}, 'status.unsupported'],
    ['sixty-four bits', entry(64, 2_048), {}, 'status.list-invalid'],
    ['sixty-four bits inside', entry(64, 3), {}, 'status.good', '0x0'],
    ['sixty-five bits', entry(65, 3), {}, 'status.unsupported'],
    ['no bits', entry(0, 3), {}, 'status.unsupported'],
    ['half a bit', entry(0.5, 3), {}, 'status.unsupported'],
  ])('%s', async (name, status, more, reason, word) => {
    const report = await judge(await credential(status), await inList(more));
    const said = checkIn(report)?.evidence.find(({ fact }) => fact === 'list.message')?.value;
    table.row(name, [reason, word], [checkIn(report)?.reason, said]);
    if (word !== undefined) expect(sentences(report)).toContain(`The withdrawal list says about it: “${word}”.`);
  });

  test.each<[string, JsonObject, readonly unknown[]]>([
    ['refresh, set', bitstring.entry(7, 'refresh'), ['status.good', true]],
    ['refresh, not set', bitstring.entry(8, 'refresh'), ['status.good', false]],
    ['another word, set', bitstring.entry(7, 'colour'), ['status.unsupported', false]],
    ['another word, not set', bitstring.entry(8, 'colour'), ['status.unsupported', false]],
    ['several bits under revocation', { ...bitstring.entry(3), statusSize: 2 }, ['status.revoked', false]],
  ])('%s', async (name, status, expected) => {
    const check = checkIn(await judge(await credential(status), await inList()));
    table.row(name, expected, [check?.reason, check?.notes.includes('status.refresh-available')]);
  });
});

describe('what a reader should know', () => {
  test('a list that is more than a month old and states no end may be out of date', async () => {
    const text = await credential(good);
    const of = async (validFrom: string, more: JsonObject = {}) =>
      sentences(await judge(text, await bitstring.list({ validFrom, more })));
    expect(await of('2026-10-22T11:59:59Z')).toContain('states no end: it may be out of date.');
    expect(await of('2026-10-22T12:00:00Z')).not.toContain('out of date');
    expect(await of('2026-10-01T00:00:00Z', { validUntil: '2027-01-01T00:00:00Z' })).not.toContain('out of date');
  });

  test.each<[string, string, JsonObject, boolean]>([
    ['the id of the credential', 'https://uni-lumen.example/status/0a1b2c3d4e', { id: 'urn:uuid:0a1b2c3d4e' }, true],
    ['the id of the learner', 'https://uni-lumen.example/status?of=did%3Akey%3Az6MkLearner', {}, true],
    ['a token', 'https://uni-lumen.example/status/1?token=abc', {}, true],
    [
      'the number of a list',
      'https://uni-lumen.example/status/1',
      { id: 'https://uni-lumen.example/credentials/1' },
      false,
    ],
  ])('an address with %s is one of its own: %s', async (_what, address, more, expected) => {
    const { credentialSubject } = plainBadge({ issuer: profile(issuer) });
    const text = await credential(
      { ...good, statusListCredential: address },
      { credentialSubject: { ...(credentialSubject as JsonObject), id: 'did:key:z6MkLearner' }, ...more },
    );
    const report = await judgeOne(text, { ...served(list), [address]: () => new Response(list) });
    expect(checkIn(report)?.reason).toBe('status.good');
    expect(checkIn(report)?.notes.includes('status.individual-address')).toBe(expected);
  });
});
