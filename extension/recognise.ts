import { publicAddress, secured } from './address.js';
import { cleanerOf } from './cleaned.js';
import { hostsOf } from './detectors/hosts.js';
import {
  type AddressForm,
  type Platform,
  type PlatformTable,
  expectationOf,
  platformTable,
} from './detectors/platforms.js';
import type { Expectation, Tier } from './finding.js';
import { mayLeadBy } from './may-lead.js';
import { pattern } from './pattern.js';
import { type Unwrapped, unwrapperOf, wrappedAgain } from './unwrap.js';

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

/** Reads addresses by a table. Nothing is asked, and nothing that fails the guard is answered. */
export interface Recogniser {
  /** Guards and unwraps an address as a page wrote it. */
  readonly follow: (text: string, base?: string) => Unwrapped | undefined;
  /** The credential a platform of the table shows at an address; rows that need a certificate section only in one. */
  readonly recognisePlatform: (followed: Unwrapped, inSection?: boolean) => Recognised | undefined;
  /** What else a list of certificates leads to: a platform nobody knows, or a short link. There is nothing to ask. */
  readonly recogniseInSection: (followed: Unwrapped) => Recognised | undefined;
  /** A file of the web, whatever its name; what it holds is known once it is fetched. */
  readonly recogniseFile: (followed: Unwrapped) => Recognised | undefined;
  /** How much the name of a file says: `undefined` for one that says nothing. */
  readonly tierOfName: (path: string) => Tier | undefined;
  /** Whether an address may be one that is recognised, before it is taken apart; most of a page are not (may-lead.ts). */
  readonly mayLead: (text: string, base: () => string) => boolean;
}

export function recogniserOf(table: PlatformTable): Recogniser {
  const unwrap = unwrapperOf(table);
  const cleaned = cleanerOf(table.trackingParameters);
  const rowsFor = rowsOf(table);
  const tierOfName = tierOfNameBy(table);

  function recognisePlatform(followed: Unwrapped, inSection = false): Recognised | undefined {
    if (followed.short) return undefined;
    for (const platform of rowsFor(followed.url)) {
      if (platform.context !== undefined && !inSection) continue;
      const recognised = readRow(platform, followed.url, cleaned);
      if (recognised) return { ...recognised, tier: followed.tier ?? recognised.tier };
    }
    return inViewer(followed);
  }

  /** A wrapper on a platform's own host is that platform's viewer, and holds a file. */
  function inViewer({ url, wrapper, tier = 'marked' }: Unwrapped): Recognised | undefined {
    const [platform] = wrapper ? rowsFor(wrapper.url).filter(row => hostsOfRow(row) !== undefined) : [];
    if (!platform || !wrapper || url.protocol !== 'https:') return undefined;
    const target = cleaned(url);
    return {
      address: wrappedAgain(wrapper.row, secured(wrapper.url), target),
      target,
      expects: expectationOf(platform),
      tier,
      platform: { id: wrapper.row.id, name: platform.name },
      endpoints: [target],
    };
  }

  return {
    follow(text, base) {
      const url = publicAddress(text, base);
      return url && unwrap(url);
    },
    recognisePlatform,
    recogniseInSection({ url, short }) {
      if (!short && url.protocol !== 'https:') return undefined;
      const target = cleaned(secured(url));
      const expects = short ? 'short-link' : 'unknown-until-fetch';
      return { address: target, target, expects, tier: 'listed', endpoints: [] };
    },
    recogniseFile({ url, tier, short }) {
      if (short || url.protocol !== 'https:') return undefined;
      const target = cleaned(url);
      const expects = SIGNED.test(url.pathname) ? 'signed' : 'unknown-until-fetch';
      const named = tierOfName(url.pathname) ?? 'offered';
      return { address: target, target, expects, tier: tier ?? named, endpoints: [target] };
    },
    tierOfName,
    mayLead: mayLeadBy(table),
  };
}

/**
 * The rows whose host it can be, those of named hosts first. Plain `http:` is read as `https:` on named hosts only. Most
 * links of a page are on no such host and have no query: for those hardly a row is left.
 */
