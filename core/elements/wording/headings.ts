import { wordings } from './index.js';

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

/** The words of a heading are the phrase, begin with it, or end with it when it is more than one word. */
const heads = (heading: string, phrase: string): boolean =>
  heading === phrase || heading.startsWith(`${phrase} `) || (phrase.includes(' ') && heading.endsWith(` ${phrase}`));

const headingOf =
  (known: readonly string[]) =>
  (heading: string): boolean =>
    known.some(phrase => heads(heading, phrase));

export const isOutcomeHeading = headingOf([
  ...wordings.flatMap(wording => wording.outcomeHeadings),
  ...FURTHER_OUTCOME_HEADINGS,
]);
export const isPrerequisiteHeading = headingOf([
  ...wordings.flatMap(wording => wording.prerequisiteHeadings),
  ...FURTHER_PREREQUISITE_HEADINGS,
]);
export const isTowardsHeading = headingOf(wordings.flatMap(wording => wording.towardsHeadings));
