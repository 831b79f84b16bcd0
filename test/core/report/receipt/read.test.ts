import { describe, expect, test } from 'vitest';
import { sha256OfJson } from '../../../../core/digest.js';
import { limits } from '../../../../core/limits.js';
import { readReceipt } from '../../../../core/report/receipt/read.js';
import type { Receipt } from '../../../../core/report/receipt/receipt.js';
import { saysReceipt } from '../../../../core/report/receipt/says.js';
import { receiptOf, writtenReceipts } from '../../../../core/report/receipt/write.js';
import type { Anchor } from '../../../../core/report/report.js';
import { certificateAnchor, checks, decidedBy, issuer, report, unreachable } from '../reports.js';
import { failed, unknown } from '../../../../core/report/check.js';

const sealed = { ...certificateAnchor('Lumen'), sha256: 'c'.repeat(64) } as Anchor;
const options = { version: '1.2.3', personal: true, name: 'credential.json' };
const input = { kind: 'bytes', sha256: 'a'.repeat(64), bytes: 12, number: 0 } as const;
const receipt = await receiptOf(report({ input, fingerprint: 'b'.repeat(64) }), options);
const written = writtenReceipts([receipt]);

/** The same receipt with this in it and a checksum that fits: whoever writes one by hand can do that. */
async function forged(change: object): Promise<string> {
  const changed = { ...receipt, ...change, checksum: undefined };
  return JSON.stringify({ ...changed, checksum: await sha256OfJson(changed) });
}

test.each([
  ['of a credential that is intact', report()],
  ['of one that was changed', decidedBy('proof.altered')],
  ['of one that could not be opened', decidedBy('format.not-a-credential')],
  [
    'of one whose issuer did not answer',
    report({ checks: checks(unknown('proof.key-unreachable', [unreachable('a.example')])) }),
  ],
  ['of one with a seal', report({ issuer: issuer(4, { anchor: sealed }) })],
])('a receipt %s is read as it was written, with and without what is personal', async (_, of) => {
  for (const personal of [true, false]) {
    const one = await receiptOf(of, { ...options, personal });
    expect(await readReceipt(writtenReceipts([one]))).toEqual({ kind: 'receipt', receipt: one });
  }
});

test('several receipts are read as they were written', async () => {
  const other = await receiptOf(decidedBy('proof.altered'), options);
  expect(await readReceipt(writtenReceipts([receipt, other]))).toEqual({
    kind: 'receipts',
    receipts: [receipt, other],
  });
});

test('a byte that was changed anywhere is noticed, whichever it is', async () => {
  const bytes = new TextEncoder().encode(written);
  const unnoticed: number[] = [];
  // The line break at the end is no part of it.
  for (let at = 0; at < bytes.length - 1; at += 3) {
    const changed = bytes.with(at, (bytes[at] ?? 0) ^ 1);
    const read = await readReceipt(new TextDecoder().decode(changed));
    if (read.kind !== 'refused') unnoticed.push(at);
  }
  expect(bytes.length).toBeGreaterThan(3_000);
  expect(unnoticed).toEqual([]);
});

test.each([
  ['the end is missing', written.slice(0, -20), 'damaged'],
  ['its checksum is another', written.replace(receipt.checksum, 'd'.repeat(64)), 'damaged'],
  ['its checksum is missing', JSON.stringify({ ...receipt, checksum: undefined }), 'damaged'],
  ['it is of a later number', written.replace('receipt/1', 'receipt/2'), 'newer'],
  ['its number is none', written.replace('receipt/1', 'receipt/x'), 'damaged'],
  ['it is something else', '{"name":"a badge"}', 'not-a-receipt'],
  ['it is no JSON', 'receipt', 'not-a-receipt'],
  ['it is empty', '', 'not-a-receipt'],
  ['it is an empty list', '[]', 'not-a-receipt'],
  ['it is null', 'null', 'not-a-receipt'],
])('where %s, it is refused and says why', async (_, text, why) => {
  expect(await readReceipt(text)).toEqual({ kind: 'refused', why });
});

test('of several receipts of which one is damaged none is read', async () => {
  const other: Receipt = { ...receipt, verdict: 'rejected' };
  expect(await readReceipt(JSON.stringify([receipt, other]))).toEqual({ kind: 'refused', why: 'damaged' });
});

