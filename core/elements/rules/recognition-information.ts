import { type Judgement, present, weak } from '../judgement.js';
import { wordsOf } from '../reading/markup.js';
import { bodiesUnder, sentencesOf } from '../reading/prose.js';
import type { Text } from '../reading/text.js';
import { isTowardsHeading } from '../wording/headings.js';
import { mentions, wordingsFor } from '../wording/index.js';
import { type Rule, firstOf } from './rule.js';

/** Whether and how it counts within the institution or by agreement (TPG-LRC CoRE §08). */
export interface RecognitionClaim {
  readonly in: 'field' | 'prose' | 'link';
  readonly text: Text;
}

/** What prose says about counting towards something larger: the section under such a heading, or such a sentence. */
export const countingTowards = (text: Text): string | undefined =>
  bodiesUnder(text.value, isTowardsHeading).find(body => wordsOf(body).length > 0) ??
  sentencesOf(text.value).find(sentence => mentions(wordsOf(sentence), wordingsFor(text), 'towards'));

export const recognitionInformation: Rule<RecognitionClaim> = {
  judge: firstOf(({ in: where, text }): Judgement | undefined => {
    if (where === 'link') return weak('element.elsewhere', text, text.value);
    const statement = where === 'field' ? text.value : countingTowards(text);
    if (statement === undefined) return undefined;
    if (!namesCreditsOrProgramme(statement)) return weak('element.half-stated', text, statement);
    return present(text, statement, where === 'field' ? 'element.stated' : 'element.stated-in-words');
  }),
};

const CREDITS =
  /\b\d{1,3}(?:[.,]\d{1,2})?\s?(?:ECTS|ECs?|credits?|crédits?|créditos?|crediti|punkte|punten|poäng|point)\b/i;
const PROGRAMME =
  /\b(?:master|bachelor|diploma|programme|program|degree|studiengang|studium|licence|grado|máster|laurea|opleiding|licenciatura|mestrado|studia|tutkinto|studijní)/i;

const namesCreditsOrProgramme = (text: string): boolean => CREDITS.test(text) || PROGRAMME.test(text);
