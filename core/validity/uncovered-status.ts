import { type Check, type Evidence, withEvidence } from '../report/check.js';

/**
 * The answers about status, where no signature covers the entry they rest on: it was evaluated, since it can only make
 * the answer worse, and is marked as what anybody could have added.
 * @param uncovered where data stood that no signature covers (RFC 6901)
 */
export const markUncovered = (checks: readonly Check[], uncovered: readonly string[]): readonly Check[] =>
  checks.map(check => withEvidence(check, ...marksOn(check.evidence, uncovered)));

const marksOn = (evidence: readonly Evidence[], uncovered: readonly string[]): readonly Evidence[] =>
  evidence.flatMap(({ fact, source }) =>
    fact === 'stated.status' && source.kind === 'credential' && isWithin(source.pointer, uncovered)
      ? [{ fact: 'uncovered.term', value: source.pointer, source }]
      : [],
  );

/** The entry itself, what holds it, or a part of it. */
const isWithin = (pointer: string, uncovered: readonly string[]): boolean =>
  uncovered.some(place => `${pointer}/`.startsWith(`${place}/`) || place.startsWith(`${pointer}/`));
