/** Pieces of Markdown. */
import type { Json } from '../../../core/json.js';

/** A value as it is written in a document, on one line. */
export const inOneLine = (value: Json): string =>
  JSON.stringify(value, null, 1)
    .replace(/\n */g, ' ')
    .replace(/\[ ("[^"]*") \]/g, '[$1]');

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
export const code = (text: string): string => `\`${text}\``;
export const coded = (value: Json): string => code(inOneLine(value));

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

export const table = (heading: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heading), row(heading.map(() => '---')), ...rows.map(row)].join('\n');

/** A list of one text stays on its line. */
const indented = (document: Json): string =>
  JSON.stringify(document, null, 2).replace(/\[\n *("[^"\n]*")\n *\]/g, '[$1]');

export const block = (document: Json): string => ['```json', indented(document), '```'].join('\n');

export const folded = (summary: string, ...content: readonly string[]): string =>
  ['<details>', `<summary>${summary}</summary>`, ...content, '</details>'].join('\n\n');
