import { later } from '../../later.js';
import type { DidMethod } from './did-method.js';
import { refusedIdentifier } from './refused.js';
import { type WebLocation, readWebLocation } from './web-location.js';

/** A SHA-256 multihash in base58btc has 46 characters (did:webvh v1.0, SCID Generation). Before it was `did:tdw`. */
const GRAMMAR = /^did:webvh:(Qm[1-9A-HJ-NP-Za-km-z]{44}):([^]+)$/;

export interface WebvhDid extends WebLocation {
  readonly id: string;
  /** Hash of the first entry of its log, which no other log can have. */
  readonly scid: string;
}

/** Reads a did:webvh identifier; its place obeys the rule of did:web. `undefined` when it breaks it. */
export function readWebvhDid(id: string): WebvhDid | undefined {
  const [, scid = '', place = ''] = GRAMMAR.exec(id) ?? [];
  const location = readWebLocation(place);
  return location && { ...location, id, scid };
}

/** A log is read and checked by whoever meets one. */
const loadLog = later(() => import('./webvh/resolve.js'));

export const didWebvh: DidMethod = {
  name: 'did:webvh',
  recognises: identifier => identifier.startsWith('did:webvh:'),
  hostOf: identifier => readWebvhDid(identifier)?.host,
  async resolve(identifier, web) {
    const did = readWebvhDid(identifier);
    if (!did) return refusedIdentifier(identifier);
    const { resolveLog } = await loadLog();
    return resolveLog(did, web);
  },
};
