import { limits } from '../limits.js';

/** A credential as it came, for whoever wants to read all of it or to keep it. */
export interface Received {
  /** Nothing where it is larger than `limits.receivedBytes`. */
  readonly text?: string;
  readonly form: 'json' | 'token';
  /** It was taken out of something larger: every member and value of it, not the letters it came in. */
  readonly writtenAnew: boolean;
  /** What a token or a seal says, where its own text cannot be read. */
  readonly says?: string;
}

/** The beginning of a text, as a reader is shown it. */
export interface ShownText {
  readonly text: string;
  readonly isWhole: boolean;
}

/** What could reorder or hide the text around it, and every mark beyond what a letter can carry. Lines and tabs stay. */
const UNSEEN = new RegExp(
  `[^\\P{Cc}\\n\\t]|[\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]|(?<=\\p{M}{${String(limits.combiningMarks)}})\\p{M}`,
  'gu',
);

/** The first half of a character whose other half was cut off. */
const CUT_PAIR = /[\uD800-\uDBFF]$/;

const named = (character: string): string =>
  `⟦U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`;

/** At most so many characters of a text, line by line as it stands; what nobody would see is named by its number. */
export function shownReceived(text: string, most: number = limits.receivedShown): ShownText {
  const begun = text.length > most ? text.slice(0, most).replace(CUT_PAIR, '') : text;
  const shown = begun.replaceAll('\r\n', '\n').replace(UNSEEN, named);
  return { text: shown.slice(0, most), isWhole: text.length <= most && shown.length <= most };
}
