import type { VerificationReport } from './report.js';

/**
 * Who judged a signature over linked data: our own engine; the packages; both, which agreed or did not, and then the
 * packages' word counts; or our own alone, because the packages gave up or did not come.
 */
export type Judges = 'own' | 'packages' | 'both' | 'differ' | 'alone';

const ALL: readonly Judges[] = ['own', 'packages', 'both', 'differ', 'alone'];

/** Who judged the signature a report rests on; `undefined` where there is only one way of judging it. */
export function judgesOf({ checks }: VerificationReport): Judges | undefined {
  const evidence = checks.find(({ id }) => id === 'proof')?.evidence ?? [];
  const said = evidence.find(({ fact }) => fact === 'judged.by')?.value;
  return ALL.find(one => one === said);
}
