import { publicAddress, isWithin } from '../address.js';
import { follow, recogniseFile, recognisePlatform } from '../recognise.js';

/** What an address is to whoever wants a credential found there: `file` as spotted on a page, without what tracks. */
export type Place =
  | { readonly kind: 'none' | 'wrong' | 'network' }
  | { readonly kind: 'file'; readonly address: string }
  | { readonly kind: 'platform'; readonly address: string; readonly name: string };

/** Reads a typed address as the spotter would read it on a page; nobody is asked. */
export function placeOf(typed: string): Place {
  const text = typed.trim();
  if (text === '') return { kind: 'none' };
  const url = /^https:\/\//i.test(text) ? publicAddress(text) : undefined;
  const followed = url && follow(url.href);
  if (!followed) return { kind: url && isWithin(url.hostname, 'linkedin.com') ? 'network' : 'wrong' };
  const page = recognisePlatform(followed);
  if (page?.platform) return { kind: 'platform', address: page.address, name: page.platform.name };
  const file = recogniseFile(followed);
  return file ? { kind: 'file', address: file.target } : { kind: 'wrong' };
}
