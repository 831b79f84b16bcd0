import { limits } from '../limits.js';
import { urlOf } from '../url.js';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Control and format characters can reorder or hide text; white space among them still separates words. */
const withoutControls = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');

/** Between each two of these characters a grapheme ends (UAX #29 §3.1.1). */
const PLAIN = /^[\x20-\x7e]*$/;

function firstGraphemes(text: string, most: number): readonly string[] {
  if (PLAIN.test(text)) return text.slice(0, most).split('');
  const kept: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length === most) break;
    kept.push(segment);
  }
  return kept;
}

const MARKS_BEYOND = new RegExp(`(\\p{M}{${String(limits.combiningMarks)}})\\p{M}+`, 'gu');

/**
 * Foreign text as it may be put before a reader: one line, no control, format or lone surrogate characters, at most
 * four combining marks on a base, and at most `most` graphemes, then "…". Everything quoted from a credential, a list
 * or a server passes here.
 */
export function shown(text: string, most: number = limits.shownGraphemes): string {
  const clean = withoutControls(text.slice(0, limits.shownCharacters)).replace(MARKS_BEYOND, '$1').trim();
  const kept = firstGraphemes(clean, most + 1);
  const cut = kept.length > most || text.length > limits.shownCharacters;
  return cut ? kept.slice(0, most).join('').trimEnd() + '…' : clean;
}

/** The first words of a text, for places where a sentence has a length to keep. */
export function firstWords(text: string, most: number): string {
  const words = shown(text).split(' ');
  return words.length > most ? words.slice(0, most).join(' ') + '…' : words.join(' ');
}

/** An address without what may be a secret: user name, query and fragment are left out. */
export function shownAddress(address: string): string {
  const url = urlOf(address);
  if (!url || url.host === '') return shown(address);
  const { protocol, host, pathname, search, hash } = url;
  return shown(`${protocol}//${host}${pathname}`) + (search === '' && hash === '' ? '' : '?…');
}

/** The host of an address, with its port when it names one; `undefined` when it has none. */
export function hostOf(address: string): string | undefined {
  return urlOf(address)?.host || undefined;
}
