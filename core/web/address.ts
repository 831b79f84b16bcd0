import { limits } from '../limits.js';
import { isUnderPublicSuffix } from './suffixes.js';
import { urlOf } from '../url.js';

/** Which rule an address breaks. */
export type AddressFlaw =
  | 'length'
  | 'characters'
  | 'unreadable'
  | 'scheme'
  | 'user-name'
  | 'host-spelling'
  | 'port'
  | 'host-name'
  | 'ip-address'
  | 'special-use'
  | 'public-suffix';

export interface Refused {
  readonly kind: 'refused';
  readonly detail: AddressFlaw;
}
export type AddressAnswer = { readonly kind: 'allowed'; readonly url: URL } | Refused;
export type HostAnswer = { readonly kind: 'allowed' } | Refused;

const refused = (detail: AddressFlaw): Refused => ({ kind: 'refused', detail });

/**
 * Whether an address may be asked at all, before any request and on every redirect. Makes none. What it says must be
 * what is asked: a text that the URL parser would mend or turn into another host is refused. The fragment is dropped.
 * @param mirrored names under `test` are allowed, because the answers come from files
 */
export async function checkAddress(text: string, mirrored: boolean): Promise<AddressAnswer> {
  const flaw = textFlaw(text);
  if (flaw) return refused(flaw);
  const url = urlOf(text);
  if (!url) return refused('unreadable');
  if (url.protocol !== 'https:') return refused('scheme');
  if (url.username !== '' || url.password !== '') return refused('user-name');
  if (!isSpelledOut(text, url.hostname)) return refused('host-spelling');
  if (url.port !== '' && Number(url.port) < limits.lowestPort) return refused('port');
  const host = await checkHost(url.hostname, mirrored);
  url.hash = '';
  return host.kind === 'allowed' ? { kind: 'allowed', url } : host;
}

/** What is wrong with an address before it is read as one: its length, or characters that parsers drop or that hide. */
export function textFlaw(text: string): AddressFlaw | undefined {
  if (text.length > limits.addressLength) return 'length';
  return /[\\\p{Cc}\p{Cf}\p{Z}]/u.test(text) ? 'characters' : undefined;
}

/** Whether a host is a public name: not an address in numbers, not a name of the reader's own network. */
export async function checkHost(host: string, mirrored: boolean): Promise<HostAnswer> {
  const labels = host.split('.');
  if (isAddress(host)) return refused('ip-address');
  if (host.length > limits.hostLength || labels.length < 2 || !labels.every(isLabel)) return refused('host-name');
  if (!parsesToItself(host)) return refused('host-spelling');
  if (mirrored && host.endsWith('.test')) return { kind: 'allowed' };
  if (SPECIAL_USE.some(name => host === name || host.endsWith(`.${name}`))) return refused('special-use');
  return (await isUnderPublicSuffix(host)) ? { kind: 'allowed' } : refused('public-suffix');
}

/** RFC 6761, RFC 6762, RFC 7686, RFC 8375, RFC 9476, and what private networks use (RFC 6762 Appendix G). */
const SPECIAL_USE = [
  'local',
  'localhost',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'invalid',
  'onion',
  'alt',
  'test',
  'home.arpa',
] as const;

const isLabel = (label: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label);

/** A last label in numbers makes a host an IPv4 address, in whichever base (URL Standard §3.5). */
const isAddress = (host: string): boolean => host.startsWith('[') || /(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/i.test(host);

const parsesToItself = (host: string): boolean => urlOf(`https://${host}/`)?.hostname === host;

/** The host as written is the host that would be asked, apart from case and international labels (UTS #46). */
function isSpelledOut(text: string, host: string): boolean {
  const authority = /^https:\/\/([^/?#]*)/i.exec(text)?.[1] ?? '';
  const written = authority.replace(/:\d*$/, '').toLowerCase().split('.');
  const asked = host.split('.');
  return written.length === asked.length && written.every((label, at) => isSameLabel(label, asked[at] ?? ''));
}

const isSameLabel = (written: string, asked: string): boolean =>
  written === asked || (asked.startsWith('xn--') && /[^\u0000-\u007F]/.test(written) && !written.includes('%'));

const TRACKING = /^(?:identity__email|utm_.*|trk)$/i;

/** Without the parameters that would tell the server who sent the reader. Nothing else is touched or added. */
export function withoutTracking(address: string): string {
  const [, before = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#[^]*)?$/.exec(address) ?? [];
  if (query === undefined) return address;
  const kept = query.split('&').filter(pair => !TRACKING.test(nameOf(pair)));
  return before + (kept.length > 0 ? `?${kept.join('&')}` : '') + fragment;
}

const nameOf = (pair: string): string => new URLSearchParams(pair).keys().next().value ?? '';
