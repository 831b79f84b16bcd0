import type { FormatName } from '../credential.js';
import type { Check } from './check.js';
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
  coverage: 'none',
  uncovered: [],
  contacted: [],
  checkedAt: now.toISOString(),
});
