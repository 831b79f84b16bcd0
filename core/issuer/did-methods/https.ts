import { fetchDocument } from '../fetch-document.js';
import type { DidMethod } from './did-method.js';

/**
 * An https identifier: the document at that very address says which keys are the issuer's. A key written into the
 * fragment of the address proves nothing, because anybody can write one there.
 */
export const httpsIdentifier: DidMethod = {
  name: 'https',
  recognises: identifier => /^https?:\/\//.test(identifier),
  hostOf: identifier => (URL.canParse(identifier) ? new URL(identifier).host : undefined),
  resolve: (identifier, web) => fetchDocument(identifier, identifier, 'profile', web),
};
