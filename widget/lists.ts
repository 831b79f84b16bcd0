/** The lists of organisations a site brings along; loaded with the first badge that has some. */
import { html, type TemplateResult } from 'lit';
import {
  type Contact,
  type Directory,
  type Environment,
  type FetchedDirectory,
  type Language,
  type Phrase,
  fetchDirectory,
  quoted,
  readDirectory,
} from '../core/index.js';
import { drawn } from './views/phrase.js';
import { written } from './written.js';

/** What a site hands over: addresses apart by spaces, a list itself, or several of both. */
export type Directories = string | object | readonly (string | object)[];

export interface SiteLists {
  readonly directories: readonly Directory[];
  readonly contacts: readonly Contact[];
  /** What the answer says of each; nothing where there are none. */
  readonly view: TemplateResult | undefined;
}

/** One list that was wished for, under the name a reader knows it by. */
interface Wished {
  readonly host: string;
  readonly named: string;
  readonly list: FetchedDirectory;
}

/** Reads them all; one that is none is said, and spoils nothing else. Never throws. */
export async function siteLists(
  given: Directories,
  base: string,
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
  return {
    directories: wished.flatMap(({ list }) => (list.kind === 'read' ? ofSite(list.directory) : [])),
    contacts: wished.flatMap(({ list }) => list.contacts),
    view: wished.length === 0 ? undefined : listsView(wished, language),
  };
}

function entriesOf(given: Directories): readonly (string | object)[] {
  if (typeof given === 'string') return given.split(/\s+/).filter(entry => entry !== '');
  return Array.isArray(given) ? (given as readonly (string | object)[]) : [given];
}

async function wishedAt(entry: string, base: string, environment: Environment): Promise<Wished> {
  const url = URL.canParse(entry, base) ? new URL(entry, base) : undefined;
  const list = await fetchDirectory(url?.href ?? entry, environment);
  if (!url) return { host: entry, named: entry, list };
  const { host, origin, pathname } = url;
  return { host, named: origin === location.origin ? pathname : host + pathname, list };
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

const listsView = (wished: readonly Wished[], language: Language): TemplateResult =>
  html`<section class="notice lists">
    <h3>${language.widget.lists.title}</h3>
    <ul>
      ${wished.map(one => html`<li>${drawn(saidOf(one, language))}</li>`)}
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
