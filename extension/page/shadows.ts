import { limits } from '../../core/index.js';
import { isAttached, shadowOf } from './dom.js';

/**
 * Open shadow roots. Attaching one makes no record, so elements that may get one are looked at again. Closed ones stay
 * closed.
 */
export interface Shadows {
  /** The shadow root of an element; one that has none yet is looked at again later. */
  readonly of: (element: Element) => ShadowRoot | undefined;
  /** Roots that were attached since their elements were looked at. */
  readonly late: () => readonly ShadowRoot[];
  readonly isCrowded: () => boolean;
}

export function newShadows(onFirst: (root: ShadowRoot) => void): Shadows {
  const waiting = new Set<Element>();
  const known = new Set<ShadowRoot>();
  let crowded = false;

  function hasRoom(root: ShadowRoot): boolean {
    if (known.has(root)) return true;
    if (known.size >= limits.shadowRoots) for (const one of known) if (!isAttached(one)) known.delete(one);
    crowded = known.size >= limits.shadowRoots;
    return !crowded;
  }

  function of(element: Element): ShadowRoot | undefined {
    const root = shadowOf(element);
    if (!root) {
      if (waiting.size < limits.waitingElements) waiting.add(element);
      return undefined;
    }
    waiting.delete(element);
    if (!hasRoom(root)) return undefined;
    if (!known.has(root)) onFirst(root);
    known.add(root);
    return root;
  }

  return {
    of,
    late: () =>
      [...waiting].flatMap(element => {
        if (isAttached(element)) return of(element) ?? [];
        waiting.delete(element);
        return [];
      }),
    isCrowded: () => crowded,
  };
}
