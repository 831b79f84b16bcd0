import { limits } from '../../core/index.js';
import {
  bodyElement,
  boxOf,
  holds,
  inside,
  isRendered,
  nameOf,
  outermostHost,
  pageWidth,
  parentOf,
  within,
} from './dom.js';
import { isPrivate, isUnreachable } from './private-places.js';

const SIZE = 16;
const BLOCK_INSIDE = 'img, svg, picture, video, canvas, object, iframe, div, p, section, article, ul, table';
const CONTROLS = 'button, select, textarea, input';

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
  return readsBackwards(element) ? left >= SIZE : right <= pageWidth() - SIZE;
}

/**
 * Whether a mark may stand at an element: a person can see it, it is large enough, it belongs to the page itself, and
 * nobody writes there.
 *
 * @param mayBeEmpty it is filled by a script that may come later or never
 */
export function mayBeMarked(element: Element, mayBeEmpty: boolean): boolean {
  const { width, height } = boxOf(element);
  const smallest = mayBeEmpty ? 0 : nameOf(element) === 'img' ? limits.smallestImage : limits.smallestTarget;
  if (width < smallest || height < smallest || !isOfThePage(element)) return false;
  return isRendered(element, true) && !isUnreachable(element) && !isPrivate(element) && !within(element, CONTROLS);
}

/** What stands beside the body was put there by somebody like us. */
function isOfThePage(element: Element): boolean {
  const body = bodyElement();
  return body !== null && holds(body, outermostHost(element));
}

/** Where a mark of the layer stands, in px from the document's corner. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** On the corner where reading ends, beside a frame that has room there, never beyond the edge of the page. */
export function cornerOf(element: Element, backwards: boolean): Corner {
  const box = boxOf(element);
  const isFrame = nameOf(element) === 'iframe';
  const overlap = isFrame ? (backwards ? SIZE : 0) : SIZE / 2;
  const edge = (backwards ? box.left : box.right) + scrollX - overlap;
  const widest = pageWidth() + scrollX - SIZE;
  return {
    left: Math.round(Math.max(0, Math.min(edge, widest))),
    top: Math.round(Math.max(0, box.top + scrollY - (isFrame ? 0 : SIZE / 2))),
  };
}

export const readsBackwards = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';
