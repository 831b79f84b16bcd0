import type { Claimed } from '../finding.js';
import type { Sighting } from './detector.js';

/** Where an element of a known site stands. */
export type Zone =
  /** Messages, adverts, other members: neither listed nor marked, whatever it leads to. */
  | 'ignored'
  /** A list of certificates: platforms nobody knows and short links are listed too. */
  | 'section'
  /** The general rules hold. */
  | 'elsewhere';

/** One certificate of a list: the rows of a site are told apart by it, and what the page writes in it is read. */
export interface Entry {
  /** The element around all of it; one mark an entry. */
  readonly element: Element;
  readonly claimed: Claimed;
}

/** What is known of how one site builds its pages. It reads structure, never classes or words, and asks nobody. */
export interface PageAdapter {
  /** Whether it knows the pages of this address. */
  readonly knows: (address: URL) => boolean;
  readonly zoneOf: (element: Element) => Zone;
  /** The certificate an element of a section belongs to. */
  readonly entryAt: (element: Element) => Entry | undefined;
  /** The name of the person the page is about, as the page writes it. */
  readonly learner: () => string | undefined;
  /** A page that should hold certificates, in which no part of the layout was recognised. */
  readonly isUnknownLayout: (address: URL) => boolean;
}

/** A page nobody knows: the general rules hold everywhere. */
export const anyPage: PageAdapter = {
  knows: () => true,
  zoneOf: () => 'elsewhere',
  entryAt: () => undefined,
  learner: () => undefined,
  isUnknownLayout: () => false,
};

/** What is seen at an element, where on a known site it stands: nothing in places that are left alone. */
export function placed(seen: readonly Sighting[], element: Element, page: PageAdapter): readonly Sighting[] {
  const zone = seen.length === 0 ? 'elsewhere' : page.zoneOf(element);
  if (zone === 'elsewhere') return seen;
  if (zone === 'ignored') return [];
  const entry = page.entryAt(element);
  return seen.map(one => ({ ...one, section: true, ...(entry && inEntry(one, entry)) }));
}

/** An entry knows better than one of its links what it is called: a button says what it does. */
const inEntry = ({ claimed }: Sighting, entry: Entry): Pick<Sighting, 'entry' | 'claimed'> => ({
  entry: entry.element,
  claimed: { ...claimed, ...entry.claimed },
});
