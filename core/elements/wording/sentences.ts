import { wordsOf } from '../reading/markup.js';
import { mayStateOutcomes, mentions, phrasesOf } from './index.js';
import type { Wording } from './wording.js';

/** Whether a sentence says what somebody can do, knows or understands; `whole` is it with the list it introduces. */
export function statesAnOutcome(sentence: string, whole: string, rows: readonly Wording[]): boolean {
  if (/[?？]$/.test(sentence)) return false;
  const words = wordsOf(sentence).slice(0, LONGEST);
  const all = whole === sentence ? words : wordsOf(whole).slice(0, LONGEST);
  const possible = mayStateOutcomes(all, rows);
  const saying = possible.filter(row => statesOne(words, all, row));
  const others = possible.filter(row => !saying.includes(row));
  // Of an untagged text in one of two close languages, the other may not know the verb of an offer.
  return saying.length > 0 && !others.some(row => deniesOne(words, row));
}

const statesOne = (words: readonly string[], all: readonly string[], row: Wording): boolean =>
  statesAnAbility(words, row) ||
  saysFromAfar(words, row) ||
  namesAnAttainment(words, row) ||
  saysWhatItLeadsTo(all, row);

/** A longer sentence, or list, is judged by so many words of its beginning; what is compared grows with their square. */
const LONGEST = 120;

/** The verb phrase follows its subject within this many words. */
const REACH = 3;

/** A learner and a verb phrase near it: where each begins, and where what one is able to do begins. */
interface Ability {
  readonly start: number;
  readonly verb: number;
  readonly rest: number;
}

const abilitiesIn = (words: readonly string[], row: Wording): readonly Ability[] =>
  words.flatMap((_, start) => {
    const subject = phrasesOf(row, 'learners').at(words, start);
    if (subject === 0) return [];
    const after = Array.from({ length: REACH + 1 }, (_gap, offset) => start + subject + offset);
    const found = after.flatMap(verb => abilityAt(words, { start, verb }, row));
    return row.verbFirst ? [...found, ...inverted(words, start, subject, row)] : found;
  });

function abilityAt(words: readonly string[], at: Omit<Ability, 'rest'>, row: Wording): readonly Ability[] {
  const length = phrasesOf(row, 'abilities').at(words, at.verb);
  return length > 0 ? [{ ...at, rest: at.verb + length }] : [];
}

/** "Danach können die Teilnehmenden …": the verb, at most a word between, the learner. */
const inverted = (words: readonly string[], start: number, subject: number, row: Wording): readonly Ability[] =>
  [start - 1, start - 2]
    .filter(verb => verb >= 0 && phrasesOf(row, 'abilities').at(words, verb) === 1)
    .map(verb => ({ start: verb, verb, rest: start + subject }));

/** A learner, then a verb phrase in the active voice: not the course, not a passive, not what the offer allows. */
const statesAnAbility = (words: readonly string[], row: Wording): boolean =>
  abilitiesIn(words, row).some(ability => isOutcome(words, ability, row));

const deniesOne = (words: readonly string[], row: Wording): boolean =>
  abilitiesIn(words, row).some(ability => !isOutcome(words, ability, row));

const isOutcome = (words: readonly string[], { start, verb, rest }: Ability, row: Wording): boolean =>
  isActiveOutcome(words, rest, row) && !isDemanded(words, words.slice(start, verb), row);

/** What says an ability and nothing else, anywhere behind a learner, or at the beginning where nobody is named. */
function saysFromAfar(words: readonly string[], row: Wording): boolean {
  const [learners, strong] = [phrasesOf(row, 'learners'), phrasesOf(row, 'strong')];
  return words.some((_, index) => {
    const length = strong.at(words, index);
    const opening = index === 0 ? phrasesOf(row, 'abilities').at(words, 0) : 0;
    if (opening > 1 && isActiveOutcome(words, opening, row)) return true;
    if (length === 0 || (index > 0 && length === 1)) return false;
    const before = words.slice(0, index);
    const hasSubject = index === 0 || before.some((_word, start) => learners.at(before, start) > 0);
    return hasSubject && !isDemanded(words, before, row) && isActiveOutcome(words, index + length, row);
  });
}

/** "Ability to …", "Kenntnisse über …", of nobody in particular; unless it is what one must bring. */
function namesAnAttainment(words: readonly string[], row: Wording): boolean {
  const attainments = phrasesOf(row, 'attainments');
  return (
    !isDemanded(words, words, row) &&
    words.some((_, index) => {
      const length = attainments.at(words, index);
      return (
        length > 0 && index <= LEAD && words.length > index + length && isActiveOutcome(words, index + length, row)
      );
    })
  );
}

/** So many words may lead up to a noun that carries the sentence: "A deep and well-founded understanding of …". */
const LEAD = 6;

/** "By the end of the module students compare …": what completing leads to, a learner, a verb of knowing or doing. */
function saysWhatItLeadsTo(words: readonly string[], row: Wording): boolean {
  if (!mentions(words, [row], 'completion') || !mentions(words, [row], 'learners')) return false;
  const doing = phrasesOf(row, 'doing');
  return words.some((_, index) => {
    const isVerb = doing.at(words, index) > 0 && phrasesOf(row, 'passiveNext').at(words, index - 1) === 0;
    return isVerb && isActiveOutcome(words, index + 1, row);
  });
}

/** Asked for beforehand; what is asked of those who complete is an outcome. */
const isDemanded = (words: readonly string[], where: readonly string[], row: Wording): boolean =>
  mentions(where, [row], 'demands') && !mentions(words, [row], 'completion');

/** Words that may stand between the ability and what one is able to do: adverbs and reflexive pronouns. */
const BETWEEN = new Set(
  'also then now freely easily always auch sich nun dann aussi également s se também anche si ook zich também również się myös taky také även sig också også seg'.split(
    ' ',
  ),
);

function isActiveOutcome(words: readonly string[], from: number, row: Wording): boolean {
  const rest = words.slice(from);
  const start = rest.findIndex(word => !BETWEEN.has(word));
  if (start < 0) return rest.length === 0;
  const next = rest[start] ?? '';
  if (phrasesOf(row, 'passiveNext').at(rest, start) > 0) return false;
  if (isPassive(next, words.slice(Math.max(0, from - REACH), from), row)) return false;
  if (rest.some(word => row.passiveLater?.includes(word))) return false;
  return !isOfOffer(rest, start, row);
}

/** "kan certifieras": the verb after a modal one ends like a passive. */
const isPassive = (next: string, before: readonly string[], { passiveEnding, passiveAfter = [] }: Wording): boolean =>
  passiveEnding !== undefined &&
  next.length > 3 &&
  next.endsWith(passiveEnding) &&
  before.some(word => passiveAfter.includes(word));

const isOfOffer = (rest: readonly string[], start: number, row: Wording): boolean =>
  isOffer(rest, start, 'offers', row) || (isOffer(rest, start, 'softOffers', row) && isOffered(rest, row));

/** The verb is one of these; where verbs come last, the last words are. */
function isOffer(rest: readonly string[], start: number, list: 'offers' | 'softOffers', row: Wording): boolean {
  const offers = phrasesOf(row, list);
  if (offers.at(rest, start) > 0) return true;
  return row.verbLast === true && rest.some((_, index) => offers.at(rest, index) === rest.length - index);
}

const isOffered = (words: readonly string[], row: Wording): boolean => mentions(words, [row], 'offered');
