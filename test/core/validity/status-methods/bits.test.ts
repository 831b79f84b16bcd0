import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { limits } from '../../../../core/limits.js';
import { decodeBits, valueAt } from '../../../../core/validity/status-methods/bits.js';
import { compressedBits } from '../../../fixtures/signer.js';

const bitsOf = async (encoded: string) => {
  const bits = await decodeBits(encoded);
  if (bits.kind === 'invalid') throw new Error(bits.why);
  return bits.bytes;
};

const list = compressedBits([0, 7, 8, 131_071]);

test.each([
  ['the standard’s multibase', `u${list.toString('base64url')}`],
  ['base64url', list.toString('base64url')],
  ['base64', list.toString('base64').replaceAll('=', '')],
  ['padded base64', list.toString('base64')],
])('a list in %s is read', async (_, encoded) => {
  const bytes = await bitsOf(encoded);
  expect(bytes.length).toBe(131_072 / 8);
  expect([0, 7, 8, 131_071].map(index => valueAt(bytes, index, 1))).toEqual([1n, 1n, 1n, 1n]);
  expect([1, 6, 9, 131_070].map(index => valueAt(bytes, index, 1))).toEqual([0n, 0n, 0n, 0n]);
});

test('index 0 is the left-most bit of the first byte', async () => {
  const bytes = await bitsOf(`u${compressedBits([0]).toString('base64url')}`);
  expect(bytes[0]).toBe(0x80);
});

test('values of several bits are read most significant first', () => {
  const bytes = Uint8Array.from([0b1101_0010, 0b0000_0001]);
  expect([0, 1, 2, 3].map(index => valueAt(bytes, index, 2))).toEqual([3n, 1n, 0n, 2n]);
  expect([0, 1, 2, 3].map(index => valueAt(bytes, index, 4))).toEqual([13n, 2n, 0n, 1n]);
});

test('an index outside the list has no value', () => {
  const bytes = new Uint8Array(2);
  expect(valueAt(bytes, 15, 1)).toBe(0n);
  expect(valueAt(bytes, 16, 1)).toBeUndefined();
  expect(valueAt(bytes, 8, 2)).toBeUndefined();
  expect(valueAt(bytes, Number.MAX_SAFE_INTEGER, 64)).toBeUndefined();
});

const encoded = (bytes: Uint8Array) => `u${Buffer.from(bytes).toString('base64url')}`;

test.each([
  ['an illegal character', `u${list.toString('base64url').slice(0, 40)}!`, 'encoding'],
  ['another encoding', 'u' + Buffer.from('plain').toString('base64url'), 'encoding'],
  ['nothing', '', 'encoding'],
  ['a truncated list', `u${list.toString('base64url').slice(0, 30)}`, 'gzip'],
  ['bytes behind the list', encoded(Buffer.concat([list, Buffer.from([0, 0, 0, 0])])), 'gzip'],
  ['a second member', encoded(Buffer.concat([list, gzipSync(Buffer.from([1]))])), 'gzip'],
])('%s is refused', async (_, text, why) => {
  expect(await decodeBits(text)).toEqual({ kind: 'invalid', why });
});

test('a list is inflated up to the bound and dropped beyond it', async () => {
  const upTo = await decodeBits(encoded(gzipSync(Buffer.alloc(limits.statusListInflatedBytes))));
  const beyond = await decodeBits(encoded(gzipSync(Buffer.alloc(limits.statusListInflatedBytes + 1))));
  expect(upTo.kind).toBe('bits');
  expect(beyond).toEqual({ kind: 'invalid', why: 'web.too-large' });
});
