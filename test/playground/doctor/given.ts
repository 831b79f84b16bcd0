/** What an issuer typed, and who will be asked for it. */
import { readWebLocation } from '../../../core/issuer/did-methods/web-location.js';
import { tidied } from '../builder/choices.js';

export type Typed =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly found: string }
  /** `host` is asked; an identifier that is a key alone has none. */
  | { readonly kind: 'given'; readonly given: string; readonly host?: string };

/** An address, a host that could be one, or an identifier, as the command takes them. */
export function readGiven(typed: string): Typed {
  const found = tidied(typed);
  if (found === '') return { kind: 'none' };
  if (/^did:/i.test(found)) return { kind: 'given', given: found, ...hostOf(placeOf(found)) };
  const isHost = /^[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+(?::\d+)?$/u.test(found);
  const address = isHost ? `https://${found}/` : found;
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return { kind: 'wrong', found };
  return { kind: 'given', given: found, ...hostOf(address) };
}

function placeOf(did: string): string {
  const [, place = ''] = /^did:(?:web|webvh:[^:]+):(.*)$/.exec(did) ?? [];
  return readWebLocation(place)?.folder ?? '';
}

const hostOf = (address: string): { readonly host?: string } =>
  URL.canParse(address) ? { host: new URL(address).host } : {};
