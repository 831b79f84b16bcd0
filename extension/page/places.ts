import { limits } from '../../core/index.js';
import { isAttached, isRendered, nameOf } from './dom.js';
import type { Findings } from './findings.js';
import type { Marking } from './marking.js';
import type { Named } from './naming.js';

/** The elements at which there is something. */
export interface Places {
  readonly all: ReadonlySet<Element>;
  /** Exactly this stands at an element now: another address is another place, and none is no place. */
  readonly settle: (element: Element, named: readonly Named[]) => void;
  /** Those that are gone are forgotten. */
  readonly tidy: () => void;
  readonly forgetAll: () => void;
}

/** Scripts, `<link>` and image map areas have no box of their own. */
export const WITHOUT_BOX: ReadonlySet<string> = new Set(['script', 'link', 'area']);

export function newPlaces(findings: Findings, marking: Marking): Places {
  const all = new Set<Element>();

  function forget(element: Element): void {
    all.delete(element);
    findings.put(element, []);
    marking.forget(element);
  }

  const hasBox = (element: Element): boolean => !WITHOUT_BOX.has(nameOf(element));

  return {
    all,
    settle(element, named) {
      if (named.length === 0) {
        forget(element);
        return;
      }
      all.add(element);
      findings.put(element, !hasBox(element) || isRendered(element) ? named : []);
      const isOneOfMany = findings.at(element).some(({ id }) => findings.isEverywhere(id));
      if (hasBox(element) && !isOneOfMany && all.size <= limits.placesInView) marking.watch(element);
    },
    tidy() {
      for (const place of all) if (!isAttached(place)) forget(place);
    },
    forgetAll() {
      for (const place of all) forget(place);
    },
  };
}
