import { limits } from '../../core/index.js';
import { boxOf, inside, isRendered, nameOf, parentOf } from './dom.js';
import { isPrivate, isUnreachable } from './private-places.js';

const SIZE = 16;
const BLOCK_INSIDE = 'img, svg, picture, video, canvas, object, iframe, div, p, section, article, ul, table';

/** A link of running text: the mark may stand behind it in the text, without taking any room. */
export function isTextLink(element: Element): boolean {
  if (nameOf(element) !== 'a' || inside(element, BLOCK_INSIDE)) return false;
  const parent = parentOf(element);
  if (!hasRoomBeside(element) || !parent || getComputedStyle(element).display !== 'inline') return false;
  return !/flex|grid/.test(getComputedStyle(parent).display);
}

/** A mark behind a link at the very edge would make the page wider. */
function hasRoomBeside(element: Element): boolean {
  const { left, right } = boxOf(element);
  return isBackwards(element) ? left >= SIZE : right <= document.documentElement.clientWidth - SIZE;
}

/** Whether a mark may stand at an element: a person can see it, it is large enough, and nobody writes there. */
export function mayBeMarked(element: Element): boolean {
  const { width, height } = boxOf(element);
  const smallest = nameOf(element) === 'img' ? limits.smallestImage : limits.smallestTarget;
  if (width < smallest || height < smallest) return false;
  return isRendered(element, true) && !isUnreachable(element) && !isPrivate(element);
}

/** Where a mark of the overlay stands: on the corner where reading ends, never beyond the edge of the page. */
export function cornerOf(element: Element): { readonly left: number; readonly top: number } {
  const box = boxOf(element);
  const edge = (isBackwards(element) ? box.left : box.right) + scrollX - SIZE / 2;
  const widest = document.documentElement.clientWidth + scrollX - SIZE;
  return {
    left: Math.round(Math.max(0, Math.min(edge, widest))),
    top: Math.round(Math.max(0, box.top + scrollY - SIZE / 2)),
  };
}

const isBackwards = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
