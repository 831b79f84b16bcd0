import { fromBase64url } from '../../base64url.js';
import { type Json, isObject, member } from '../../json.js';
import { readJson } from '../../open/json.js';
import { type ControllerDocument, type NoKey, noKey } from '../key.js';
import { holdsPrivateKey, readJwk } from '../public-key.js';
import type { DidMethod } from './did-method.js';
import { keyItself } from './key-itself.js';

const PREFIX = 'did:jwk:';

/** The identifier is a JSON Web Key in base64url: nobody is asked, and nobody is known (did:jwk Method). */
export const didJwk: DidMethod = {
  name: 'did:jwk',
  recognises: identifier => identifier.startsWith(PREFIX),
  hostOf: () => undefined,
  resolve: identifier => Promise.resolve(read(identifier, identifier.slice(PREFIX.length))),
};

function read(id: string, encoded: string): ControllerDocument | NoKey {
  const jwk = jwkIn(encoded);
  if (!isObject(jwk) || holdsPrivateKey(jwk)) return noKey('proof.malformed');
  const key = readJwk(jwk);
  if (!key) return noKey('proof.unsupported');
  // A key for encryption alone may not sign (did:jwk Method, To Create the DID Document).
  return keyItself(id, '0', key, 'JsonWebKey', member(jwk, 'use') !== 'enc');
}

function jwkIn(encoded: string): Json | undefined {
  const bytes = fromBase64url(encoded);
  const read = bytes && readJson(bytes);
  return read?.kind === 'read' ? read.value : undefined;
}
