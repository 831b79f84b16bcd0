import { type JsonObject, member } from '../json.js';

/** What a token says it holds, in its header (RFC 7515 §4.1.9–10; Securing Verifiable Credentials using JOSE and COSE §3). */
export type StatedContent =
  | 'anything'
  /** The payload is the credential; the claims `vc` and `vp` must not be there. */
  | 'payload'
  | 'credential'
  | 'presentation'
  /** A token for something else: signing in, a key, a status, a federation. */
  | 'foreign'
  | 'unknown';

const TYPES: Readonly<Record<string, StatedContent>> = {
  jwt: 'anything',
  jws: 'anything',
  jose: 'anything',
  'vc+jwt': 'payload',
  'vc-ld+jwt': 'payload',
  'vc+ld+jwt': 'payload',
  'vc+ld+json+jwt': 'credential',
  'dc+sd-jwt': 'payload',
  'vc+sd-jwt': 'payload',
  'vc+ld+json+sd-jwt': 'payload',
  'vp+jwt': 'presentation',
  'vp-ld+jwt': 'presentation',
  'vp+ld+jwt': 'presentation',
  'vp+ld+json+jwt': 'presentation',
};

/** Kinds of token that never hold a credential; under a name that nobody here knows, one may. */
const FOREIGN: ReadonlySet<string> = new Set([
  'at+jwt',
  'kb+jwt',
  'dpop+jwt',
  'logout+jwt',
  'secevent+jwt',
  'entity-statement+jwt',
  'trust-mark+jwt',
  'resolve-response+jwt',
  'jwk-set+jwt',
  'oauth-authz-req+jwt',
  'token-introspection+jwt',
  'statuslist+jwt',
  'openid4vci-proof+jwt',
  'keyattestation+jwt',
]);

const CONTENT_TYPES: Readonly<Record<string, StatedContent>> = {
  json: 'anything',
  'ld+json': 'anything',
  vc: 'credential',
  'vc+ld+json': 'credential',
  'credential-claims-set+json': 'credential',
  vp: 'presentation',
  'vp+ld+json': 'presentation',
  'presentation-claims-set+json': 'presentation',
};

/** The kind of token (`typ`): ours, another kind's (RFC 8725 §3.11), or one that nobody here knows. */
export const typeStated = (header: JsonObject): StatedContent => stated(header, 'typ', TYPES);

/** The kind of content (`cty`). */
export const contentStated = (header: JsonObject): StatedContent => stated(header, 'cty', CONTENT_TYPES);

function stated(header: JsonObject, key: string, known: Readonly<Record<string, StatedContent>>): StatedContent {
  const value = member(header, key);
  if (value === undefined) return 'anything';
  if (typeof value !== 'string') return 'foreign';
  const name = value.toLowerCase().replace(/^application\//, '');
  const content = Object.hasOwn(known, name) ? known[name] : undefined;
  return content ?? (FOREIGN.has(name) ? 'foreign' : 'unknown');
}

/** Whether what both header members say goes with what is inside. */
export const fits = (said: StatedContent, inside: 'claim' | 'payload' | 'presentation'): boolean => {
  if (said === 'anything') return true;
  if (inside === 'presentation') return said === 'presentation';
  return said === 'credential' || (said === 'payload' && inside === 'payload');
};
