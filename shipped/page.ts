import { licencesWords } from '../core/language/licences.js';
import type { Part } from './packages.js';

const MARK_OF_UTF8 = '\uFEFF';
const rule = '-'.repeat(80);

/** What is bundled, each with its licence as its makers wrote it: a text for people, whichever program opens it. */
export function licencesPage(parts: readonly Part[]): string {
  const bundled = parts.filter(({ delivery }) => delivery === 'bundled');
  const head = licencesWords.map(({ intro }) => intro).join('\n\n');
  return `${MARK_OF_UTF8}${[head, bundled.map(lineOf).join('\n'), ...bundled.map(chapterOf)].join('\n\n')}\n`;
}

const lineOf = ({ licence, name, version }: Part): string => `${[name, version].join(' ').trim()}: ${licence}`;

const chapterOf = (part: Part): string => [rule, [lineOf(part), part.homepage].join('\n'), part.text].join('\n\n');
