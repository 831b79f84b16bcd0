import { holders } from '../detectors/index.js';
import { above, isAttached, kindOf, nearest, parentOf } from './dom.js';
import type { Slice } from './slices.js';

/** What is to be read again. Nothing stands below anything else in `below`. */
export interface Changed {
  /** Elements that came, with all that is below them: those that stand below the same element together. */
  readonly below: readonly Family[];
  /** Elements that changed by themselves: their address, or the text in them. */
  readonly alone: readonly Element[];
}

/** Elements with the same element around them, or the root of the document. */
export interface Family {
  readonly around: Element | null;
  readonly children: ReadonlySet<Element>;
}

/** Attributes that decide whether what is below is read at all. */
const OF_ALL_BELOW: ReadonlySet<string> = new Set(['contenteditable', 'role']);

/** What a page changed, each element once; what is no longer there is left out. */
export function* changedIn(
  records: readonly MutationRecord[],
  isOurs: (node: Node) => boolean,
  slice: Slice,
): Generator<undefined, Changed, undefined> {
  const families = new Map<Element | null, Set<Element>>();
  const alone = new Set<Element>();
  let looks = 0;

  function familyBelow(around: Element | null): Set<Element> {
    const family = families.get(around) ?? new Set();
    families.set(around, family);
    return family;
  }

  for (const { type, target, addedNodes, attributeName } of records) {
    if ((looks += 1) % BETWEEN_LOOKS === 0 && slice.isOver()) yield;
    if (!isAttached(target)) continue;
    const place = target instanceof Element ? target : target instanceof ShadowRoot ? target.host : undefined;
    if (place && type === 'attributes')
      if (OF_ALL_BELOW.has(attributeName ?? '')) familyBelow(above(place)).add(place);
      else alone.add(place);
    else if (place) for (const around of holdersAround(place)) alone.add(around);
    let family: Set<Element> | undefined;
    for (const node of addedNodes) {
      if ((looks += 1) % BETWEEN_LOOKS === 0 && slice.isOver()) yield;
      if (!isElement(node) || isOurs(node)) continue;
      // The page may have moved it since.
      if (place && parentOf(node) === target) (family ??= familyBelow(place)).add(node);
      else if (isAttached(node)) familyBelow(above(node)).add(node);
    }
  }
  const below = yield* outermost(families, slice);
  return { below, alone: [...alone].filter(isAttached) };
}

const BETWEEN_LOOKS = 16;
const isElement = (node: Node): node is Element => kindOf(node) === Node.ELEMENT_NODE;

function* holdersAround(element: Element): Generator<Element> {
  for (let from: Element | null = element; from; from = above(from)) {
    const around: Element | null = nearest(from, holders);
    if (!around) return;
    yield around;
    from = around;
  }
}

/** Those that stand below no other one. Every element on the way up is climbed over once. */
function* outermost(
  families: ReadonlyMap<Element | null, ReadonlySet<Element>>,
  slice: Slice,
): Generator<undefined, readonly Family[], undefined> {
  const known = new Map<Element, boolean>();
  const free: Family[] = [];
  let looks = 0;
  for (const [around, children] of families) {
    const way: Element[] = [];
    let covered: boolean | undefined;
    for (let at = around; at && covered === undefined;) {
      if ((looks += 1) % BETWEEN_LOOKS === 0 && slice.isOver()) yield;
      way.push(at);
      const next: Element | null = above(at);
      covered = known.get(at) ?? (families.get(next)?.has(at) === true ? true : undefined);
      at = next;
    }
    for (const at of way) known.set(at, covered ?? false);
    if (covered !== true) free.push({ around, children });
  }
  return free;
}
