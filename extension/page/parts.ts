import { limits } from '../../core/index.js';
import { allIn, everythingBelow, is } from './dom.js';

/**
 * Parts of a page of which the browser is asked at once. It answers out of its own tree, and an element it does not name
 * costs us nothing; walking over it would make it known here first.
 */

/** How many elements are at and below one, or nothing when they are too many for one question. */
export function sizeOfPart(element: Element): number | undefined {
  const below = everythingBelow(element);
  return below[limits.elementsPerPart - 1] === undefined ? below.length + 1 : undefined; // counts no further than that
}

/** The elements at and below one that a selector names, in document order. */
export function matchingIn(part: Element, selector: string): ArrayLike<Element> {
  const below = allIn(part, selector);
  return is(part, selector) ? [part, ...below] : below;
}
