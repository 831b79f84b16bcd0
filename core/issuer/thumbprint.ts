import canonicalize from 'canonicalize';
import { toBase64url } from '../base64url.js';
import { utf8 } from '../bytes.js';
import type { PublicKey } from './key.js';

/** What identifies a key of each kind (RFC 7638 §3.2, RFC 8037 §2). */
const REQUIRED: Readonly<Record<PublicKey['type'], readonly string[]>> = {
  Ed25519: ['crv', 'kty', 'x'],
  'P-256': ['crv', 'kty', 'x', 'y'],
  'P-384': ['crv', 'kty', 'x', 'y'],
  'P-521': ['crv', 'kty', 'x', 'y'],
  RSA: ['e', 'kty', 'n'],
};

/** The thumbprint of a key, SHA-256 in base64url: the same wherever and however the key is written (RFC 7638 §3). */
export async function thumbprintOf({ jwk, type }: PublicKey): Promise<string> {
  const members = Object.fromEntries(REQUIRED[type].map(name => [name, jwk[name] ?? null]));
  return toBase64url(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(canonicalize(members) ?? ''))));
}