describe('a receipt whose checksum fits, made by hand', () => {
  test.each<[string, object]>([
    ['with a member nobody knows', { more: true }],
    ['with a verdict nobody knows', { verdict: 'trusted' }],
    ['with a reason nobody knows', { because: 'proof.perfect' }],
    ['with a check that is no object', { checks: ['proof'] }],
    ['with an unknown question', { checks: [{ ...failed('proof.altered'), id: '__proto__' }] }],
    ['without any answer', { checks: [] }],
    ['without the answer that speaks against it', { checks: checks().filter(({ id }) => id !== 'status') }],
    ['with two answers to one question', { checks: [...checks(), failed('status.revoked')] }],
    ['with a reason of another status', { checks: checks({ ...failed('status.revoked'), status: 'passed' }) }],
    ['with a reason of another question', { checks: checks({ ...failed('status.revoked'), id: 'period' }) }],
    ['with an answer to another stage', { checks: checks({ ...failed('status.revoked'), stage: 'proof' }) }],
    [
      'with a fact that is a sentence',
      { checks: [failed('proof.altered', [{ fact: 'Call us!', source: { kind: 'credential', pointer: '' } }])] },
    ],
    ['with a moment that is none', { checkedAt: '2026-13-45T99:99:99Z' }],
    ['with a number in place of a text', { by: { version: 1, lists: [] } }],
    ['with a rung beyond all', { issuer: { ...receipt.issuer, rung: 5 } }],
    ['with a name that is an object', { issuer: { ...receipt.issuer, claimedName: { toString: 'x' } } }],
    ['with an element twice as good', { elements: [{ id: 'title', status: 'present', reason: 'element.not-stated' }] }],
    ['with a text longer than any', { input: { ...input, name: 'x'.repeat(limits.receiptText + 1) } }],
    ['with less than nothing', { input: { ...input, bytes: -1 } }],
    ['without what it is about', { input: undefined }],
  ])('%s is not believed', async (_, change) => {
    expect(await readReceipt(await forged(change))).toEqual({ kind: 'refused', why: 'newer' });
  });

  test('with a text as long as one may be is read', async () => {
    const name = 'x'.repeat(limits.receiptText);
    expect((await readReceipt(await forged({ input: { ...input, name } }))).kind).toBe('receipt');
  });

  test('with a prototype in place of a member is not believed', async () => {
    const text = (await forged({})).replace('{', '{"__proto__":{"verdict":"confirmed"},');
    expect((await readReceipt(text)).kind).toBe('refused');
    expect(Object.hasOwn(Object.prototype, 'verdict')).toBe(false);
  });
});

test('what is nested without end is refused', async () => {
  const deep = `{"proofmark":"receipt/1","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  expect(await readReceipt(deep)).toEqual({ kind: 'refused', why: 'damaged' });
});

describe('bounds', () => {
  const padded = (length: number): string => written + ' '.repeat(length - written.length);

  test('a file of receipts is read up to its bound, and refused beyond it', async () => {
    expect((await readReceipt(padded(limits.receiptsBytes))).kind).toBe('receipt');
    expect(await readReceipt(padded(limits.receiptsBytes + 1))).toEqual({ kind: 'refused', why: 'too-large' });
    expect(await readReceipt('x'.repeat(limits.receiptsBytes + 1))).toEqual({ kind: 'refused', why: 'not-a-receipt' });
  });

  test('so many receipts are read at once, and not one more', async () => {
    const small = await receiptOf(report({ checks: checks().map(one => ({ ...one, evidence: [] })), elements: [] }), {
      ...options,
      personal: false,
    });
    const many = (count: number): string => JSON.stringify(Array.from({ length: count }, () => small));
    expect((await readReceipt(many(limits.receiptsPerFile))).kind).toBe('receipts');
    expect(await readReceipt(many(limits.receiptsPerFile + 1))).toEqual({ kind: 'refused', why: 'too-many' });
  });
});

test('whatever stands in a receipt, reading it ends in an answer', async () => {
  let seed = 7;
  const random = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const pieces = ['"', '{', '}', '[', ']', ',', 'null', '1e999', '\\u0000', '\u202e', '-', 'receipt/1', ':'];
  for (let turn = 0; turn < 500; turn += 1) {
    const at = random(written.length);
    const text = written.slice(0, at) + (pieces[random(pieces.length)] ?? '') + written.slice(at + random(40));
    const read = await readReceipt(text);
    if (read.kind !== 'refused') expect(read).toEqual({ kind: 'receipt', receipt });
  }
});

test('a receipt is told from other files by its first words', () => {
  expect(saysReceipt(written)).toBe(true);
  expect(saysReceipt(writtenReceipts([receipt, receipt]))).toBe(true);
  expect(saysReceipt(`\ufeff${written}`)).toBe(true);
  expect(saysReceipt('{"name": "{\\"proofmark\\": \\"receipt/1\\"}"}')).toBe(false);
  expect(saysReceipt('{"type": "x", "proofmark": "receipt/1"}')).toBe(false);
  expect(saysReceipt('')).toBe(false);
});
