/** validity §10.8: whole lists, once for each address, for as long as they say. */
import { describe, expect, test } from 'vitest';
import { openMemory } from '../../../core/memory.js';
import { caseTable } from '../../fixtures/case-table.js';
import { expectTrueRecord, judgeAll, repliesOf } from '../../fixtures/judged-with-record.js';
import { verify } from '../../../core/index.js';
import type { JsonObject } from '../../../core/json.js';
import { SET, bitstring, keys, listAddress } from '../../fixtures/status-kinds.js';
import { compressedBits } from '../../fixtures/signer.js';
import { world } from '../web/world.js';

const table = caseTable('status cache');
const noon = Date.parse('2026-11-21T12:00:00Z');
const HOUR = 3_600_000;
const [one, other] = [await bitstring.credential(SET + 1), await bitstring.credential(SET)];

/** Requests for the list by two verifications so far apart, with one memory or none. */
async function requests(
  list: string,
  headers: Record<string, string>,
  apart: number,
  memory = openMemory(),
): Promise<number> {
  let count = 0;
  for (const [text, at] of [
    [one, noon],
    [other, noon + apart],
  ] as const) {
    const reply = () => new Response(list, { headers });
    const environment = world(
      { ...repliesOf(keys), [listAddress]: reply },
      { memory, mirrored: true, now: () => new Date(at) },
    );
    const [report] = await verify({ text }, environment);
    if (report) expectTrueRecord(report, environment.seen);
    expect(report?.checks.find(({ id }) => id === 'status')?.reason).toBe(
      text === one ? 'status.good' : 'status.revoked',
    );
    count += environment.seen.filter(({ url }) => url === listAddress).length;
  }
  return count;
}

const subject = (more: JsonObject): JsonObject => ({
  credentialSubject: {
    id: `${listAddress}#list`,
    type: 'BitstringStatusList',
    statusPurpose: 'revocation',
    encodedList: `u${compressedBits([SET]).toString('base64url')}`,
    ...more,
  },
});

test('two credentials in one input: one request for the list they share', async () => {
  const seen: string[] = [];
  const reply = async () => {
    seen.push(listAddress);
    return new Response(await bitstring.list());
  };
  const reports = await judgeAll(`[${one},${other}]`, { ...repliesOf(keys), [listAddress]: reply });
  table.row('in one input', ['confirmed', 'rejected', 1], [...reports.map(({ verdict }) => verdict), seen.length]);
});

describe('two credentials, one after the other', () => {
  test.each<[string, JsonObject, Record<string, string>, number, number]>([
    ['at once', {}, {}, 0, 1],
    ['within a day, where nobody says', {}, {}, 24 * HOUR - 1, 1],
    ['after a day, where nobody says', {}, {}, 24 * HOUR, 2],
    ['within its ttl', subject({ ttl: HOUR }), { 'cache-control': 'max-age=60' }, HOUR - 1, 1],
    ['after its ttl', subject({ ttl: HOUR }), { 'cache-control': 'max-age=9999999' }, HOUR, 2],
    ['within what its server says', {}, { 'cache-control': 'max-age=7200' }, 2 * HOUR - 1, 1],
    ['after what its server says', {}, { 'cache-control': 'max-age=7200' }, 2 * HOUR, 2],
    ['an end far away is not how long it is kept', { validUntil: '2027-11-21T00:00:00Z' }, {}, 24 * HOUR, 2],
    [
      'nor what the server says, by that end',
      { validUntil: '2027-11-21T00:00:00Z' },
      { 'cache-control': 'max-age=60' },
      60_000,
      2,
    ],
    ['before its end', { validUntil: '2026-11-21T13:00:00Z' }, {}, HOUR - 1, 1],
    ['no-store', {}, { 'cache-control': 'no-store' }, 0, 2],
    ['no-store, whatever the list says', subject({ ttl: HOUR }), { 'cache-control': 'max-age=60, no-store' }, 0, 2],
  ])('%s', async (name, more, headers, apart, expected) => {
    table.row(name, expected, await requests(await bitstring.list({ more }), headers, apart));
  });

  test('with a memory of its own each, each asks: a private window keeps nothing', async () => {
    const forgetful = { read: () => Promise.resolve(undefined), write: () => Promise.resolve() };
    table.row('nothing kept', 2, await requests(await bitstring.list(), {}, 0, forgetful));
  });
});
