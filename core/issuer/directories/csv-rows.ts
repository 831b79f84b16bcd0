import { limits } from '../../limits.js';
import { type ListRefused, refusedAt } from './directory-reader.js';

/** A row, and the line it begins on, counted from 1. It has as many cells as the header. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Rows {
  /** Names of the columns: small letters, without spaces around them; each once. */
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

/**
 * Reads CSV (RFC 4180), apart by commas or semicolons as its header is, strictly: a quotation mark that opens nothing or
 * is never closed, and a row with more or fewer cells than the header, refuse the file with their line.
 */
export function readCsv(text: string): Rows | ListRefused {
  const split = splitRows(text.replace(/^\uFEFF/, ''));
  if ('kind' in split) return split;
  const [head, ...rows] = split.filter(({ cells }) => cells.length > 1 || cells[0] !== '');
  if (!head) return refusedAt('empty');
  const header = head.cells.map(cell => cell.trim().toLowerCase());
  if (header.includes('') || new Set(header).size < header.length) return refusedAt('header', head.line);
  if (rows.length > limits.organisations) return refusedAt('items', rows[limits.organisations]?.line);
  const uneven = rows.find(({ cells }) => cells.length !== header.length);
  return uneven ? refusedAt('cells', uneven.line) : { header, rows };
}

/** A cell, in quotation marks or without, up to what ends it. Without alternatives that overlap, so reading is linear. */
const QUOTED = /"([^"]*(?:""[^"]*)*)"(?=[,;\r\n]|$)/y;
const PLAIN = { ',': /[^,"\r\n]*/y, ';': /[^;"\r\n]*/y } as const;
const END = /\r?\n/y;

function splitRows(text: string): readonly Row[] | ListRefused {
  const separator = separatorOf(text);
  const rows: Row[] = [];
  let [at, line] = [0, 1];
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    at += found?.[0].length ?? 0;
    return found;
  };
  while (at < text.length) {
    const cells: string[] = [];
    const start = line;
    for (;;) {
      const isQuoted = text[at] === '"';
      const cell = take(isQuoted ? QUOTED : PLAIN[separator]);
      if (!cell) return refusedAt('quotes', line);
      const value = isQuoted ? (cell[1] ?? '').replaceAll('""', '"') : cell[0];
      line += isQuoted ? value.split('\n').length - 1 : 0;
      cells.push(value);
      if (text[at] !== separator) break;
      at += 1;
    }
    rows.push({ line: start, cells });
    if (at < text.length && !take(END)) return refusedAt('quotes', line);
    line += 1;
  }
  return rows;
}

/** As the header has it: semicolons where it has more of them than commas. */
function separatorOf(text: string): ',' | ';' {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return head.split(';').length > head.split(',').length ? ';' : ',';
}

/** The cell of a column, without spaces around it; empty where there is no such column. */
export const cellOf = ({ cells }: Row, { header }: Pick<Rows, 'header'>, ...columns: readonly string[]): string =>
  columns.map(column => (cells[header.indexOf(column)] ?? '').trim()).find(cell => cell !== '') ?? '';
