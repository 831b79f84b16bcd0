import { type ControllerDocument, type NoKey, noKey } from '../key.js';
import { isJwkMultikey, jwkMultikeyOf } from '../jwk-multikey.js';
import { isLongMultibase, multikeyOf, otherMultikey } from '../multikey.js';
import type { DidMethod } from './did-method.js';
import { keyItself } from './key-itself.js';

const PREFIX = 'did:key:';

/** The identifier is the key: nobody is asked, and nothing is known about who holds it (did:key Method v0.9). */
export const didKey: DidMethod = {
  name: 'did:key',
  recognises: identifier => identifier.startsWith(PREFIX),
  hostOf: () => undefined,
  resolve: identifier => Promise.resolve(read(identifier, identifier.slice(PREFIX.length))),
};

function read(id: string, multibase: string): ControllerDocument | NoKey {
  const key = multikeyOf(multibase);
  if (key) return keyItself(id, multibase, key, 'Multikey');
  const jwk = jwkMultikeyOf(multibase);
  if (jwk) return keyItself(id, multibase, jwk, 'JsonWebKey');
  const isOfAnotherKind = otherMultikey(multibase) || isJwkMultikey(multibase) || isLongMultibase(multibase);
  return noKey(isOfAnotherKind ? 'proof.unsupported' : 'proof.malformed');
}
