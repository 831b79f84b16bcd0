import { limits } from '../../core/index.js';
import { holds, nameOf, nextOf, parentOf, previousOf, walkOver } from './dom.js';
import { isClosed } from './private-places.js';
import type { Slice } from './slices.js';

/** What one walk looks at. */
export interface Survey {
  readonly onElement: (element: Element, name: string) => void;
  /** Whether an element may hold something, or is closed; all others are passed by. */
  readonly mayMatter: (element: Element, name: string) => boolean;
  /** The open shadow root of an element that may have one, when its content is to be walked over too. */
  readonly onCustom: (element: Element) => ShadowRoot | undefined;
}

/** Elements after which, and before which, the clock is looked at: what they hold may take long to read. */
const LONG: ReadonlySet<string> = new Set(['script', 'pre', 'code', 'textarea', 'p', 'img', 'object', 'svg']);
const BETWEEN_LOOKS = 8;

/**
 * Walks over everything below the roots, open shadow roots included. What the page moves meanwhile is walked over again.
 * Answers `true` when a bound was met before the end.
 */
export function* survey(
  roots: readonly Node[],
  { onElement, onCustom, mayMatter }: Survey,
  slice: Slice,
): Generator<undefined, boolean, undefined> {
  const waiting = [...roots].reverse();
  let [elements, links, met] = [0, 0, false];
  for (let root = waiting.pop(); root !== undefined; root = waiting.pop()) {
    const walk = walkOver(root);
    for (let element = first(walk); element;) {
      const name = nameOf(element);
      const isLong = LONG.has(name);
      if ((isLong || elements % BETWEEN_LOOKS === 0) && slice.isOver()) {
        const bookmark = bookmarkAt(element, root);
        yield;
        const moved = bookmark();
        if (moved) {
          element = goTo(walk, moved);
          continue;
        }
      }
      elements += 1;
      if (elements > limits.elementsPerPass) return true;
      const matters = mayMatter(element, name);
      if (matters && isClosed(element)) {
        element = beyond(walk);
        continue;
      }
      if (name === 'a') links += 1;
      if (name === 'a' && links > limits.linksPerPass) met = true;
      else if (matters) onElement(element, name);
      const shadow = name.includes('-') ? onCustom(element) : undefined;
      if (shadow) waiting.push(shadow);
      element = walk.nextNode() as Element | null;
    }
  }
  return met;
}

const first = (walk: TreeWalker): Element | null =>
  walk.root instanceof Element ? walk.root : (walk.nextNode() as Element | null);

/** The next element that is not below the current one. */
function beyond(walk: TreeWalker): Element | null {
  for (;;) {
    const next = walk.nextSibling();
    if (next) return next as Element;
    if (!walk.parentNode() || walk.currentNode === walk.root) return null;
  }
}

/** Continues below an element, or ends where that is the root itself and nothing is below it. */
function goTo(walk: TreeWalker, from: Node): Element | null {
  walk.currentNode = from;
  return walk.nextNode() as Element | null;
}

/**
 * Remembers where a walk stands. Asked afterwards, it answers with the innermost element around that place that stands
 * where it stood, so that the walk goes on there; with nothing when the place itself is unmoved.
 */
function bookmarkAt(element: Element, root: Node): () => Node | undefined {
  const way: { readonly at: Element; readonly parent: Element | null; readonly next: Element | null }[] = [];
  for (let at: Element | null = element; at && at !== root; at = parentOf(at))
    way.unshift({ at, parent: parentOf(at), next: nextOf(at) });
  return () => {
    let stands: Node = root;
    for (const { at, parent, next } of way) {
      const isUnmoved = parentOf(at) === parent && holds(root, at) && (next === null || previousOf(next) === at);
      if (!isUnmoved) return stands;
      stands = at;
    }
    return undefined;
  };
}
