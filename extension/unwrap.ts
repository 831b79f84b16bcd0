import { isWithin, publicAddress } from './address.js';
import type { PlatformTable, WrapperRow } from './detectors/platforms.js';
import type { Tier } from './finding.js';
import { pattern } from './pattern.js';

export interface Unwrapped {
  readonly url: URL;
  /** The wrappers that were taken off, by their names in the table, the outermost first. */
  readonly via: readonly string[];
  /** What a wrapper makes of whatever it holds. */
  readonly tier?: Tier;
  /** The innermost wrapper, and the address as it wrote it. */
  readonly wrapper?: { readonly row: WrapperRow; readonly url: URL };
  /** Only a request would tell where it leads. */
  readonly short?: true;
}

/**
 * Takes the wrappers of a table off; reading them asks nobody. Nothing when an address is wrapped too often, when a
 * layer fails the guard, and for every address of LinkedIn that wraps nothing. Short links stay what they are.
 */
export function unwrapperOf({ wrappers: { depth, rows, shortLinks } }: PlatformTable) {
  const wrappers = rows.map(row => ({ row, fits: formOf(row) }));
  const shorteners = shortLinks.map(formOf);
  const domains = ['linkedin.com', ...[...rows, ...shortLinks].flatMap(({ host }) => namesIn(host))];
  const ends = [...new Set(domains.map(name => name.replace('*.', '')))];
  const isAny = anyEnding(ends);
  return function unwrap(url: URL, outer: Omit<Unwrapped, 'url'> = { via: [] }): Unwrapped | undefined {
    if (!isAny(url.hostname)) return outer.wrapper ? { ...outer, url } : { url, via: outer.via };
    const row = wrappers.find(({ fits }) => fits(url))?.row;
    if (!row) return shorteners.some(fits => fits(url)) ? { ...outer, url, short: true } : unlessOwn({ ...outer, url });
    const inner = outer.via.length < depth ? publicAddress(carried(row, url)) : undefined;
    const tier = row.tier ?? outer.tier;
    return inner && unwrap(inner, { via: [...outer.via, row.id], ...(tier && { tier }), wrapper: { row, url } });
  };
}

const unlessOwn = (found: Unwrapped): Unwrapped | undefined =>
  isWithin(found.url.hostname, 'linkedin.com') ? undefined : found;

type Form = Pick<WrapperRow, 'host' | 'path' | 'fragment'>;

const anyEnding =
  (ends: readonly string[]) =>
  (name: string): boolean => {
    for (const end of ends) if (name.endsWith(end)) return true;
    return false;
  };

/** Hosts are written `linkedin.com or *.linkedin.com`: the name itself, and every name below it. */
const namesIn = (host: string): readonly string[] => host.split(' or ');

function formOf({ host, path, fragment }: Form): (url: URL) => boolean {
  const names = namesIn(host);
  const isHost = (name: string): boolean =>
    names.some(one => (one.startsWith('*.') ? name.endsWith(one.slice(1)) : name === one));
  return ({ hostname, pathname, hash }) =>
    isHost(hostname) &&
    (path === undefined || pattern(path).test(pathname)) &&
    (fragment === undefined || pattern(fragment).test(hash));
}

/** The parameter's name is the first word of its column; the rest is for people. */
const parameterOf = ({ parameter }: WrapperRow): string => parameter.split(' ', 1)[0] ?? '';

function carried(row: WrapperRow, { searchParams, hash }: URL): string {
  const where = row.fragment === undefined ? searchParams : new URLSearchParams(hash.slice(hash.indexOf('?') + 1));
  return where.get(parameterOf(row)) ?? '';
}

/** The wrapper written again around an address, with nothing else in it. */
export function wrappedAgain(row: WrapperRow, { origin, pathname, hash }: URL, inner: string): string {
  const before = row.fragment === undefined ? '' : hash.slice(0, hash.indexOf('?'));
  return `${origin}${pathname}${before}?${parameterOf(row)}=${encodeURIComponent(inner)}`;
}
