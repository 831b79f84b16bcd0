import type { FormatName } from '../credential.js';
import { withoutTies } from '../elements/without-ties.js';
import type { Check } from './check.js';
import { nothingExposed } from './exposed.js';
import { judge } from './judge.js';
import { type Step, type VerificationReport, unidentified } from './report.js';

/** The report on something that is no credential we can read: one answer, and why. */
export const withoutCredential = (
  check: Check,
  path: readonly Step[],
  now: Date,
  format?: FormatName,
): VerificationReport => ({
  format,
  path,
  credential: undefined,
  ...judge([check]),
  checks: [check],
  issuer: unidentified,
  elements: [],
  track: 'not-assessable',
  microbolTrack: 'not-assessable',
  criteria: undefined,
  ties: withoutTies,
  coverage: 'none',
  uncovered: [],
  exposure: nothingExposed,
  contacted: [],
  checkedAt: now.toISOString(),
});

/**
 * The report where what judges the elements did not come: what was found against the credential is said all the same, and
 * nothing is confirmed on less than all of it.
 * @param doubt what is said otherwise
 */
export function withoutElements(checks: readonly Check[], doubt: VerificationReport): VerificationReport {
  const judged = judge(checks);
  return judged.verdict === 'rejected' ? { ...doubt, ...judged, checks } : doubt;
}
