import { folded, inLines, withoutMarkup } from './markup.js';
import { remembered } from './remembered.js';

interface Line {
  readonly text: string;
  /** `marked` by the markup, or `colon` when the line ends in one. */
  readonly heading?: 'marked' | 'colon';
}

const linesOf: (prose: string) => readonly Line[] = remembered(prose =>
  inLines(prose)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(readLine),
);

function readLine(line: string): Line {
  const isBold = (line.startsWith('**') && line.endsWith('**')) || (line.startsWith('__') && line.endsWith('__'));
  const text = withoutMarkup(line.replace(/^[#>]+/, '')).trim();
  if (line.startsWith('#') || (isBold && line.length > 4)) return { text, heading: 'marked' };
  return text.endsWith(':') ? { text, heading: 'colon' } : { text };
}

/** Longer than any heading; a longer line is none, and what stands before its colon is compared no further. */
const HEADING_LENGTH = 80;

/** `Learning outcomes: …` on one line: what follows the colon. */
function afterColon({ text, heading }: Line, isHeading: (words: string) => boolean): string | undefined {
  const colon = heading ? -1 : text.slice(0, HEADING_LENGTH).indexOf(':');
  return colon > 0 && isHeading(folded(text.slice(0, colon))) ? text.slice(colon + 1).trim() : undefined;
}

/** What stands under each heading of a kind, up to the next one: Markdown, HTML, bold lines, lines that end in a colon. */
export function bodiesUnder(prose: string, isHeading: (words: string) => boolean): readonly string[] {
  const bodies: string[] = [];
  let under: Line['heading'];
  for (const line of linesOf(prose)) {
    const closes = line.heading !== undefined && (under === 'colon' || line.heading === 'marked');
    if (closes) under = undefined;
    const inline = under ? undefined : afterColon(line, isHeading);
    const opens = line.heading !== undefined && line.text.length <= HEADING_LENGTH && isHeading(folded(line.text));
    if (inline !== undefined) bodies.push(inline);
    else if (opens && under === undefined) bodies.push('');
    else if (under) bodies.push(`${bodies.pop() ?? ''}\n${line.text}`.trim());
    if (opens) under ??= line.heading;
  }
  return bodies;
}

const BULLET = /^(?:[-*•‣·–]|\d{1,3}[.)])\s/;

/** The sentences and list items of prose. Split at single characters, so that hostile runs of them stay linear. */
export const sentencesOf: (prose: string) => readonly string[] = remembered(prose =>
  linesOf(prose).flatMap(sentencesIn),
);

/** The same without headings: what the prose asks or tells. */
export const sentencesWithoutHeadings = (prose: string): readonly string[] =>
  linesOf(prose)
    .filter(({ heading }) => heading === undefined)
    .flatMap(sentencesIn);

const sentencesIn = ({ text }: Line): readonly string[] =>
  text
    .replace(BULLET, '')
    .split(/(?<=[.!?;。！？])\s/)
    .map(sentence => sentence.trim())
    .filter(sentence => /[\p{L}\p{N}]/u.test(sentence));

/** So many items of a list belong to the sentence that introduces it. */
const ITEMS = 50;

/** A sentence, and the whole that it and the list it introduces make. */
export interface Statement {
  readonly sentence: string;
  readonly whole: string;
}

/** The sentences of prose, each with its list when it ends in a colon. */
export function statementsOf(prose: string): readonly Statement[] {
  const lines = linesOf(prose);
  return lines.flatMap((line, index) =>
    sentencesIn(line).map(sentence => ({
      sentence,
      whole: sentence.endsWith(':') ? onOneLine([sentence, ...listAfter(lines, index)]) : sentence,
    })),
  );
}

function listAfter(lines: readonly Line[], index: number): readonly string[] {
  const next = lines.slice(index + 1, index + 1 + ITEMS).map(({ text }) => text);
  const end = next.findIndex(line => !BULLET.test(line));
  return end < 0 ? next : next.slice(0, end);
}

/** Lines and list items after one another, as a reader would say them. */
export const onOneLine = (lines: readonly string[]): string =>
  lines
    .map(line => line.replace(BULLET, '').trim())
    .filter(line => line !== '')
    .reduce((said, line) => (said === '' ? line : said + (/[.!?:;,]$/.test(said) ? ' ' : '; ') + line), '');
