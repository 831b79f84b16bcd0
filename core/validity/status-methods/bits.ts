import { joined } from '../../bytes.js';
import { limits } from '../../limits.js';

/** The bits of a status list, or why there are none. */
export type Bits =
  { readonly kind: 'bits'; readonly bytes: Uint8Array } | { readonly kind: 'invalid'; readonly why: string };

const invalid = (why: string): Bits => ({ kind: 'invalid', why });

/**
 * Decodes `encodedList`: gzip in base64 or base64url, with or without padding, with the multibase `u` of the standard or
 * without it (Bitstring Status List §3.2; StatusList2021). gzip always begins `H4s`, which tells them apart. A list of
 * half a megabyte can hold half a gigabyte, so it is read in pieces and dropped at the bound.
 */
export async function decodeBits(encoded: string): Promise<Bits> {
  const text = encoded.startsWith('uH4s') ? encoded.slice(1) : encoded;
  if (!text.startsWith('H4s') || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) return invalid('encoding');
  const compressed = fromBase64(text.replaceAll('=', ''));
  return compressed ? unpackBits(compressed, 'gzip') : invalid('encoding');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(letters, letter => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Unpacks gzip (RFC 1952) or zlib (`deflate`, RFC 1950). */
export const unpackBits = (compressed: Uint8Array<ArrayBuffer>, packing: Packing): Promise<Bits> =>
  inflate(compressed, packing).catch(() => invalid(packing));

type Packing = 'gzip' | 'deflate';

async function inflate(compressed: Uint8Array<ArrayBuffer>, packing: Packing): Promise<Bits> {
  const deadline = Date.now() + limits.statusListInflateTime;
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Blob([compressed]).stream().pipeThrough(new DecompressionStream(packing));
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > limits.statusListInflatedBytes || Date.now() > deadline) {
      await reader.cancel();
      return invalid('web.too-large');
    }
    pieces.push(piece.value);
  }
  const bytes = joined(pieces);
  const endsWell = packing === 'gzip' ? endsAsStated(compressed, bytes) : endsWithSum(compressed, bytes);
  return endsWell ? { kind: 'bits', bytes } : invalid(packing);
}

/** Node accepts bytes and whole members behind the first; the last eight bytes say what the output must be (RFC 1952 §2.3.1). */
function endsAsStated(compressed: Uint8Array, bytes: Uint8Array): boolean {
  const trailer = new DataView(compressed.buffer, compressed.byteOffset + compressed.length - 8, 8);
  return trailer.getUint32(0, true) === crc32(bytes) && trailer.getUint32(4, true) === bytes.length >>> 0;
}

/** The same for zlib, which ends with a sum of the output (RFC 1950 §2.2). */
function endsWithSum(compressed: Uint8Array, bytes: Uint8Array): boolean {
  const trailer = new DataView(compressed.buffer, compressed.byteOffset + compressed.length - 4, 4);
  return trailer.getUint32(0) === adler32(bytes);
}

const ADLER_MODULUS = 65_521;
const ADLER_BLOCK = 5_552; // bytes that can be summed before a sum leaves 32 bits (RFC 1950 §9)

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (let from = 0; from < bytes.length; from += ADLER_BLOCK) {
    for (const byte of bytes.subarray(from, from + ADLER_BLOCK)) {
      low += byte;
      high += low;
    }
    [low, high] = [low % ADLER_MODULUS, high % ADLER_MODULUS];
  }
  return ((high << 16) | low) >>> 0;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** The value of an entry: `size` bits from `index × size`, the left-most bit of the first byte first. `undefined` out of range. */
export function valueAt(bytes: Uint8Array, index: number, size: number): bigint | undefined {
  const first = index * size;
  if (!Number.isSafeInteger(first) || first + size > bytes.length * 8) return undefined;
  let value = 0n;
  for (let at = first; at < first + size; at++) {
    const bit = ((bytes[Math.floor(at / 8)] ?? 0) >> (7 - (at % 8))) & 1;
    value = (value << 1n) | BigInt(bit);
  }
  return value;
}

/**
 * The value of `size` bits at an index, where the first entry is in the lowest bits of the first byte (Token Status List
 * §4.1); `undefined` beyond the end.
 */
export function lowestFirst(bytes: Uint8Array, index: number, size: 1 | 2 | 4 | 8): number | undefined {
  const perByte = 8 / size;
  const byte = bytes[Math.floor(index / perByte)];
  return byte === undefined ? undefined : (byte >> ((index % perByte) * size)) & (2 ** size - 1);
}
