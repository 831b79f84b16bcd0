import { fetchDocument } from '../fetch-document.js';
import { noKey } from '../key.js';
import { decodeMultibase } from '../multikey.js';
import type { DidMethod } from './did-method.js';
import { refusedIdentifier } from './refused.js';

/** The ledger's pilot, which is all there is of it for the public. */
const HOST = 'api-pilot.ebsi.eu';

/** Sixteen bytes of anything behind the version (EBSI DID Method, Method Specific Identifier). */
const BYTES = 17;
const LEGAL_ENTITY = 1;
const NATURAL_PERSON = 2;

function versionOf(identifier: string): number | undefined {
  const bytes = decodeMultibase(identifier.slice(PREFIX.length));
  return bytes?.length === BYTES ? bytes[0] : undefined;
}

const PREFIX = 'did:ebsi:';

/**
 * did:ebsi of a legal entity: one look-up of its document on the ledger. It shows that somebody was entered there, under no
 * name that anybody vouches for, so the key stays without one. Who accredited whom is not walked: no root of those chains
 * is at hand that could be believed.
 */
export const didEbsi: DidMethod = {
  name: 'did:ebsi',
  recognises: identifier => identifier.startsWith(PREFIX),
  hostOf: identifier => (versionOf(identifier) === LEGAL_ENTITY ? HOST : undefined),
  async resolve(identifier, web) {
    const version = versionOf(identifier);
    if (version === NATURAL_PERSON) return noKey('proof.unsupported');
    if (version !== LEGAL_ENTITY) return refusedIdentifier(identifier);
    return fetchDocument(identifier, `https://${HOST}/did-registry/v5/identifiers/${identifier}`, 'ledger', web);
  },
};
