import type { ElementFinding } from '../elements/element.js';
import type { Language } from '../language/en.js';
import { joined, quoted, say, text } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { limits } from '../limits.js';
import type { VerificationReport } from './report.js';

/** A level in words: a cycle is never called by the name of a degree. */
export const levelIn = (language: Language, value: string): Phrase =>
  joined(
    value.split('; ').map(part => {
      const cycle = cycleIn(language, part);
      return cycle === undefined ? [quoted(part)] : [text(cycle)];
    }),
    '; ',
  );

const cycleIn = ({ readings: { evaluator } }: Language, value: string): string | undefined =>
  Object.hasOwn(evaluator.cycles, value) ? evaluator.cycles[value] : undefined;

/** A stated level, and beside it the cycle that follows from it, each told apart by where it comes from. */
export function levelWithCycle(
  { status }: ElementFinding,
  value: string,
  { elements }: VerificationReport,
  language: Language,
): Phrase {
  const stated = levelIn(language, value);
  const cycle = elements.find(({ id, reason }) => id === 'qf-ehea-cycle' && reason === 'element.derived')?.value;
  if (status !== 'present' || cycle === undefined) return stated;
  const { byIssuer, derivedFrom } = language.readings.evaluator;
  return say`${byIssuer(stated)}, ${levelIn(language, cycle)} (${derivedFrom(stated)})`;
}

/** What a level on another scale follows from: the level that is stated. */
export function derivationOf(
  { id, reason }: ElementFinding,
  { elements }: VerificationReport,
  language: Language,
): Phrase | undefined {
  if (reason !== 'element.derived' || (id !== 'qf-ehea-cycle' && id !== 'isced-level')) return undefined;
  const level = elements.find(one => one.id === 'level' && one.status === 'present')?.value;
  return level === undefined ? undefined : language.readings.evaluator.derivedFrom(levelIn(language, level));
}

/** QF-EHEA: the short cycle goes with EQF 5, the first with 6, and so on; ISCED 2011 counts alike from 5 on. */
const ON_ANY_SCALE = /\b(?:(?:EQF|ISCED) (\d)|(?:short|first|second|third) cycle)\b/;

/** A reader must not mistake the level of a course for the qualification of that level. */
export function isAtDegreeLevel({ id, status, value }: ElementFinding): boolean {
  if (status !== 'present' || (id !== 'level' && id !== 'qf-ehea-cycle' && id !== 'isced-level')) return false;
  const [found, level] = ON_ANY_SCALE.exec(value ?? '') ?? [];
  return found !== undefined && (level === undefined || Number(level) >= limits.levelNoteFromEqf);
}
