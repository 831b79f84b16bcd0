import { limits } from '../../limits.js';
import { folded, wordsOf } from '../reading/markup.js';
import { codeBelow, type TermList } from './terms.js';

export type Cycle = 'short cycle' | 'first cycle' | 'second cycle' | 'third cycle';

/** QF-EHEA cycle, EQF level and ISCED level that go together; below 5, ISCED and EQF differ. */
export const cycleOfLevel: Readonly<Record<number, Cycle>> = {
  5: 'short cycle',
  6: 'first cycle',
  7: 'second cycle',
  8: 'third cycle',
};
export const levelOfCycle: Readonly<Record<Cycle, number>> = {
  'short cycle': 5,
  'first cycle': 6,
  'second cycle': 7,
  'third cycle': 8,
};
export const isTertiary = (level: number): boolean => Object.hasOwn(cycleOfLevel, level);

const EQF_BASE = 'http://data.europa.eu/snb/eqf/';

/** The European list: a level is its number. */
export const eqfTerms: TermList = {
  base: EQF_BASE,
  terms: Array.from({ length: limits.eqf[1] }, (_, index) => ({
    code: String(index + 1),
    label: `Level ${String(index + 1)}`,
  })),
};

const within = (level: number, [first, last]: readonly [number, number]): boolean =>
  Number.isInteger(level) && level >= first && level <= last;
export const isEqfLevel = (level: number): boolean => within(level, limits.eqf);
export const isIscedLevel = (level: number): boolean => within(level, limits.isced);

/** ISCED 2011 also counts 9, "not elsewhere classified". */
export const ISCED_UNCLASSIFIED = 9;

export const isEqfUri = (text: string): boolean => codeBelow(EQF_BASE, text) !== undefined;

const NAMED_LEVEL =
  /(?:level|niveau|nivel|livello|nível|poziom|stufe|nivå|taso|úroveň|cycle|eqf|eqr|erk|cec|mec|qeq|ekk)[^\p{L}\p{N}]{0,3}(\d{1,3}(?:[.,]\d{1,3})?)/iu;
const ANY_NUMBER = /^-?\d{1,3}(?:[.,]\d{1,3})?|\d{1,3}(?:[.,]\d{1,3})?/;

/** The number of a level: the last part of its URI, a code, or the number in "EQF level 6", "Niveau 6", "6.0". */
export function levelNumber(text: string): number | undefined {
  const written = codeBelow(EQF_BASE, text) ?? text.trim();
  const found = NAMED_LEVEL.exec(written)?.[1] ?? ANY_NUMBER.exec(written)?.[0];
  return found === undefined ? undefined : Number(found.replace(',', '.'));
}

const CYCLES: readonly (readonly [Cycle, RegExp])[] = [
  ['short cycle', /^(?:short|kurzer?|court|corto|breve|kort)/],
  ['first cycle', /^(?:first|1st|1|erster?|premier|primer|primo|primeiro|eerste|pierwszy|første|första)$/],
  ['second cycle', /^(?:second|2nd|2|zweiter?|deuxième|segundo|secondo|tweede|drugi|anden|andra)$/],
  ['third cycle', /^(?:third|3rd|3|dritter?|troisième|tercer|terzo|terceiro|derde|trzeci|tredje)$/],
];

/** The cycle a text names: "first cycle", "2nd cycle", "Zweiter Zyklus", or its bare number. */
export const cycleIn = (text: string): Cycle | undefined =>
  CYCLES.find(([, pattern]) => wordsOf(text).some(word => pattern.test(word)))?.[0];

/** The name of a degree stands for a cycle at most as a hint. */
const DEGREES: readonly (readonly [Cycle, RegExp])[] = [
  ['first cycle', /\bbachelor/],
  ['second cycle', /\bmaster/],
  ['third cycle', /\b(?:doctor|phd)/],
];
export const cycleOfDegree = (text: string): Cycle | undefined =>
  DEGREES.find(([, pattern]) => pattern.test(folded(text)))?.[0];
