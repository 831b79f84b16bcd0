import { limits } from '../../core/index.js';
import { elementsOf, nameOf, shadowOf } from './dom.js';
import { inSlices } from './slices.js';

/** What one walk looks at, and where it stopped. */
export interface Survey {
  readonly onElement: (element: Element, name: string) => void;
  /** An open shadow root, found for the first time or again. */
  readonly onShadow: (root: ShadowRoot) => void;
  readonly stopped: () => boolean;
}

/**
 * Walks everything below the roots, open shadow roots included, in slices the page does not feel. Resolves with `true`
 * when a bound was met before the end.
 */
export async function survey(roots: readonly Node[], { onElement, onShadow, stopped }: Survey): Promise<boolean> {
  const slice = inSlices();
  const waiting: Node[] = [...roots];
  let [elements, links, shadows] = [0, 0, 0];
  for (let root = waiting.shift(); root !== undefined; root = waiting.shift()) {
    for (const element of elementsOf(root)) {
      const pausing = slice.pause();
      if (pausing) await pausing;
      if (stopped()) return false;
      const name = nameOf(element);
      elements += 1;
      if (name === 'a') links += 1;
      if (elements > limits.elementsPerPass || links > limits.linksPerPass) return true;
      onElement(element, name);
      const shadow = name.includes('-') ? shadowOf(element) : null;
      if (shadow && shadows < limits.shadowRoots) {
        shadows += 1;
        onShadow(shadow);
        waiting.push(shadow);
      }
    }
  }
  return false;
}
