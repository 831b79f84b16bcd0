import { quoted } from '../../language/phrase.js';
import type { Phrase } from '../../language/phrase.js';

/** As much as one piece of text may show at once. */
const PIECE = /[^]{1,1000}/gu;

/** A note line by line and whole, cleaned like every foreign text: it may come from a file. */
export const linesOf = (note: string): readonly Phrase[] =>
  note
    .split(/\r\n?|\n/)
    .map(line => (line.match(PIECE) ?? []).map(piece => quoted(piece, WHOLE)))
    .filter((line, at, lines) => line.length > 0 || lines.slice(at + 1).some(({ length }) => length > 0));

const WHOLE = 1000;
