import { above, allIn, nearest, parentOf } from '../page/dom.js';

/** The nearest element at or around another that a selector names, looked for beyond open shadow roots too. */
export function around(element: Element, selector: string): Element | undefined {
  let from: Element | null = element;
  while (from) {
    const found = nearest(from, selector);
    if (found) return found;
    from = above(outermost(from));
  }
  return undefined;
}

/** The element of the same tree that nothing else is around. */
function outermost(element: Element): Element {
  let at = element;
  for (const one of ancestorsOf(element)) at = one;
  return at;
}

/** What a selector names below an element. */
export const allInside = (element: Element, selector: string): readonly Element[] => [...allIn(element, selector)];

/** The elements around one, from the nearest on; up to a limit, which is not among them. */
export function* ancestorsOf(element: Element, limit?: Element): Generator<Element> {
  for (let at = parentOf(element); at && at !== limit; at = parentOf(at)) yield at;
}
