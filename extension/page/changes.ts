import { holders } from '../detectors/index.js';
import { above, isAttached, kindOf, nearest } from './dom.js';
import type { Slice } from './slices.js';

/** What is to be read again. Nothing stands below anything else in `below`. */
export interface Changed {
  /** Elements that came, with all that is below them. */
  readonly below: readonly Element[];
  /** Elements that changed by themselves: their address, or the text in them. */
  readonly alone: readonly Element[];
}

/** Attributes that decide whether what is below is read at all. */
const OF_ALL_BELOW: ReadonlySet<string> = new Set(['contenteditable', 'role']);

/** What a page changed, each element once; what is no longer there is left out. */
export function* changedIn(
  records: readonly MutationRecord[],
  isOurs: (node: Node) => boolean,
  slice: Slice,
): Generator<undefined, Changed, undefined> {
  const came = new Set<Element>();
  const alone = new Set<Element>();
  for (const { type, target, addedNodes, attributeName } of records) {
    if (slice.isOver()) yield;
    if (!(target instanceof Element) || !isAttached(target)) continue;
    if (type === 'attributes') (OF_ALL_BELOW.has(attributeName ?? '') ? came : alone).add(target);
    else for (const around of holdersAround(target)) alone.add(around);
    for (let at = 0; at < addedNodes.length; at += 1) {
      if (at % BETWEEN_LOOKS === 0 && slice.isOver()) yield;
      const node = addedNodes[at];
      if (node && isElement(node) && isAttached(node) && !isOurs(node)) came.add(node);
    }
  }
  const below = yield* outermost(came, slice);
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
function* outermost(all: ReadonlySet<Element>, slice: Slice): Generator<undefined, readonly Element[], undefined> {
  const known = new Map<Element, boolean>();
  const free: Element[] = [];
  for (const element of all) {
    const way: Element[] = [];
    let covered: boolean | undefined;
    for (let at = above(element); at && covered === undefined; at = above(at)) {
      if (way.length % BETWEEN_LOOKS === 0 && slice.isOver()) yield;
      covered = all.has(at) ? true : known.get(at);
      way.push(at);
    }
    for (const at of way) known.set(at, covered ?? false);
    if (covered !== true) free.push(element);
  }
  return free;
}
