import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { utf8 } from '../../bytes.js';

export type Hash = (text: string) => Uint8Array;

/** SHA-256 of a text in UTF-8, for texts so short that asking the platform would take longer. */
export const shortHash: Hash = text => empty._cloneInto(working).update(bytesOf(text)).digest();

/** Making a new one for each text takes as long as hashing a short one. */
const [empty, working] = [sha256.create(), sha256.create()];

export const hexadecimal = bytesToHex;

const encoder = new TextEncoder();
/** Texts about one blank node rarely fill it; a longer one gets bytes of its own. */
const shared = new Uint8Array(16_384);
const BYTES_PER_UNIT = 3;

function bytesOf(text: string): Uint8Array {
  if (text.length * BYTES_PER_UNIT > shared.length) return utf8(text);
  return shared.subarray(0, encoder.encodeInto(text, shared).written);
}
