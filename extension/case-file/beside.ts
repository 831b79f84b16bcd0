import { type Written, limits, merged } from '../../core/index.js';
import { idIn } from './rows.js';

/** What an office writes beside its credentials, each by the key of its row. */
export interface Beside {
  readonly at: (key: string) => Written | undefined;
  /** What stands beside a credential of a file: as long as nobody wrote anything, only the file's number. */
  readonly standing: (key: string) => Written;
  readonly write: (key: string, written: Written) => void;
  /** Puts what was written elsewhere beside it too. `false` where both notes are too long: nothing anybody wrote is cut. */
  readonly join: (key: string, here: Written | undefined, there: Written) => boolean;
  /** Gives a file the next number that nothing has; once. */
  readonly count: (id: string) => void;
}

/** @param was says a decision that no longer counts, in words */
export function openBeside(was: (written: Written) => string): Beside {
  const written = new Map<string, Written>();
  const numbers = new Map<string, string>();
  let last = 0;

  function nextNumber(): string {
    const used = new Set([...written.values()].map(({ number }) => number));
    do last += 1;
    while (used.has(String(last)));
    return String(last);
  }

  /** A number that was only counted gives way to one somebody wrote. */
  function together(key: string, here: Written, there: Written): Written {
    const isCounted = here.number === numbers.get(idIn(key)) && there.number.trim() !== '';
    return merged(isCounted ? { ...here, number: there.number } : here, there, was);
  }

  return {
    at: key => written.get(key),
    standing: key => written.get(key) ?? blankOf(numbers.get(idIn(key)) ?? ''),
    write(key, now) {
      written.set(key, now);
    },
    join(key, here, there) {
      const both = here === undefined ? there : together(key, here, there);
      if (both.note.length > limits.caseNote) return false;
      written.set(key, both);
      return true;
    },
    count(id) {
      if (!numbers.has(id)) numbers.set(id, nextNumber());
    },
  };
}

/** The same object for the same number, so that a row nobody wrote beside is not another one each time. */
function blankOf(number: string): Written {
  const blank = blanks.get(number) ?? { number, note: '', decision: 'open' };
  blanks.set(number, blank);
  return blank;
}
const blanks = new Map<string, Written>();
