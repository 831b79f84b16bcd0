import { hostsOf } from './detectors/hosts.js';
import type { AddressForm, PlatformTable } from './detectors/platforms.js';

/** Spaces, line ends, other alphabets, turned slashes, a host in numbers: only the parser knows what becomes of them. */
const ODD = /[^\x21-\x7e]|\\|^(?:[a-z]+:)?\/*[^/?#]*%/i;

/** It names its host itself, or has none. `https:path` is read from the page on, like any path (URL §4.4). */
const ABSOLUTE = /^(?!https?:(?!\/\/))[a-z][a-z0-9+.-]*:/i;

/**
 * Whether an address, as a page wrote it, may be one that a table tells something about: one look at its letters, where
 * taking it apart would be twenty times the work. It never says no where the recogniser would say yes.
 *
 * @param base of the page; asked for addresses that say less than everything
 */
export function mayLeadBy(table: PlatformTable): (text: string, base: () => string) => boolean {
  const { files, platforms, wrappers } = table;
  const hosts = [...platforms.flatMap(({ pages }) => pages.flatMap(namedIn)), ...hostsIn(wrappers)];
  const host = anyOf(hosts.map(escaped));
  const telling = anyOf([
    ...hosts.map(escaped),
    ...[...files.extensions.marked, ...files.extensions.listed].map(ending => `${escaped(ending)}(?:[?#]|$)`),
    ...platforms.flatMap(({ pages }) => pages.flatMap(signsOf)),
  ]);
  return (text, base) => {
    if (ODD.test(text) || telling.test(text)) return true;
    if (ABSOLUTE.test(text)) return text.slice(0, DATA.length).toLowerCase() === DATA;
    return PATHLESS.test(text) ? telling.test(base()) : host.test(base());
  };
}

const DATA = 'data:';
/** The page itself, at another place or with another question. */
const PATHLESS = /^(?:https?:)?(?:[?#]|$)/i;

const anyOf = (sources: readonly string[]): RegExp => new RegExp([...new Set(sources)].join('|'), 'i');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const namedIn = ({ host }: AddressForm): readonly string[] => hostsOf(host) ?? [];

const hostsIn = ({ rows, shortLinks }: PlatformTable['wrappers']): readonly string[] =>
  ['linkedin.com', ...[...rows, ...shortLinks].flatMap(({ host }) => host.split(' or '))].map(name =>
    name.replace('*.', ''),
  );

/** What has to stand in an address of a form that any host may have: its parameters, else its fragment, else anything. */
function signsOf({ host, query, fragment }: AddressForm): readonly string[] {
  if (hostsOf(host)) return [];
  const [parameter] = Object.keys(query ?? {});
  if (parameter !== undefined) return [`\\?[^#]*${escaped(parameter)}`];
  return [fragment === undefined ? '' : fragment.replace(/^\^/, '')];
}