function rowsOf({ platforms }: PlatformTable): (url: URL) => readonly Platform[] {
  const rows = platforms.map(row => ({ row, hosts: hostsOfRow(row) }));
  const anywhere = rows.filter(({ hosts }) => hosts === undefined).map(({ row }) => row);
  const withoutQuery = anywhere.filter(({ pages }) => pages.some(({ query }) => query === undefined));
  const named = new Map<string, Platform[]>();
  for (const { row, hosts } of rows) for (const host of hosts ?? []) named.set(host, [...(named.get(host) ?? []), row]);
  return url => {
    const own = named.get(url.hostname);
    if (url.protocol !== 'https:') return own ?? [];
    const others = url.search === '' ? withoutQuery : anywhere;
    return own ? [...own, ...others] : others;
  };
}

/** `undefined` where one of its forms may stand on any host. */
function hostsOfRow({ pages }: Platform): ReadonlySet<string> | undefined {
  const hosts = pages.map(({ host }) => hostsOf(host));
  return hosts.includes(undefined) ? undefined : new Set(hosts.flatMap(some => some ?? []));
}

function readRow(platform: Platform, found: URL, cleaned: Cleaner): Recognised | undefined {
  for (const form of platform.pages) {
    const groups = readForm(form, found);
    if (!groups) continue;
    const fill = (template: string): string => filled(template, groups, platform.lowercaseId === true);
    const url = secured(found);
    const { id, name, tier = 'marked', canonical, endpoints } = platform;
    return {
      address: cleaned(url) + (groups.get(FRAGMENT) ?? ''),
      target: canonical === undefined ? cleaned(url) : fill(canonical),
      expects: expectationOf(platform),
      tier,
      platform: { id, name },
      endpoints: endpoints.map(endpoint => fill(endpoint.url)),
    };
  }
  return undefined;
}

type Cleaner = (url: URL) => string;
type Groups = ReadonlyMap<string, string>;

/** What of the fragment a form asks for; whatever follows it there may be somebody's token and is dropped. */
const FRAGMENT = '#';

/** The named groups of a form's patterns, or `undefined` when one of them does not match. */
function readForm(form: AddressForm, url: URL): Groups | undefined {
  if (form.query && !mayHave(form.query, url.search)) return undefined;
  const groups = new Map([['host', url.hostname]]);
  for (const [source, text] of questionsTo(form, url)) {
    const match = pattern(source, form.flags).exec(text);
    if (match === null) return undefined;
    if (source === form.fragment) groups.set(FRAGMENT, match[0]);
    for (const [name, value] of Object.entries(match.groups ?? {}) as [string, string | undefined][])
      if (value !== undefined) groups.set(name, value);
  }
  return isHarmless(groups) ? groups : undefined;
}

/** Before anything is taken apart: whether the parameters can be there at all. */
function mayHave(query: Readonly<Record<string, string>>, search: string): boolean {
  for (const name in query) if (!search.includes(name)) return false;
  return true;
}

/** What a form's patterns are asked about, the cheap parts first; nothing is taken apart before it is needed. */
function* questionsTo({ host, path, query, fragment }: AddressForm, url: URL): Generator<readonly [string, string]> {
  if (fragment !== undefined) yield [fragment, url.hash];
  yield [path, url.pathname];
  yield [host, url.hostname];
  for (const [name, value] of Object.entries(query ?? {})) yield [value, url.searchParams.get(name) ?? ''];
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

const SIGNED = /\.(?:jwt|jws)$/i;

function tierOfNameBy({ files: { extensions } }: PlatformTable): (path: string) => Tier | undefined {
  const tiers = ['marked', 'listed', 'offered'] as const;
  return path => {
    const name = path.toLowerCase();
    return tiers.find(tier => extensions[tier].some(extension => name.endsWith(extension)));
  };
}

/** By the table this product comes with. */
export const { follow, recognisePlatform, recogniseInSection, recogniseFile, tierOfName, mayLead } =
  recogniserOf(platformTable);
