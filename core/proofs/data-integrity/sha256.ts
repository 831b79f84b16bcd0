import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/** SHA-256 of a text in UTF-8, hexadecimal: for texts so short that asking the platform would take longer. */
export const shortHash = (text: string): string => bytesToHex(sha256(encoder.encode(text)));
