import { encode } from 'base58-universal';
import canonicalize from 'canonicalize';
import { joined, utf8 } from '../../../bytes.js';
import type { JsonObject } from '../../../json.js';

/** Of SHA-256 in a multihash: its code and how many bytes follow. */
const SHA_256 = Uint8Array.from([0x12, 0x20]);

/** SHA-256 as a multihash in base58btc, without the letter of multibase. */
export async function multihashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', utf8(text));
  return encode(joined([SHA_256, new Uint8Array(digest)]));
}

/** Of a document in its canonical form (RFC 8785). */
export const hashOf = (document: JsonObject): Promise<string> => multihashOf(canonicalize(document) ?? '');
