import type { Written } from './case-file.js';

/**
 * What two people, or one on two days, wrote beside the same credential: both notes stay, one below the other, and a
 * decision stays before none. Of two decisions the later one counts, and the earlier one is said in the note.
 * @param was says a decision that no longer counts, in words
 */
export function merged(here: Written, there: Written, was: (written: Written) => string): Written {
  const [first, second] = isLater(here, there) ? [here, there] : [there, here];
  const isContradicted = second.decision !== 'open' && first.decision !== second.decision && first.decision !== 'open';
  const { decision, decidedAt } = first.decision === 'open' ? second : first;
  const notes = [here.note, there.note, ...(isContradicted ? [was(second)] : [])];
  return {
    number: here.number.trim() === '' ? there.number : here.number,
    note: eachOnce(notes).join('\n'),
    decision,
    ...(decidedAt !== undefined && { decidedAt }),
  };
}

const isLater = (one: Written, other: Written): boolean => (one.decidedAt ?? '') >= (other.decidedAt ?? '');

/** A note that holds all lines of the other one says it already; a part of a sentence may say something else. */
const eachOnce = (notes: readonly string[]): readonly string[] =>
  notes.filter(
    (note, at) =>
      note.trim() !== '' &&
      !notes.some((other, place) => place !== at && holds(other, note) && (other !== note || place < at)),
  );

const holds = (note: string, other: string): boolean => `\n${note}\n`.includes(`\n${other}\n`);
