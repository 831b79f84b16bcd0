import { cleaned, publicAddress, secured } from './address.js';
import { platforms, type Platform } from './detectors/platforms.js';
import type { Expectation, Tier } from './finding.js';
import { unwrap, type Unwrapped } from './unwrap.js';

/** What an address says about itself. Recognising the `address` of an answer again gives the same answer. */
export interface Recognised {
  /** Unwrapped, and without what tells who sent the reader. */
  readonly address: string;
  /** What is shown, opened and merged on. */
  readonly target: string;
  readonly expects: Expectation;
  readonly tier: Tier;
  readonly platform?: { readonly id: string; readonly name: string };
  /** The only addresses a check may ask first. */
  readonly endpoints: readonly string[];
}

/** Guards and unwraps an address as a page wrote it; nothing is asked. */
export function follow(text: string, base?: string): Unwrapped | undefined {
  const url = publicAddress(text, base);
  return url && unwrap(url);
}

/** The credential a platform shows at this address, if the table knows the address. */
export function recognisePlatform({ url, via }: Unwrapped): Recognised | undefined {
  for (const platform of rowsFor(url)) {
    const recognised = readRow(platform, url);
    if (recognised) return via.includes('linkedin-add') ? { ...recognised, tier: 'listed' } : recognised;
  }
  return undefined;
}

const domainOf = (host: string): string => host.split('.').slice(-2).join('.');

const fixed = new Map<string, readonly Platform[]>();
for (const platform of platforms)
  for (const domain of platform.domains ?? []) fixed.set(domain, [...(fixed.get(domain) ?? []), platform]);
const anywhere = platforms.filter(({ domains }) => domains === undefined);

/** Plain `http:` is read as `https:` only where the host is one of the table's own. */
const rowsFor = ({ hostname, protocol }: URL): readonly Platform[] => [
  ...(fixed.get(domainOf(hostname)) ?? []),
  ...(protocol === 'https:' ? anywhere : []),
];

function readRow(platform: Platform, found: URL): Recognised | undefined {
  for (const page of platform.pages) {
    const groups = readPage(page, found);
    if (!groups) continue;
    const url = secured(found);
    const fill = (template: string): string => filled(template, groups, platform.lowercase === true);
    const needsFragment = page.fragment !== undefined;
    const { id, name, expects, tier = 'marked', endpoints } = platform;
    const address = cleaned(url, needsFragment);
    const target = platform.canonical === undefined ? cleaned(url, false) : fill(platform.canonical);
    return { address, target, expects, tier, platform: { id, name }, endpoints: endpoints.map(fill) };
  }
  return undefined;
}

type Page = Platform['pages'][number];
type Groups = ReadonlyMap<string, string>;

/** The named groups of a page's patterns, or `undefined` when one of them does not match. */
function readPage(page: Page, url: URL): Groups | undefined {
  const groups = new Map([['host', url.hostname]]);
  for (const [pattern, text] of questionsTo(page, url)) {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    for (const [name, value] of Object.entries(match.groups ?? {}) as [string, string | undefined][])
      if (value !== undefined) groups.set(name, value);
  }
  return isHarmless(groups) ? groups : undefined;
}

/** What a page's patterns are asked about, the cheap parts first; nothing is taken apart before it is needed. */
function* questionsTo({ host, path, query, fragment, inFragment }: Page, url: URL): Generator<[RegExp, string]> {
  if (host) yield [host, url.hostname];
  yield [path, url.pathname];
  if (fragment) yield [fragment, url.hash];
  if (query) yield* parametersOf(url.searchParams, query);
  if (inFragment) yield* parametersOf(new URLSearchParams(url.hash.slice(url.hash.indexOf('?') + 1)), inFragment);
}

function* parametersOf(all: URLSearchParams, wanted: Readonly<Record<string, RegExp>>): Generator<[RegExp, string]> {
  for (const [name, pattern] of Object.entries(wanted)) yield [pattern, all.get(name) ?? ''];
}

/** An address inside the address passes the same guard, and is never `http:`. */
function isHarmless(groups: Groups): boolean {
  const file = groups.get('file');
  return file === undefined || publicAddress(file)?.protocol === 'https:';
}

const filled = (template: string, groups: Groups, lowercase: boolean): string =>
  template.replace(/\{(\w+)(\.?)\}/g, (_, name: string, dot: string) => {
    const value = groups.get(name);
    if (value === undefined) return '';
    return (lowercase && name === 'id' ? value.toLowerCase() : value) + dot;
  });

const MARKED = /\.(?:vc\.json|vc\.jsonld|vc|jwt|jws)$/i;
const LISTED = /\.jsonld$/i;
const OFFERED = /\.(?:json|pdf)$/i;

/** How much the name of a file says: `undefined` for one that says nothing. */
export const tierOfName = (path: string): Tier | undefined =>
  MARKED.test(path) ? 'marked' : LISTED.test(path) ? 'listed' : OFFERED.test(path) ? 'offered' : undefined;

const SIGNED = /\.(?:jwt|jws)$/i;

/** A file of the web, whatever its name; what it holds is known once it is fetched. */
export function recogniseFile({ url, via }: Unwrapped): Recognised | undefined {
  if (url.protocol !== 'https:') return undefined;
  const target = cleaned(url, false);
  const tier = via.includes('linkedin-add') ? 'listed' : (tierOfName(url.pathname) ?? 'offered');
  const expects = SIGNED.test(url.pathname) ? 'signed' : 'unknown-until-fetch';
  return { address: target, target, expects, tier, endpoints: [target] };
}
