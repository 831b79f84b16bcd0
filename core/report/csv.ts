/** A spreadsheet takes a cell that begins like this for a formula, and formulas can do harm. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** Where another separator than ours is usual, a cell that begins inside of one would be a formula too. */
const INSIDE = /([;\t\r\n]\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu;

const harmless = (text: string): string => `${FORMULA.test(text) ? "'" : ''}${text.replace(INSIDE, "$1'")}`;

/** A cell of a CSV file that is text whatever stands in it: quoted (RFC 4180 §2.5–2.7), and never a formula. */
const cell = (text: string): string => `"${harmless(text).replaceAll('"', '""')}"`;

/** Rows as CSV (RFC 4180): commas, quotes around every cell, CR LF after every line. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
