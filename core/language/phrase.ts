import { shown } from '../report/shown.js';

/** A piece of a sentence: our own words, a name that something proves, or foreign text that proves nothing. */
export interface Segment {
  readonly kind: 'text' | 'proven' | 'quoted';
  readonly text: string;
}

/** A sentence ready to be drawn: never markup, and every foreign piece cleaned and told apart from ours. */
export type Phrase = readonly Segment[];

/** A name with the source that proves it; renderers print it bold. */
export const proven = (name: string): Segment => ({ kind: 'proven', text: shown(name) });

/** Foreign text: what a credential, a list or a server says. Renderers isolate its direction. */
export const quoted = (text: string, most?: number): Segment => ({ kind: 'quoted', text: shown(text, most) });

export const text = (words: string): Segment => ({ kind: 'text', text: words });

type Part = string | Segment | Phrase;

const piecesOf = (part: Part): Phrase => (typeof part === 'string' ? [text(part)] : 'kind' in part ? [part] : part);

/** Writes a phrase as a template: say`Signed by ${proven(name)}.` */
export const say = (words: TemplateStringsArray, ...parts: readonly Part[]): Phrase =>
  words.flatMap((word, at) => [text(word), ...piecesOf(parts[at] ?? '')]).filter(piece => piece.text !== '');

/** Phrases one after the other, apart by `between`. */
export const joined = (phrases: readonly Phrase[], between = ' '): Phrase =>
  phrases.flatMap((phrase, at) => (at === 0 ? phrase : [text(between), ...phrase]));

export const plain = (phrase: Phrase): string => phrase.map(piece => piece.text).join('');

export const wordsIn = (phrase: Phrase): number =>
  plain(phrase)
    .split(/\s+/u)
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length;

/** A word of up to this many characters fits into one line of the narrowest page. */
const LONG = 24;

/** A short foreign word stays in one line. */
export const isWhole = (foreign: string): boolean => foreign.length <= LONG && !foreign.includes(' ');

/** Foreign text in the pieces between which a line may break: a long address after its dots and slashes, but not the first. */
export const breakable = (foreign: string): readonly string[] =>
  foreign.includes(' ') ? [foreign] : foreign.split(/(?<=[^/:][./])/);
