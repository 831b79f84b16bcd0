import { type JsonObject, isObject, member, textMember } from '../json.js';
import type { PublicKey } from './key.js';
import { decodeMultibase, multikeyOf } from './multikey.js';
import { readPem } from './pem.js';
import { ed25519Key, readJwk } from './public-key.js';

/**
 * The public key of a verification method, whichever way it writes it: Multikey, JSON Web Key, PEM, or the bare base58
 * of an Ed25519VerificationKey2018. `undefined` for a kind of key no signature here is made with, or one written wrongly.
 */
export async function publicKeyOf(method: JsonObject): Promise<PublicKey | undefined> {
  const multibase = textMember(method, 'publicKeyMultibase');
  if (multibase !== undefined) return multikeyOf(multibase);
  const jwk = member(method, 'publicKeyJwk');
  if (isObject(jwk)) return readJwk(jwk);
  const pem = textMember(method, 'publicKeyPem');
  if (pem !== undefined) return readPem(pem);
  const base58 = textMember(method, 'publicKeyBase58');
  return base58 !== undefined && textMember(method, 'type') === 'Ed25519VerificationKey2018'
    ? ed25519Key(decodeMultibase(`z${base58}`))
    : undefined;
}
