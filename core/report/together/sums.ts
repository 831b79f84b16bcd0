import { folded } from '../../elements/reading/markup.js';
import type { Amount } from './amount.js';
import type { Counting } from './counting.js';
import type { Unit } from './unit.js';

/** What the credentials of one level, one unit and one standing come to. */
export interface Sum extends Amount {
  readonly verdict: 'confirmed' | 'unconfirmed';
  readonly credentials: number;
}

/** Sums by unit, level and standing, the lowest level first; never across any of them. */
export function sumsOf(countings: ReadonlyMap<Unit, Counting>): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const [{ verdict }, counting] of countings) {
    if (counting.kind === 'left-out' || verdict === 'rejected') continue;
    const { amount } = counting;
    const key = JSON.stringify([verdict, amount.unit, amount.level ?? null]);
    const { hundredths = 0, credentials = 0 } = sums.get(key) ?? {};
    sums.set(key, {
      ...amount,
      verdict,
      hundredths: hundredths + amount.hundredths,
      credentials: credentials + 1,
    });
  }
  return [...sums.values()].toSorted((one, other) => (one.level ?? 9) - (other.level ?? 9));
}

/** The names of the learners of what is counted; an address for mail is no name. Several are not to be added. */
export function learnersOf(countings: ReadonlyMap<Unit, Counting>): readonly string[] {
  const names = new Map<string, string>();
  for (const [{ report }, { kind }] of countings) {
    const name = report.credential?.learner?.value;
    if (kind === 'counted' && name !== undefined && !name.includes('@') && !names.has(folded(name)))
      names.set(folded(name), name);
  }
  return [...names.values()];
}
