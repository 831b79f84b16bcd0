import { limits } from '../../core/index.js';
import { attribute, nameOf } from '../page/dom.js';
import type { Place } from './detector.js';
import { isElement, walkBelow, wordsOf } from './text.js';

const READ = 2_000; // characters; a title stands at the beginning

/** One line of at most 120 characters, or nothing. */
export function clipped(text: string): string | undefined {
  const line = text.slice(0, READ).replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : Array.from(line).slice(0, limits.shownGraphemes).join('');
}

/** What a link calls itself: its label, its text, what its picture stands for. */
export function titleOf({ element }: Pick<Place, 'element'>): string | undefined {
  const label = clipped(attribute(element, 'aria-label') ?? '');
  if (label !== undefined) return label;
  const { words, picture } = beginningOf(element);
  return clipped(words) ?? clipped(picture) ?? clipped(attribute(element, 'title') ?? '');
}

/** The first words below an element, and what its first picture stands for. */
function beginningOf(element: Element): { readonly words: string; readonly picture: string } {
  let [words, picture] = ['', ''];
  walkBelow(element, limits.titleNodes, node => {
    if (!isElement(node)) words += wordsOf(node).slice(0, READ);
    else if (picture === '' && nameOf(node) === 'img') picture = attribute(node, 'alt') ?? '';
    return words.length > READ ? 'end' : undefined;
  });
  return { words, picture };
}
