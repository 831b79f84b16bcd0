import { remembered } from './remembered.js';

/** HTML elements that occur in prose; any other `<…>` is text somebody forgot to replace. */
const TAGS =
  /<\/?(?:a|abbr|b|blockquote|br|code|dd|div|dl|dt|em|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)\b[^<>]*>/gi;
const BLOCK_ENDS = /<(?:br|\/(?:p|div|li|h[1-6]|tr|dd|dt))\b[^<>]*>/gi;
const HEADING_STARTS = /<h[1-6]\b[^<>]*>/gi;
const LINK = /!?\[([^[\]]*)\]\([^()]*\)/g;

/** An HTML text with a new line wherever a block or a heading begins or ends; headings as Markdown writes them. */
export const inLines = (text: string): string => text.replace(HEADING_STARTS, '\n# ').replace(BLOCK_ENDS, '\n');

/** The words of a Markdown or HTML text: links become their text, tags and emphasis go, lines stay. */
export const withoutMarkup = (text: string): string =>
  /[<[*_`]/.test(text)
    ? text
        .replace(BLOCK_ENDS, '\n')
        .replace(TAGS, '')
        .replace(LINK, '$1')
        .replace(/\*\*|__|`/g, '')
    : text;

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

const isPlain = (text: string | undefined): boolean => text !== undefined && /[A-Za-z0-9]/.test(text);

/** Without what surrounds the first and the last letter or digit. Cut by index: a pattern for it would be quadratic. */
export function trimmedOfPunctuation(text: string): string {
  if (isPlain(text[0]) && isPlain(text.at(-1))) return text;
  const characters = Array.from(text);
  const first = characters.findIndex(character => WORD_CHARACTER.test(character));
  const last = characters.findLastIndex(character => WORD_CHARACTER.test(character));
  return first < 0 ? '' : characters.slice(first, last + 1).join('');
}

/** For comparing what two texts say: lower case, letters and digits only, one space between words. */
export const folded = (text: string): string => wordsOf(text).join(' ');

/** The words of a text, lower case; an apostrophe and a hyphen part words, because languages disagree about them. */
export const wordsOf: (text: string) => readonly string[] = remembered(
  text =>
    withoutMarkup(text.normalize('NFC'))
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
);

/** How many words, counting two characters of a script without spaces as one. */
export const countWords = (text: string): number =>
  wordsOf(text)
    .map(word =>
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u.test(word)
        ? Math.ceil(word.length / 2)
        : 1,
    )
    .reduce((sum, count) => sum + count, 0);
