import { noKey } from '../key.js';
import { isEd25519Multikey, otherMultikey } from '../multikey.js';
import type { DidMethod } from './did-method.js';

const PREFIX = 'did:key:';

/** The identifier is the key: nobody is asked, and nothing is known about who holds it (did:key Method v0.9). */
export const didKey: DidMethod = {
  name: 'did:key',
  recognises: identifier => identifier.startsWith(PREFIX),
  hostOf: () => undefined,
  resolve: identifier => Promise.resolve(read(identifier, identifier.slice(PREFIX.length))),
};

function read(id: string, key: string): ReturnType<typeof noKey> | Awaited<ReturnType<DidMethod['resolve']>> {
  if (otherMultikey(key)) return noKey('proof.unsupported');
  if (!isEd25519Multikey(key)) return noKey('proof.malformed');
  const method = {
    controller: id,
    publicKeyMultibase: key,
    type: 'Multikey',
    asserts: true,
    revoked: undefined,
    expires: undefined,
    leaked: false,
  };
  // Large issuers name the key by the identifier alone, without the fragment: it has only one.
  const keys = [`${id}#${key}`, id].map(name => ({ ...method, id: name }));
  return { kind: 'document', id, keys, deactivated: false, origin: { kind: 'identifier' } };
}
