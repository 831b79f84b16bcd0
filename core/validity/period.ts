import type { Credential, Stated } from '../credential.js';
import { limits } from '../limits.js';
import { type Check, type Evidence, failed, passed, skipped, unknown } from '../report/check.js';
import type { Note } from '../report/reasons.js';
import { type ReadDate, readDate } from './date.js';

/** The bounds a credential or a status list states. */
type Dates = Pick<Credential, 'validFrom' | 'validUntil'>;

interface Bound {
  readonly stated: Stated;
  readonly read: ReadDate | undefined;
}

/**
 * Whether a credential is inside the time it states. Where it states a bound twice the stricter one counts; the clock may
 * be up to five minutes late at the beginning, and not a second at the end.
 */
export function checkPeriod({ validFrom, validUntil }: Dates, now: Date, isClockWrong = false): Check {
  const [from, until] = [validFrom.map(read), validUntil.map(read)];
  if (isClockWrong) return unknown('period.clock');
  if (from.length + until.length === 0) return skipped('period.none');
  const evidence = [...from.map(asEvidence('stated.valid-from')), ...until.map(asEvidence('stated.valid-until'))];
  const [begins, ends] = [latest(from), earliest(until)];
  const notes = notesOn([...from, ...until], [from, until], begins, ends);
  if (ends && ends < now) return failed('period.expired', evidence, notes);
  if (begins && begins.getTime() > now.getTime() + limits.clockSkew) return failed('period.not-yet', evidence, notes);
  if (begins && ends && ends < begins) return failed('period.expired', evidence, notes);
  const unreadable = [...from, ...until].some(bound => !bound.read);
  return unreadable ? unknown('period.unreadable', evidence, notes) : passed('period.current', evidence, notes);
}

const read = (stated: Stated): Bound => ({ stated, read: readDate(stated.value) });

const asEvidence =
  (fact: string) =>
  ({ stated }: Bound): Evidence => ({
    fact,
    value: stated.value,
    source: { kind: 'credential', pointer: stated.pointer },
  });

const times = (bounds: readonly Bound[]) => bounds.flatMap(bound => (bound.read ? [bound.read.date.getTime()] : []));
const latest = (bounds: readonly Bound[]) => atOrNever(Math.max(...times(bounds)));
const earliest = (bounds: readonly Bound[]) => atOrNever(Math.min(...times(bounds)));
const atOrNever = (time: number) => (Number.isFinite(time) ? new Date(time) : undefined);

function notesOn(
  all: readonly Bound[],
  pairs: readonly (readonly Bound[])[],
  begins: Date | undefined,
  ends: Date | undefined,
): readonly Note[] {
  const zoneless = all.some(bound => bound.read?.zoneless);
  const differ = pairs.some(bounds => new Set(times(bounds)).size > 1);
  return [
    ...(zoneless ? (['period.no-zone'] as const) : []),
    ...(differ ? (['period.dates-differ'] as const) : []),
    ...(begins && ends && ends < begins ? (['period.reversed'] as const) : []),
  ];
}
