import { fetchDocument } from '../fetch-document.js';
import type { DidMethod } from './did-method.js';
import { urlOf } from '../../url.js';

/**
 * An https identifier: the document at that very address says which keys are the issuer's. A key written into the
 * fragment of the address proves nothing, because anybody can write one there.
 */
export const httpsIdentifier: DidMethod = {
  name: 'https',
  recognises: identifier => /^https?:\/\//.test(identifier),
  hostOf: identifier => urlOf(identifier)?.host,
  resolve: (identifier, web) => fetchDocument(identifier, identifier, 'profile', web),
};
