import type { Rung } from '../report.js';
import type { Amount } from './amount.js';
import { countingOf, type LeftOut } from './counting.js';
import { duplicatesAmong } from './duplicates.js';
import { isAward, unitsOf, type Brought } from './unit.js';

/** What one report adds beside the others, as data: codes and numbers, no words. */
export interface Beside {
  /** Counted from 1 over all reports of all inputs. */
  readonly position: number;
  readonly adds?: {
    readonly amount: number;
    readonly unit: 'ECTS' | 'hours';
    /** EQF; absent where it is not clearly stated. */
    readonly level?: number;
    readonly standing: 'confirmed' | 'unconfirmed';
  };
  readonly leftOut?: LeftOut;
  /** Positions of the reports on the same credential. */
  readonly sameAs: readonly number[];
}

/** For each input, for each of its reports; `undefined` when fewer than two achievements were brought. */
export function sideBySide(
  brought: readonly Brought[],
  requiredRung: Rung,
): readonly (readonly Beside[])[] | undefined {
  const units = unitsOf(brought, requiredRung);
  if (units.filter(isAward).length < 2) return undefined;
  const countings = countingOf(units);
  const duplicates = duplicatesAmong(units);
  const all = units.map((unit): Beside => {
    const { position, verdict } = unit;
    const counting = countings.get(unit);
    const same = duplicates.find(duplicate => duplicate.units.includes(unit))?.units ?? [];
    return {
      position,
      ...(counting?.kind === 'left-out' && { leftOut: counting.why }),
      ...(counting?.kind === 'counted' &&
        verdict !== 'rejected' && { adds: { ...inUnits(counting.amount), standing: verdict } }),
      sameAs: same.filter(other => other !== unit).map(other => other.position),
    };
  });
  const starts = brought.map((_, at) => brought.slice(0, at).flatMap(({ reports }) => reports).length);
  return brought.map(({ reports }, at) => all.slice(starts[at], (starts[at] ?? 0) + reports.length));
}

const inUnits = ({ hundredths, level, unit }: Amount) => ({
  amount: hundredths / 100,
  unit,
  ...(level !== undefined && { level }),
});
