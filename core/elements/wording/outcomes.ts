import { limits } from '../../limits.js';
import { countWords, folded, wordsOf } from '../reading/markup.js';
import { bodiesUnder, onOneLine, sentencesOf, sentencesWithoutHeadings, statementsOf } from '../reading/prose.js';
import type { Text } from '../reading/text.js';
import { isOutcomeHeading } from './headings.js';
import { phrasesOf, wordingsFor } from './index.js';
import { statesAnOutcome } from './sentences.js';
import type { Wording } from './wording.js';

/** Long enough to be a statement and not a keyword; three words do in a language that glues them together. */
export const isStatement = (text: string): boolean => {
  const words = countWords(text);
  const { words: few, characters } = limits.outcomeShort;
  return words >= limits.outcomeWords || (words >= few && text.trim().length >= characters);
};

/** The text says the title and no more; one word beside it ("Course: …") does not make it a statement. */
export function repeatsTitle(text: string, title: string | undefined): boolean {
  const [said, name] = [folded(text), folded(title ?? '')];
  if (name === '' || said === '') return false;
  return said === name || (` ${said} `.includes(` ${name} `) && countWords(said) - countWords(name) <= 1);
}

/** What the prose states as outcomes: the body under an outcome heading, else the sentences that state an ability. */
export function outcomesIn(text: Text, title: string | undefined): string | undefined {
  const body = bodiesUnder(text.value, isOutcomeHeading).find(under =>
    sentencesOf(under).some(line => isStatement(line) && !repeatsTitle(line, title)),
  );
  if (body !== undefined) return onOneLine(body.split('\n'));
  const rows = wordingsFor(text);
  const stated = statementsOf(text.value).filter(
    ({ sentence, whole }) => isStatement(whole) && statesAnOutcome(sentence, whole, rows),
  );
  return stated.length > 0 ? stated.map(({ whole }) => whole).join(' ') : undefined;
}
/** Every sentence only names a condition of earning: attend, complete, pass, submit, pay … It states no outcome. */
export function namesOnlyConditions(text: Text): boolean {
  const sentences = sentencesWithoutHeadings(text.value);
  const rows = wordingsFor(text);
  return sentences.length > 0 && sentences.map(wordsOf).every(words => rows.some(row => isCondition(words, row)));
}

function isCondition(words: readonly string[], row: Wording): boolean {
  const [earning, lead] = [phrasesOf(row, 'earning'), phrasesOf(row, 'earningLead')];
  const first = words.findIndex((_, index) => earning.at(words, index) > 0 || lead.at(words, index) === 0);
  const last = words.length - 1;
  return (first >= 0 && earning.at(words, first) > 0) || (row.verbLast === true && earning.at(words, last) > 0);
}
