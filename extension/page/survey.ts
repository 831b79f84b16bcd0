import { limits } from '../../core/index.js';
import { holds, is, isAttached, nameOf, nextOf, parentOf, previousOf, walkOver } from './dom.js';
import { matchingIn, sizeOfPart } from './parts.js';
import { isClosed, isPrivate } from './private-places.js';
import type { Slice } from './slices.js';

/** What one walk looks at. */
export interface Survey {
  /** Names every element that may hold something, or have a shadow root, and every one that is closed. */
  readonly selector: string;
  /** Whether one of those may hold something after all, or is closed. */
  readonly mayMatter: (element: Element, name: string) => boolean;
  /** Nobody may read an element, nor what is below it. */
  readonly onClosed: () => void;
  readonly onElement: (element: Element, name: string) => void;
  /** The open shadow root of an element that may have one, when its content is to be walked over too. */
  readonly onCustom: (element: Element) => ShadowRoot | undefined;
}

/** Elements before which the clock is looked at: what they hold may take long to read. */
const LONG: ReadonlySet<string> = new Set(['script', 'pre', 'code', 'textarea', 'p', 'img', 'object', 'svg']);
const BETWEEN_LOOKS = 8;

/** Of fewer elements, asking the browser for those that matter costs more than looking at each. */
const FEW = 8;
/** Where one part has few, so have those that follow: so many elements are then looked at one by one. */
const ONE_BY_ONE = 64;

const isCustom = (name: string): boolean => name.includes('-');

type Steps<T> = Generator<undefined, T, undefined>;

/**
 * Walks over everything below the roots, open shadow roots included. A part that is small enough is not walked over: the
 * browser is asked for what may matter in it, and need not hand over the rest, which would cost most. What the page moves
 * meanwhile is walked over again. Answers `true` when a bound was met before the end.
 */
export function* survey(roots: readonly Node[], wishes: Survey, slice: Slice): Steps<boolean> {
  const { selector, mayMatter, onClosed, onElement, onCustom } = wishes;
  const waiting = [...roots].reverse();
  let [elements, links, looks, met] = [0, 0, 0, false];

  const isTime = (name: string): boolean => ((looks += 1) % BETWEEN_LOOKS === 0 || LONG.has(name)) && slice.isOver();

  /** Answers whether an element is closed, and all below it with it. */
  function look(element: Element, name: string): boolean {
    const isBeyond = name === 'a' && (links += 1) > limits.linksPerPass;
    met ||= isBeyond;
    if (!isBeyond && !mayMatter(element, name)) return false;
    const isLeftAlone = isClosed(element);
    if (isLeftAlone) onClosed();
    else if (!isBeyond) onElement(element, name);
    return isLeftAlone;
  }

  function enter(element: Element): void {
    const shadow = onCustom(element);
    if (shadow) waiting.push(shadow);
  }

  function* lookAt(element: Element, root: Node): Steps<Next> {
    const name = nameOf(element);
    if (isTime(name)) {
      const bookmark = bookmarkAt(element, root);
      yield;
      const moved = bookmark();
      if (moved) return moved;
    }
    if (!is(element, selector)) return 'below';
    if (look(element, name)) return 'past';
    if (isCustom(name)) enter(element);
    return 'below';
  }

  /** What comes to lie elsewhere meanwhile is read there, and not here. */
  function* lookInto(part: Element, root: Node): Steps<Next> {
    let [closed, bookmark]: [Element?, Bookmark?] = [];
    const all = matchingIn(part, selector);
    const { length } = all; // asked of the browser once
    for (let at = 0; at < length; at += 1) {
      const element = all[at] as Element;
      const name = nameOf(element);
      if (isTime(name)) {
        bookmark ??= bookmarkAt(part, root);
        yield;
      }
      if (closed && holds(closed, element)) continue;
      if (bookmark && (!isAttached(element) || isPrivate(element))) continue;
      if (look(element, name)) closed = element;
      else if (isCustom(name)) enter(element);
    }
    return bookmark?.() ?? 'past';
  }

  for (let root = waiting.pop(); root !== undefined; root = waiting.pop()) {
    const walk = walkFrom(root);
    let oneByOne = 0;
    for (let element = walk.first(); element;) {
      const size = oneByOne > 0 ? undefined : sizeOfPart(element);
      elements += size ?? 1;
      if (elements > limits.elementsPerPass) return true;
      oneByOne = size !== undefined && size < FEW ? ONE_BY_ONE : Math.max(0, oneByOne - 1);
      const next = yield* size === undefined ? lookAt(element, root) : lookInto(element, root);
      element = next === 'past' ? walk.beyond() : walk.below(next);
    }
  }
  return met;
}

/** Where a walk goes on: below the element it is at, or past all of that, or below another one. */
type Next = 'below' | 'past' | Node;

interface Walk {
  readonly first: () => Element | null;
  readonly below: (next: 'below' | Node) => Element | null;
  /** The next element that is not below the current one. */
  readonly beyond: () => Element | null;
}

/** In document order. Many roots are asked for as one part: there is nothing to walk over before somebody goes below one. */
function walkFrom(root: Node): Walk {
  let walker: TreeWalker | undefined;
  const walk = (): TreeWalker => (walker ??= walkOver(root));
  return {
    first: () => (root instanceof Element ? root : (walk().nextNode() as Element | null)),
    below(next) {
      if (next !== 'below') walk().currentNode = next;
      return walk().nextNode() as Element | null;
    },
    beyond() {
      if (!walker) return null; // it stands at the root
      for (;;) {
        const next = walker.nextSibling();
        if (next) return next as Element;
        if (!walker.parentNode() || walker.currentNode === root) return null;
      }
    },
  };
}

/** Where a walk stood, or nothing when that is unmoved. */
type Bookmark = () => Node | undefined;

/**
 * Remembers where a walk stands. Asked afterwards, it answers with the innermost element around that place that stands
 * where it stood, so that the walk goes on there; with nothing when the place itself is unmoved.
 */
function bookmarkAt(element: Element, root: Node): Bookmark {
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
