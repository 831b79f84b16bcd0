import type { DidMethod } from './did-method.js';
import { didEbsi } from './did-ebsi.js';
import { didJwk } from './did-jwk.js';
import { didKey } from './did-key.js';
import { didWeb } from './did-web.js';
import { didWebvh } from './did-webvh.js';
import { httpsIdentifier } from './https.js';

/** The kinds of identifier whose keys can be looked up, in the order they are tried. */
export const didMethods: readonly DidMethod[] = [didKey, didJwk, didWeb, didWebvh, didEbsi, httpsIdentifier];
