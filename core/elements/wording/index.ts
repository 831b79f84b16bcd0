import { primarySubtag, type Text } from '../reading/text.js';
import { cs } from './cs.js';
import { da } from './da.js';
import { de } from './de.js';
import { en } from './en.js';
import { es } from './es.js';
import { fi } from './fi.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { nl } from './nl.js';
import { type Phrases, occursIn, phrases } from './phrases.js';
import { pl } from './pl.js';
import { pt } from './pt.js';
import { sv } from './sv.js';
import type { Wording } from './wording.js';

/** Adding a language to the judgement of prose is one file and one line here. */
export const wordings: readonly Wording[] = [en, de, fr, es, it, nl, pt, pl, fi, cs, sv, da];

/** The rows a text is tried with: that of its language; without a tag, every one. */
export const wordingsFor = ({ language }: Pick<Text, 'language'>): readonly Wording[] =>
  language === undefined ? wordings : wordings.filter(wording => wording.language === primarySubtag(language));

type Vocabulary = {
  readonly [Key in keyof Wording]-?: Wording[Key] extends readonly string[] | undefined ? Key : never;
}[keyof Wording];

const prepared = new Map<Wording, Map<Vocabulary, Phrases>>();

/** One list of one language, prepared for finding its phrases; made once. */
export function phrasesOf(wording: Wording, vocabulary: Vocabulary): Phrases {
  const known = prepared.get(wording)?.get(vocabulary);
  if (known) return known;
  const made = phrases(wording[vocabulary] ?? []);
  prepared.set(wording, new Map([...(prepared.get(wording) ?? []), [vocabulary, made]]));
  return made;
}

/** One list of all languages together: an untagged text is looked through once, not once a language. */
const together = new Map<Vocabulary, Phrases>();

function phrasesOfAll(vocabulary: Vocabulary): Phrases {
  const before = together.get(vocabulary);
  if (before) return before;
  const made = phrases(wordings.flatMap(wording => wording[vocabulary] ?? []));
  together.set(vocabulary, made);
  return made;
}

/** Whether the words hold a phrase of the list, in any of these languages. */
export const mentions = (words: readonly string[], rows: readonly Wording[], vocabulary: Vocabulary): boolean =>
  rows === wordings
    ? occursIn(phrasesOfAll(vocabulary), words)
    : rows.some(wording => occursIn(phrasesOf(wording, vocabulary), words));

/** What every sentence that states an outcome holds one of. */
const OPENING = ['abilities', 'strong', 'attainments', 'completion'] as const satisfies readonly Vocabulary[];

/** The languages in which the words may state an outcome; most sentences are in none of the others. */
export const mayStateOutcomes = (words: readonly string[], rows: readonly Wording[]): readonly Wording[] =>
  rows === wordings && !OPENING.some(vocabulary => occursIn(phrasesOfAll(vocabulary), words))
    ? []
    : rows.filter(row => OPENING.some(vocabulary => occursIn(phrasesOf(row, vocabulary), words)));
