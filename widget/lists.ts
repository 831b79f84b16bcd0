/** The lists a site brings along, of organisations and of services that vouch for seals; loaded with the first badge that has some. */
import { html, type TemplateResult } from 'lit';
import {
  type Contact,
  type Directory,
  type Environment,
  type FetchedDirectory,
  type FetchedTrustedList,
  type Language,
  type Phrase,
  type TrustedList,
  fetchDirectory,
  fetchTrustedList,
  quoted,
  readDirectory,
  readTrustedList,
} from '../core/index.js';
import { drawn } from './views/phrase.js';
import { written } from './written.js';

/** What a site hands over: addresses apart by spaces, a list itself, or several of both. */
export type Directories = string | object | readonly (string | object)[];

export interface SiteLists {
  readonly directories: readonly Directory[];
  /** Asked for with the first seal; absent where the site has none. */
  readonly trustedLists?: () => Promise<readonly TrustedList[]>;
  /** Everybody asked for them up to now. */
  readonly contacts: readonly Contact[];
  /** What the answer says of each up to now; nothing where there are none. */
  readonly view: TemplateResult | undefined;
}

/** One list that was wished for, under the name a reader knows it by. */
interface Wished<List = FetchedDirectory> {
  readonly host: string;
  readonly named: string;
  readonly list: List;
}

interface Given {
  readonly directories: Directories;
  readonly trustedLists: Directories;
  /** Where relative addresses begin. */
  readonly base: string;
}

/** Reads them all; one that is none is said, and spoils nothing else. Never throws. */
export async function siteLists(
  { base, directories: given, trustedLists: trusted }: Given,
  environment: Environment,
  language: Language,
): Promise<SiteLists> {
  // The site's own word names these hosts, whatever it is for.
  const asked = { ...environment, allowed: () => Promise.resolve(true) };
  const wished = await Promise.all(
    entriesOf(given).map(entry =>
      typeof entry === 'string' ? wishedAt(entry, base, asked) : wishedAs(entry, language.widget.lists.inPage),
    ),
  );
  const seals = trustedOf(entriesOf(trusted), base, asked, language);
  return {
    directories: wished.flatMap(({ list }) => (list.kind === 'read' ? ofSite(list.directory) : [])),
    ...(seals.lists && { trustedLists: seals.lists }),
    get contacts() {
      return [...wished, ...seals.read].flatMap(({ list }) => list.contacts);
    },
    get view() {
      const said = [
        ...wished.map(one => saidOf(one, language)),
        ...seals.read.map(one => saidOfTrusted(one, language)),
      ];
      return said.length === 0 ? undefined : listsView(said, language);
    },
  };
}

type WishedTrusted = Wished<FetchedTrustedList>;

/** They are large and of use for a seal alone, so nobody is asked for them before, and then once. */
function trustedOf(entries: readonly (string | object)[], base: string, asked: Environment, language: Language) {
  const read: WishedTrusted[] = [];
  const readAll = async (): Promise<readonly TrustedList[]> => {
    const { inPage } = language.widget.lists;
    read.push(
      ...(await Promise.all(
        entries.map(entry => (typeof entry === 'string' ? trustedAt(entry, base, asked) : trustedAs(entry, inPage))),
      )),
    );
    return read.flatMap(({ list }) => (list.kind === 'read' ? { ...list.list, origin: 'site' as const } : []));
  };
  let reading: Promise<readonly TrustedList[]> | undefined;
  return { read, lists: entries.length === 0 ? undefined : () => (reading ??= readAll()) };
}

const trustedAt = async (entry: string, base: string, environment: Environment): Promise<WishedTrusted> => {
  const place = placeOf(entry, base);
  return { ...place, list: await fetchTrustedList(place.address, environment) };
};

const trustedAs = async (list: unknown, named: string): Promise<WishedTrusted> => ({
  host: location.host,
  named,
  list: { ...(await readTrustedList(written(list))), contacts: [] },
});

function entriesOf(given: Directories): readonly (string | object)[] {
  if (typeof given === 'string') return given.split(/\s+/).filter(entry => entry !== '');
  return Array.isArray(given) ? (given as readonly (string | object)[]) : [given];
}

async function wishedAt(entry: string, base: string, environment: Environment): Promise<Wished> {
  const place = placeOf(entry, base);
  return { ...place, list: await fetchDirectory(place.address, environment) };
}

/** Where a list lies, and the name a reader knows it by. */
function placeOf(
  entry: string,
  base: string,
): { readonly address: string; readonly host: string; readonly named: string } {
  const url = URL.canParse(entry, base) ? new URL(entry, base) : undefined;
  if (!url) return { address: entry, host: entry, named: entry };
  const { host, href, origin, pathname } = url;
  return { address: href, host, named: origin === location.origin ? pathname : host + pathname };
}

async function wishedAs(list: unknown, named: string): Promise<Wished> {
  return { host: location.host, named, list: { ...(await readDirectory(written(list))), contacts: [] } };
}

/** Whoever made it first, it is the site that shows it here: its word, except where issuers entered themselves. */
const ofSite = (directory: Directory): Directory => ({
  ...directory,
  origin: 'site',
  curation: directory.curation === 'self-declared' ? 'self-declared' : 'own',
});

const listsView = (said: readonly Phrase[], language: Language): TemplateResult =>
  html`<section class="notice lists">
    <h3>${language.widget.lists.title}</h3>
    <ul>
      ${said.map(one => html`<li>${drawn(one)}</li>`)}
    </ul>
    <p class="quiet">${language.widget.lists.theirWord}</p>
  </section>`;

function saidOf({ host, list, named }: Wished, { faults, grammar, widget: { lists } }: Language): Phrase {
  if (list.kind === 'unanswered') return lists.unread(quoted(named), faults[list.fault]([quoted(host)]));
  if (list.kind === 'refused') {
    const place = list.pointer === undefined ? undefined : quoted(list.pointer).text;
    return lists.none(quoted(named), lists.flaw(list.flaw, list.line, place));
  }
  const { name, organisations, version } = list.directory;
  const from = host === location.host ? undefined : quoted(host);
  return lists.read(quoted(name), grammar.date(version), organisations.length, list.refused, from);
}

function saidOfTrusted({ host, list, named }: WishedTrusted, { faults, grammar, widget: { lists } }: Language): Phrase {
  if (list.kind === 'unanswered') return lists.unread(quoted(named), faults[list.fault]([quoted(host)]));
  if (list.kind === 'refused') {
    const place = list.pointer === undefined ? undefined : quoted(list.pointer).text;
    return lists.noneTrusted(quoted(named), lists.flaw(list.flaw, list.line, place));
  }
  const from = host === location.host ? undefined : quoted(host);
  return lists.readTrusted(grammar.date(list.list.issuedAt), list.list.services.length, list.refused, from);
}
