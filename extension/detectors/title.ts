import { limits } from '../../core/index.js';
import { attribute, inside, textOf } from '../page/dom.js';
import type { Place } from './detector.js';

const READ = 2_000; // characters; a title stands at the beginning

/** One line of at most 120 characters, or nothing. */
export function clipped(text: string): string | undefined {
  const line = text.slice(0, READ).replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : Array.from(line).slice(0, limits.shownGraphemes).join('');
}

/** What a link calls itself: its label, its text, what its picture stands for. */
export function titleOf({ element }: Place): string | undefined {
  const picture = inside(element, 'img[alt]');
  return (
    clipped(attribute(element, 'aria-label') ?? '') ??
    clipped(textOf(element)) ??
    clipped((picture && attribute(picture, 'alt')) ?? '') ??
    clipped(attribute(element, 'title') ?? '')
  );
}
