import { limits } from '../../core/index.js';
import { publicAddress } from '../address.js';
import { attribute, baseOf, boxOf, contentOf, isAttached, isRendered } from './dom.js';

/** Frames of a document. Those of its own origin are read where they are; into others the browser lets nobody look. */
export interface Frames {
  readonly note: (element: Element, name: string) => void;
  /** How many hold something that nobody read. */
  readonly unread: () => number;
}

/** @param isFound a frame whose address says what it shows needs no reading */
export function newFrames(isFound: (frame: Element) => boolean): Frames {
  const frames = new Set<Element>();

  const isUnread = (frame: Element): boolean =>
    contentOf(frame) === null && holdsSomething(frame) && isLarge(frame) && !isFound(frame);

  return {
    note(element, name) {
      if (name === 'iframe' && frames.size < limits.framesCounted) frames.add(element);
    },
    unread() {
      for (const frame of frames) if (!isAttached(frame)) frames.delete(frame);
      return [...frames].filter(isUnread).length;
    },
  };
}

function holdsSomething(frame: Element): boolean {
  if (attribute(frame, 'srcdoc') !== undefined) return true;
  return publicAddress(attribute(frame, 'src') ?? '', baseOf(frame)) !== undefined;
}

/** Too small a frame shows nobody anything. */
function isLarge(frame: Element): boolean {
  const { width, height } = boxOf(frame);
  return width >= limits.smallestImage && height >= limits.smallestImage && isRendered(frame);
}
