import type { ControllerDocument, PublicKey } from '../key.js';
import { writtenMultikey } from '../multikey.js';

/** The document of an identifier that is its own key, and never changes. */
export function keyItself(
  id: string,
  fragment: string,
  publicKey: PublicKey,
  type: string,
  asserts = true,
): ControllerDocument {
  const method = {
    controller: id,
    publicKeyMultibase: writtenMultikey(publicKey),
    publicKey,
    type,
    asserts,
    revoked: undefined,
    expires: undefined,
    leaked: false,
  };
  // Large issuers name the key by the identifier alone, without the fragment: it has only one.
  const keys = [`${id}#${fragment}`, id].map(name => ({ ...method, id: name }));
  return { kind: 'document', id, keys, deactivated: false, origin: { kind: 'identifier' } };
}
