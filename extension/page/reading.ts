import { limits } from '../../core/index.js';
import type { PageAdapter } from '../detectors/adapter.js';
import type { Sighting } from '../detectors/detector.js';
import { attributes, detect, elements } from '../detectors/index.js';
import type { Unread } from '../finding.js';
import { changedIn } from './changes.js';
import { anyIn, nameOf, rootElement } from './dom.js';
import { type Named, named, namedAtOnce } from './naming.js';
import { isPrivate } from './private-places.js';
import type { Shadows } from './shadows.js';
import { type Circumstances, type Pace, type Slice, inSlices } from './slices.js';
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

/** Reads what is wanted. Resolves with why something of it was not read. */
export async function read(wanted: Wanted, reader: Reader, circumstances: Circumstances): Promise<Missed> {
  const pace = wanted === 'all' ? PACES.all : PACES.changes;
  const texts = new Map<Element, readonly Sighting[]>();
  const missed = new Set<Unread>();

  function look(element: Element, name: string): void {
    try {
      reader.onElement(element, name);
      const sighted = detect(element, reader.page);
      if (sighted.length === 0 && !reader.places.has(element)) return;
      const all = sighted.flatMap(sighting => namedAtOnce(sighting) ?? []);
      if (all.length === sighted.length) reader.onSighted(element, all);
      else texts.set(element, sighted);
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
    const open = below.filter(root => !isPrivate(root));
    if (open.length < below.length) yield* leavePrivate(reader, slice);
    const roots = [...open, ...reader.shadows.late()];
    const met = yield* survey(roots, { onElement: look, onCustom: reader.shadows.of, wantedBelow }, slice);
    if (met || reader.shadows.isCrowded()) missed.add('large');
  }

  await inSlices(walk, pace, circumstances);
  const everything = await Promise.all(
    [...texts].map(async ([element, all]) => [element, await nameAll(all)] as const),
  );
  await inSlices(
    function* keep(slice) {
      for (const [element, all] of everything) {
        if (slice.isOver()) yield;
        reader.onSighted(element, all);
      }
    },
    pace,
    circumstances,
  );
  return missed;
}

/** Elements that are noted, beside those in which a credential may stand. */
const NOTED = ['img', 'object', 'embed', 'iframe', 'input'];
const NAMES: ReadonlySet<string> = new Set([...elements, ...NOTED]);
/** Any element may have one of these; where none has, most need not be asked. */
const TELLING = [...attributes, 'itemprop', 'property'].map(name => `[${name}]`).join(', ');

const wantedBelow = (root: Node): ((name: string) => boolean) =>
  anyIn(root, TELLING) ? () => true : name => NAMES.has(name);

const nameAll = (all: readonly Sighting[]): Promise<readonly Named[]> => Promise.all(all.map(named));

function* rootsOf(wanted: Wanted, { isOurs }: Reader, slice: Slice) {
  if (wanted === 'all') return { below: [rootElement()].flatMap(root => root ?? []), alone: [] };
  if ('alone' in wanted) return { below: [], alone: wanted.alone };
  return yield* changedIn(wanted.records, isOurs, slice);
}

/** What stands at places that nobody reads any more is forgotten. */
function* leavePrivate({ places, onSighted }: Reader, slice: Slice): Generator<undefined, void, undefined> {
  for (const place of [...places]) {
    if (slice.isOver()) yield;
    if (isPrivate(place)) onSighted(place, []);
  }
}
