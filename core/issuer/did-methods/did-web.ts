import { fetchDocument } from '../fetch-document.js';
import type { DidMethod } from './did-method.js';
import { refusedIdentifier } from './refused.js';
import { type WebLocation, readWebLocation } from './web-location.js';

const PREFIX = 'did:web:';

export interface WebDid extends WebLocation {
  /** Where its document is published (did:web Method §2.5.2). */
  readonly url: string;
}

/** Reads a did:web identifier, strictly; `undefined` when it breaks the rule. */
export function readWebDid(identifier: string): WebDid | undefined {
  const location = identifier.startsWith(PREFIX) ? readWebLocation(identifier.slice(PREFIX.length)) : undefined;
  return location && { ...location, url: `${location.folder}/did.json` };
}

export const didWeb: DidMethod = {
  name: 'did:web',
  recognises: identifier => identifier.startsWith(PREFIX),
  hostOf: identifier => readWebDid(identifier)?.host,
  async resolve(identifier, web) {
    const did = readWebDid(identifier);
    if (!did) return refusedIdentifier(identifier);
    return fetchDocument(identifier, did.url, 'did:web', web);
  },
};
