import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

export type Hash = (text: string) => Uint8Array;

/** SHA-256 of a text in UTF-8, for texts so short that asking the platform would take longer. */
export const shortHash: Hash = text => sha256(bytesOf(text));

export const hexadecimal = bytesToHex;

/** A hash as a text of sixteen letters, in the order of its hexadecimal form and quicker to make and to compare. */
export const orderOf = (hash: Uint8Array): string =>
  String.fromCharCode(...Array.from({ length: 16 }, (_, at) => ((hash[2 * at] ?? 0) << 8) | (hash[2 * at + 1] ?? 0)));

const encoder = new TextEncoder();
/** Texts about one blank node rarely fill it; a longer one gets bytes of its own. */
const shared = new Uint8Array(16_384);
const BYTES_PER_UNIT = 3;

function bytesOf(text: string): Uint8Array {
  if (text.length * BYTES_PER_UNIT > shared.length) return encoder.encode(text);
  return shared.subarray(0, encoder.encodeInto(text, shared).written);
}
