import { limits } from '../core/index.js';
import { hostsOf } from './detectors/hosts.js';
import type { AddressForm, PlatformTable } from './detectors/platforms.js';

/** Spaces, line ends, other alphabets, turned slashes: only the parser knows what becomes of them. */
const ODD = /[^\x21-\x5b\x5d-\x7e]/;

/** It names its host itself, or has none. `https:path` is read from the page on, like any path (URL §4.4). */
const ABSOLUTE = /^(?!https?:(?!\/\/))[a-z][a-z0-9+.-]*:/i;

/** As nearly every address of the web is written: a host in small letters, without anything else beside it. */
const PLAIN = /^(?:https?:)?\/\/([a-z0-9.-]*[a-z])(?:[/?#]|$)/;

/** What names a host, as nearly every address of the web does; more slashes are the parser's. */
const NAMES_HOST = /^(?:https?:)?\/\//i;
const HOST_ENDS = /[/?#]/g;
/** Anything else in a host, such as escapes, ports, numbers and dots at its end, is the parser's. */
const PLAIN_HOST = /^[a-z0-9.-]*[a-z]$/;

/**
 * Whether an address, as a page wrote it, may be one that a table tells something about: one look at its letters, where
 * taking it apart would be twenty times the work. It never says no where the recogniser would say yes.
 *
 * @param base of the page; asked for addresses that say less than everything
 */
export function mayLeadBy({
  files,
  platforms,
  wrappers,
}: PlatformTable): (text: string, base: () => string) => boolean {
  const hosts = new Set(platforms.flatMap(({ pages }) => pages.flatMap(namedIn)));
  const around = hostsIn(wrappers);
  const telling = anyOf([
    ...[...files.extensions.marked, ...files.extensions.listed].map(ending => `${escaped(ending)}(?:[?#]|$)`),
    ...platforms.flatMap(({ pages }) => pages.flatMap(signsOf)),
  ]);

  const isKnown = remembered(
    (host: string): boolean => !PLAIN_HOST.test(host) || hosts.has(host) || around.some(end => host.endsWith(end)),
  );

  /** An address that names its host. */
  function mayLeadAway(text: string): boolean {
    const start = text.indexOf('//') + 2;
    HOST_ENDS.lastIndex = start;
    const end = HOST_ENDS.exec(text)?.index ?? text.length;
    return isKnown(text.slice(start, end).toLowerCase()) || telling.test(text.slice(end));
  }

  const mayLeadFrom = oneAnswer(mayLeadAway);
  const isOnKnown = oneAnswer((base: string) => !NAMES_HOST.test(base) || mayLeadAway(ORIGIN.exec(base)?.[0] ?? base));

  return (text, base) => {
    const [, host] = PLAIN.exec(text) ?? [];
    if (host !== undefined) return isKnown(host) || ODD.test(text) || telling.test(text);
    if (ODD.test(text)) return true;
    if (NAMES_HOST.test(text)) return mayLeadAway(text);
    if (ABSOLUTE.test(text)) return text.slice(0, DATA.length).toLowerCase() === DATA;
    return telling.test(text) || (PATHLESS.test(text) ? mayLeadFrom(base()) : isOnKnown(base()));
  };
}

const ORIGIN = /^[^/]*\/\/[^/?#]*/;
const DATA = 'data:';
/** The page itself, at another place or with another question. */
const PATHLESS = /^(?:https?:)?(?:[?#]|$)/i;

/** Every link of a page has the same base: what is true of it is found out once. */
function oneAnswer(ask: (text: string) => boolean): (text: string) => boolean {
  let [last, answer]: [string?, boolean?] = [];
  return text => {
    if (answer === undefined || text !== last) [last, answer] = [text, ask(text)];
    return answer;
  };
}

/** Many links of a page lead to few hosts. */
function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return text => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = ask(text);
    if (known.size >= limits.rememberedHosts) known.clear();
    known.set(text, answer);
    return answer;
  };
}

const anyOf = (sources: readonly string[]): RegExp => new RegExp([...new Set(sources)].join('|'), 'i');
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const namedIn = ({ host }: AddressForm): readonly string[] => hostsOf(host) ?? [];

const hostsIn = ({ rows, shortLinks }: PlatformTable['wrappers']): readonly string[] =>
  ['linkedin.com', ...[...rows, ...shortLinks].flatMap(({ host }) => host.split(' or '))]
    .map(name => name.replace('*.', ''))
    .filter((name, at, all) => all.indexOf(name) === at);

/** What has to stand in an address of a form that any host may have: its parameters, else its fragment, else anything. */
function signsOf({ host, query, fragment }: AddressForm): readonly string[] {
  if (hostsOf(host)) return [];
  const [parameter] = Object.keys(query ?? {});
  if (parameter !== undefined) return [`\\?[^#]*${escaped(parameter)}`];
  return [fragment === undefined ? '' : fragment.replace(/^\^/, '')];
}
