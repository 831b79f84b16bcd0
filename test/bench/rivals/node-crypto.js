/** The same as web-crypto.js with Node's own cryptography, which waits for nothing. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { bytesOf } from './canonical.js';

const keys = new Map();
const sha256 = bytes => createHash('sha256').update(bytes).digest();

function keyOf(jwk) {
  const known = keys.get(jwk.x);
  if (known) return known;
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  keys.set(jwk.x, key);
  return key;
}

export const prepare = bytesOf;

export function judge({ document, jwk, options, signature }) {
  const key = keyOf(jwk);
  if (jwk.kty === 'EC') return verify('sha256', document, { key, dsaEncoding: 'ieee-p1363' }, signature);
  return verify(null, Buffer.concat([sha256(options), sha256(document)]), key, signature);
}
