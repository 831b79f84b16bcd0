import { type JsonObject, isObject, member } from '../json.js';
import { type Found, type Place, notACredential, unsupported } from './carrier.js';
import { readJson } from './json.js';
import type { NotOpened } from './opened.js';

export type TokenKind = 'SD-JWT' | 'JWT' | 'JWE';

/** What a compact token is; `undefined` when the text is none (RFC 7515 §7.1, RFC 7516 §7.1, SD-JWT §4). */
export function tokenKind(text: string): TokenKind | undefined {
  if (/^[\w-]+\.[\w-]+\.[\w-]*~/.test(text)) return 'SD-JWT';
  if (!/^[\w-]+(?:\.[\w-]*){2,4}$/.test(text)) return undefined;
  const parts = text.split('.');
  const header = objectIn(parts[0]);
  if (typeof member(header, 'alg') !== 'string') return undefined;
  if (parts.length === 3) return 'JWT';
  return parts.length === 5 ? 'JWE' : undefined;
}

/** The answer to a compact token: not read yet, or, when it says itself that it is no credential, just that. */
export const tokenAnswer = (text: string, kind: TokenKind, place: Place): NotOpened =>
  kind === 'JWT' && isForeign(text) ? notACredential(place, ...met(kind)) : unsupported(place, ...met(kind));

const met = (kind: TokenKind): [Found, string] => ['found.media', kind];

/** Claims of a token for signing in somewhere: never shown, never kept. */
function isForeign(token: string): boolean {
  const claims = objectIn(token.split('.')[1]);
  return claims !== undefined && !CREDENTIAL_CLAIMS.some(claim => Object.hasOwn(claims, claim));
}

// VC-JWT, presentations, SD-JWT VC, VC-JOSE-COSE and the assertions of Open Badges 2.0.
const CREDENTIAL_CLAIMS = ['vc', 'vp', 'vct', '@context', 'badge'] as const;

function objectIn(part: string | undefined): JsonObject | undefined {
  const bytes = part === undefined ? undefined : fromBase64url(part);
  const read = bytes && readJson(bytes);
  return read?.kind === 'read' && isObject(read.value) ? read.value : undefined;
}

function fromBase64url(text: string): Uint8Array | undefined {
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(letters, letter => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
