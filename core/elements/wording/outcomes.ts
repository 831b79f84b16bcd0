import { limits } from '../../limits.js';
import { countWords, folded, wordsOf } from '../reading/markup.js';
import { bodiesUnder, onOneLine, sentencesOf, sentencesWithoutHeadings, withItsList } from '../reading/prose.js';
import type { Text } from '../reading/text.js';
import { isOutcomeHeading } from './headings.js';
import { phrasesOf, wordingsFor } from './index.js';
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
  const stated = sentencesOf(text.value).filter(sentence => {
    const words = wordsOf(sentence);
    return rows.some(row => statesAnAbility(words, row));
  });
  return stated.length > 0 ? stated.map(sentence => withItsList(text.value, sentence)).join(' ') : undefined;
}

/** The verb phrase follows its subject within this many words. */
const REACH = 3;

/** A learner, then a verb phrase in the active voice: not the course, not a passive, not what the offer allows. */
function statesAnAbility(words: readonly string[], row: Wording): boolean {
  const [learners, abilities] = [phrasesOf(row, 'learners'), phrasesOf(row, 'abilities')];
  return words.some((_, start) => {
    const subject = learners.at(words, start);
    if (subject === 0) return false;
    return Array.from({ length: REACH + 1 }, (_gap, offset) => start + subject + offset).some(index => {
      const verb = abilities.at(words, index);
      return verb > 0 && isActiveOutcome(words.slice(index + verb), row);
    });
  });
}

/** Words that may stand between the ability and what one is able to do: adverbs and reflexive pronouns. */
const BETWEEN = new Set(
  'also then now freely easily always auch sich nun dann aussi également s se también anche si ook zich também również się myös taky také även sig också også seg'.split(
    ' ',
  ),
);

function isActiveOutcome(rest: readonly string[], row: Wording): boolean {
  const start = rest.findIndex(word => !BETWEEN.has(word));
  if (start < 0) return rest.length === 0;
  const next = rest[start] ?? '';
  const offers = phrasesOf(row, 'offers');
  if (phrasesOf(row, 'passiveNext').at(rest, start) > 0) return false;
  if (row.passiveEnding !== undefined && next.length > 3 && next.endsWith(row.passiveEnding)) return false;
  if (rest.some(word => row.passiveLater?.includes(word))) return false;
  return offers.at(rest, start) === 0 && !(row.verbLast && offers.at(rest, rest.length - 1) > 0);
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
