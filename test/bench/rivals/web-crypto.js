/** What the platform's own cryptography needs and nothing else: two hashes, one signature, a key imported before. */
import { bytesOf } from './canonical.js';

const { subtle } = crypto;
const algorithms = {
  OKP: { name: 'Ed25519' },
  EC: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
};
const keys = new Map();

async function keyOf(jwk) {
  const known = keys.get(jwk.x);
  if (known) return known;
  const key = await subtle.importKey('jwk', jwk, algorithms[jwk.kty], true, ['verify']);
  keys.set(jwk.x, key);
  return key;
}

export const prepare = bytesOf;

export async function judge({ document, options, jwk, signature }) {
  const key = await keyOf(jwk);
  if (jwk.kty === 'EC') return subtle.verify(algorithms.EC, key, signature, document);
  const hashes = await Promise.all([subtle.digest('SHA-256', options), subtle.digest('SHA-256', document)]);
  const signed = new Uint8Array(64);
  hashes.forEach((hash, at) => signed.set(new Uint8Array(hash), 32 * at));
  return subtle.verify('Ed25519', key, signature, signed);
}
