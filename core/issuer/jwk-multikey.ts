import canonicalize from 'canonicalize';
import { isObject } from '../json.js';
import { readJson } from '../open/json.js';
import type { PublicKey } from './key.js';
import { decodeMultibase } from './multikey.js';
import { holdsPrivateKey, readJwk } from './public-key.js';

/** Multicodec `jwk_jcs-pub`, 0xeb51, as a variable-length number. */
const HEADER = [0xd1, 0xd6, 0x03] as const;

/**
 * The public key of a did:key that holds a JSON Web Key in canonical form, as natural persons have it on EBSI
 * (`z2dmz…`). `undefined` for one of another kind, one written in another way, and one that shows its secret half.
 */
export function jwkMultikeyOf(multibase: string): PublicKey | undefined {
  const bytes = decodeMultibase(multibase);
  if (!bytes || !HEADER.every((byte, at) => bytes[at] === byte)) return undefined;
  const read = readJson(bytes.subarray(HEADER.length));
  if (read.kind !== 'read' || !isObject(read.value) || holdsPrivateKey(read.value)) return undefined;
  const isCanonical = canonicalize(read.value) === new TextDecoder().decode(bytes.subarray(HEADER.length));
  return isCanonical ? readJwk(read.value) : undefined;
}

/** Whether it is a JSON Web Key at all, so that one nobody here checks with is named and not called broken. */
export const isJwkMultikey = (multibase: string): boolean =>
  HEADER.every((byte, at) => decodeMultibase(multibase)?.[at] === byte);
