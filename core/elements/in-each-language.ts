import { limits } from '../limits.js';
import type { ElementsAnswer } from './check-elements.js';
import type { ElementFinding } from './element.js';
import { remembering } from './reading/remembered.js';

/** What a credential states, in each of the languages in which some of it is written more than once. */
export interface InEachLanguage {
  /** The language it is shown in; BCP 47, lower case, as the credential tags it. */
  readonly read: string;
  readonly all: readonly InLanguage[];
}

export interface InLanguage {
  readonly language: string;
  readonly elements: readonly ElementFinding[];
}

/**
 * Reads it once for the answer, and then in every language there is time for; no languages where there is no choice.
 * Whoever chooses one chooses words: what was judged stands as it was judged, and a finding that would be judged
 * otherwise stays in the language it was judged in.
 *
 * @param readIn in a language; without one, in its own
 */
export function inEachLanguage(
  readIn: (language?: string) => ElementsAnswer,
): readonly [ElementsAnswer, InEachLanguage | undefined] {
  return remembering(() => readInAll(readIn));
}

function readInAll(
  readIn: (language?: string) => ElementsAnswer,
): readonly [ElementsAnswer, InEachLanguage | undefined] {
  const begun = performance.now();
  const judged = readIn();
  const took = performance.now() - begun;
  const { findings, languages } = judged;
  const { read } = languages;
  if (read === undefined) return [judged, undefined];
  const others = languages.all.filter(language => language !== read).slice(0, timesIn(took));
  if (others.length === 0) return [judged, undefined];
  const all = languages.all
    .filter(language => language === read || others.includes(language))
    .map(language => ({
      language,
      elements: language === read ? findings : alike(findings, readIn(language).findings),
    }));
  return [judged, { read, all }];
}

/** How many more readings there is time for, each taking as long as the first, which was the slowest. */
const timesIn = (took: number): number => Math.min(limits.languagesRead - 1, Math.floor(limits.languagesTime / took));

const alike = (judged: readonly ElementFinding[], read: readonly ElementFinding[]): readonly ElementFinding[] =>
  judged.map((finding, at) => {
    const other = read[at];
    const isAlike = other?.id === finding.id && other.status === finding.status && other.reason === finding.reason;
    return isAlike ? { ...other, notes: finding.notes } : finding;
  });
