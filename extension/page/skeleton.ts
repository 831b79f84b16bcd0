import { limits } from '../../core/index.js';
import { nameOf, shadowOf } from './dom.js';
import { isClosed, isPrivate } from './private-places.js';

/**
 * How a page is built: names of elements and of their attributes, one element a line, indented. No text and no value of
 * any attribute is read. Open shadow roots are marked, private places are named and not entered, and a long page is cut
 * with a line that says so. It is for the people who teach this product a layout, so its few words are in English.
 */
export function skeletonOf(root: Element): string {
  const lines: string[] = [];
  let left = limits.skeletonBytes / 4; // a letter has at most four bytes

  // A list in place of recursion: a page may nest deeper than calls may.
  const first = { element: root, depth: 0 };
  const waiting: Step[] = [isPrivate(root) ? { ...first, note: LEFT_OUT } : first];
  for (let step = waiting.pop(); step; step = waiting.pop()) {
    const { element, depth } = step;
    const note = step.note ?? (isClosed(element) ? LEFT_OUT : undefined);
    const line = '  '.repeat(Math.min(depth, DEEPEST)) + (note ?? namesOf(element));
    left -= line.length + 1;
    if (left < 0) return [...lines, `(cut here, after ${String(lines.length)} lines)`, ''].join('\n');
    lines.push(line);
    if (note === undefined) for (const below of stepsBelow(step).toReversed()) waiting.push(below);
  }
  return [...lines, ''].join('\n');
}

const LEFT_OUT = '(private, left out)';
const DEEPEST = 100; // levels that are indented; deeper ones stand below each other
const NAME = 40; // letters of a name; a page may make up its own, and write something into them

const namesOf = (element: Element): string =>
  [nameOf(element), ...Element.prototype.getAttributeNames.call(element)].map(name => name.slice(0, NAME)).join(' ');

interface Step {
  readonly element: Element;
  readonly depth: number;
  /** Said in place of the element. */
  readonly note?: string;
}

function stepsBelow({ element, depth }: Step): readonly Step[] {
  const own = childrenOf(element).map(child => ({ element: child, depth: depth + 1 }));
  const shadow = shadowOf(element);
  if (!shadow) return own;
  return [
    { element, depth: depth + 1, note: '(open shadow root)' },
    ...childrenOf(shadow).map(child => ({ element: child, depth: depth + 2 })),
    ...own,
  ];
}

const childrenOf = (node: Element | ShadowRoot): readonly Element[] => {
  const prototype = node instanceof Element ? Element.prototype : DocumentFragment.prototype;
  return Array.from(Reflect.get(prototype, 'children', node));
};
