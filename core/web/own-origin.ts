import type { Environment, Purpose } from '../environment.js';
import { type AddressAnswer, checkAddress, textFlaw } from './address.js';
import { urlOf } from '../url.js';

/** What a page may be asked for by itself; keys and status lists speak for an issuer and follow the general rules. */
const PURPOSES: readonly Purpose[] = ['credential', 'directory'];

/**
 * The URL of an address of the embedding page's own origin, without its fragment; `undefined` for every other. A page
 * can ask for its own files anyway, so neither scheme nor host nor port tells it anything new.
 */
export function ownAddress(text: string, purpose: Purpose, { origin }: Environment): URL | undefined {
  if (origin === undefined || !PURPOSES.includes(purpose)) return undefined;
  const url = textFlaw(text) === undefined ? urlOf(text) : undefined;
  if (!url) return undefined;
  url.hash = '';
  return /^https?:$/.test(url.protocol) && url.origin === origin && url.username + url.password === ''
    ? url
    : undefined;
}

/** Whether an address may be asked for this purpose: an own one as it stands, any other by the rules for addresses. */
export async function checkAddressFor(
  purpose: Purpose,
  text: string,
  environment: Environment,
): Promise<AddressAnswer> {
  const url = ownAddress(text, purpose, environment);
  return url ? { kind: 'allowed', url } : checkAddress(text, environment.mirrored === true);
}
