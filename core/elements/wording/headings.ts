import { wordings } from './index.js';
import { phrases } from './phrases.js';

/** Headings of the languages without a table of their own: bg el et ga hr hu lt lv mt ro sk sl. */
const FURTHER_OUTCOME_HEADINGS = [
  'резултати от обучението',
  'μαθησιακά αποτελέσματα',
  'õpiväljundid',
  'torthaí foghlama',
  'ishodi učenja',
  'tanulási kimenetek',
  'tanulási eredmények',
  'mokymosi rezultatai',
  'mācīšanās rezultāti',
  'eżiti tat tagħlim',
  'rezultatele învățării',
  'vzdelávacie výstupy',
  'výsledky vzdelávania',
  'učni izidi',
];
const FURTHER_PREREQUISITE_HEADINGS = [
  'изисквания за прием',
  'απαιτήσεις εισαγωγής',
  'alustamise tingimused',
  'riachtanais iontrála',
  'uvjeti za upis',
  'a tanulás megkezdésének feltételei',
  'priėmimo reikalavimai',
  'iestāšanās prasības',
  'rekwiżiti tad dħul',
  'condiții de admitere',
  'vstupné požiadavky',
  'vpisni pogoji',
];

/** A heading is such a phrase, begins with one, or ends with one of several words ("Intended learning outcomes"). */
function headingOf(texts: readonly string[]): (heading: string) => boolean {
  const known = phrases(texts);
  return heading => {
    const words = heading.split(' ');
    return words.some((_, index) => {
      const length = known.at(words, index);
      return length > 0 && (index === 0 || (length > 1 && index + length === words.length));
    });
  };
}

export const isOutcomeHeading = headingOf([
  ...wordings.flatMap(wording => wording.outcomeHeadings),
  ...FURTHER_OUTCOME_HEADINGS,
]);
export const isPrerequisiteHeading = headingOf([
  ...wordings.flatMap(wording => wording.prerequisiteHeadings),
  ...FURTHER_PREREQUISITE_HEADINGS,
]);
export const isTowardsHeading = headingOf(wordings.flatMap(wording => wording.towardsHeadings));
