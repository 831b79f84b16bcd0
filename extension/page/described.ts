import { describes } from '../detectors/described.js';
import { isAttached } from './dom.js';

/** Credentials that the page only describes, without any proof. They are counted. */
export interface Described {
  readonly note: (element: Element) => void;
  readonly count: () => number;
  readonly forget: () => void;
}

export function newDescribed(): Described {
  const all = new Map<Element, number>();
  return {
    note(element) {
      const count = describes(element);
      if (count > 0) all.set(element, count);
      else all.delete(element);
    },
    count() {
      for (const element of all.keys()) if (!isAttached(element)) all.delete(element);
      return [...all.values()].reduce((sum, count) => sum + count, 0);
    },
    forget: () => {
      all.clear();
    },
  };
}
