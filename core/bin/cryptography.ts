import { type JsonWebKey, type KeyObject, createHash, createPublicKey, verify } from 'node:crypto';
import type { Cryptography } from '../environment.js';
import type { JsonObject } from '../json.js';
import { limits } from '../limits.js';

/** Node's own: its Web Cryptography hands every question to another thread, which takes longer than the answer. */
export function nodeCryptography(): Cryptography {
  const keys = new Map<string, KeyObject>();
  const keyOf = ({ crv, kty, x }: JsonObject): KeyObject => {
    const name = JSON.stringify([kty, crv, x]);
    const known = keys.get(name);
    if (known) return known;
    const key = createPublicKey({ key: { kty, crv, x } as JsonWebKey, format: 'jwk' });
    if (keys.size >= limits.rememberedKeys) keys.clear();
    keys.set(name, key);
    return key;
  };
  return {
    sha256: text => createHash('sha256').update(text).digest(),
    ed25519Fits(jwk, signed, signature) {
      const key = keyOf(jwk);
      return key.asymmetricKeyType === 'ed25519' && verify(null, signed, key, signature);
    },
  };
}
