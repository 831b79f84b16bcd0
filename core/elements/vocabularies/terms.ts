import { folded } from '../reading/markup.js';

/** One value of a controlled list: its code below the list's URI, and its English label, which is its plain form. */
export interface Term {
  readonly code: string;
  readonly label: string;
  /** Other words for it; a synonym never contradicts the URI. */
  readonly synonyms?: readonly string[];
}

export interface TermList {
  readonly base: string;
  readonly terms: readonly Term[];
}

/** Below the base of a list: http and https are one, so is a trailing slash. */
export function codeBelow(base: string, text: string): string | undefined {
  const uri = text
    .trim()
    .replace(/^https:/i, 'http:')
    .replace(/\/$/, '');
  const code = uri.startsWith(base) ? uri.slice(base.length) : '';
  return code === '' || code.includes('/') ? undefined : code;
}

/** A value of the list by URI, by code, or by label without case. */
export function findTerm(list: TermList, text: string): Term | undefined {
  const code = codeBelow(list.base, text);
  if (code !== undefined) return list.terms.find(term => term.code === code);
  const said = folded(text);
  return list.terms.find(
    ({ code: known, label, synonyms = [] }) =>
      known === text.trim() || [label, ...synonyms].some(word => folded(word) === said),
  );
}
