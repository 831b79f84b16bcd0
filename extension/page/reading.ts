import { limits } from '../../core/index.js';
import { type PageAdapter, anyPage } from '../detectors/adapter.js';
import type { Sighting } from '../detectors/detector.js';
import { detect } from '../detectors/index.js';
import { mayBeLong } from '../detectors/text.js';
import type { Unread } from '../finding.js';
import { mayLead } from '../recognise.js';
import { type Family, changedIn } from './changes.js';
import { above, attribute, baseOf, is, isWritten, nameOf, rootElement } from './dom.js';
import { drawn } from './drawn.js';
import { type Named, named, namedAtOnce } from './naming.js';
import { MATTERING, MATTERING_ANYWAY } from './ordinary.js';
import { isPrivate } from './private-places.js';
import type { Shadows } from './shadows.js';
import { type Circumstances, type Pace, type Slice, inSlices, pause } from './slices.js';
import { survey } from './survey.js';

/** What is done with what is read. */
export interface Reader {
  readonly page: PageAdapter;
  readonly shadows: Shadows;
  /** Every element that is read, once in a pass. */
  readonly onElement: (element: Element, name: string) => void;
  /** Exactly this stands at an element now; told where there is, or was, something. */
  readonly onSighted: (element: Element, all: readonly Named[]) => void;
  /** Elements at which there is something. */
  readonly places: ReadonlySet<Element>;
  readonly isOurs: (node: Node) => boolean;
}

/** What is read. */
export type Wanted = 'all' | { readonly records: readonly MutationRecord[] } | { readonly alone: readonly Element[] };

/** What of it was not read. */
export type Missed = ReadonlySet<Unread>;

/** The whole page, in slices that are not felt; what changes, in moments in which nothing else happens. */
const PACES = {
  all: { longest: limits.sliceTime, patience: 200 },
  changes: { longest: limits.idleSliceTime, patience: 500 },
} as const satisfies Readonly<Record<string, Pace>>;

/** What stands at an element, met on the way and not yet kept. */
type Met = readonly [element: Element, all: readonly Named[]];

/** Reads what is wanted. Resolves with why something of it was not read. */
export async function read(wanted: Wanted, reader: Reader, circumstances: Circumstances): Promise<Missed> {
  const pace = wanted === 'all' ? PACES.all : PACES.changes;
  const met: Met[] = [];
  const texts: (readonly [Element, readonly Sighting[]])[] = [];
  const missed = new Set<Unread>();

  function look(element: Element, name: string): void {
    try {
      reader.onElement(element, name);
      const sighted = detect(element, reader.page);
      if (sighted.length === 0 && !reader.places.has(element)) return;
      const all = sighted.flatMap(sighting => namedAtOnce(sighting) ?? []);
      if (all.length === sighted.length) met.push([element, all]);
      else texts.push([element, sighted]);
    } catch {
      missed.add('failed'); // an element no reader was made for; all others are still read
    }
  }

  function* walk(slice: Slice): Generator<undefined, undefined, undefined> {
    const { below, alone } = yield* rootsOf(wanted, reader, slice);
    for (const element of alone) {
      if (slice.isOver()) yield;
      if (!isPrivate(element)) look(element, nameOf(element));
    }
    const open = below.filter(({ around }) => (around ? !isPrivate(around) : !isWritten()));
    let isClosing = open.length < below.length;
    const roots = [...open.flatMap(stillOpen), ...reader.shadows.late()];
    const wishes = {
      selector: MATTERING,
      mayMatter: (element: Element, name: string) => mayMatter(element, name, reader),
      onElement: look,
      onCustom: reader.shadows.of,
      onClosed() {
        isClosing = true;
      },
    };
    const bounded = yield* survey(roots, wishes, slice);
    if (isClosing) met.push(...(yield* nowPrivate(reader, slice)));
    if (bounded || reader.shadows.isCrowded()) missed.add('large');
  }

  /** Whether something has a box is asked when the browser knows, so that it is not worked out for nobody else. */
  async function keep(): Promise<void> {
    while (met.length > 0 && !circumstances.signal.aborted) {
      await drawn();
      await pause(); // others waited for the same frame
      const end = performance.now() + pace.longest;
      for (let one = met.shift(); one; one = performance.now() < end ? met.shift() : undefined)
        reader.onSighted(...one);
    }
  }

  async function nameAll(): Promise<void> {
    let end = 0;
    for (const [element, all] of texts) {
      if (performance.now() >= end) {
        await pause();
        end = performance.now() + pace.longest;
      }
      met.push([element, await Promise.all(all.map(named))]);
    }
  }

  let keeping = Promise.resolve();
  let lastKept = wanted === 'all' ? -Infinity : performance.now();
  /** What is met in a short while is kept together: each keeping waits for a frame. */
  const onPause = (): void => {
    const now = performance.now();
    if (met.length > 0 && now - lastKept >= limits.keepingPause) {
      lastKept = now;
      keeping = keeping.then(keep);
    }
    circumstances.onPause?.();
  };
  await inSlices(walk, pace, { ...circumstances, onPause });
  await keeping;
  await nameAll();
  await keep();
  return missed;
}

/** Most elements that could hold something are links and paragraphs; most lead nowhere of ours, and most are short. */
function mayMatter(element: Element, name: string, { page, places }: Reader): boolean {
  if (name === 'a' && (page !== anyPage || mayLeadFrom(element))) return true;
  if (name === 'p' && mayBeLong(element)) return true;
  return (name !== 'a' && name !== 'p') || is(element, MATTERING_ANYWAY) || places.has(element);
}

function mayLeadFrom(link: Element): boolean {
  const address = attribute(link, 'href') ?? '';
  return address !== '' && mayLead(address, () => baseOf(link));
}

function* rootsOf(wanted: Wanted, { isOurs }: Reader, slice: Slice) {
  if (wanted === 'all') return { below: [{ around: null, children: wholeDocument() }], alone: [] };
  if ('alone' in wanted) return { below: [], alone: wanted.alone };
  return yield* changedIn(wanted.records, isOurs, slice);
}

const wholeDocument = (): ReadonlySet<Element> => new Set([rootElement()].flatMap(root => root ?? []));

/** The page may have moved some of them since. */
const stillOpen = ({ around, children }: Family): readonly Element[] =>
  [...children].filter(child => above(child) === around || !isPrivate(child));

/** What stands at places that nobody reads any more is forgotten. */
function* nowPrivate({ places }: Reader, slice: Slice): Generator<undefined, readonly Met[], undefined> {
  const left: Met[] = [];
  for (const place of [...places]) {
    if (slice.isOver()) yield;
    if (isPrivate(place)) left.push([place, []]);
  }
  return left;
}
