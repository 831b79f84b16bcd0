/** Cases as they are saved: a report with a hash of its file, and what somebody wrote beside it. */
import type { SavedCase, Written } from '../../../../core/report/case-file/case-file.js';
import { savedCaseOf } from '../../../../core/report/case-file/saved.js';
import { writtenCaseFile } from '../../../../core/report/case-file/write.js';
import type { VerificationReport } from '../../../../core/report/report.js';
import { report } from '../reports.js';

export const hashed = (letter: string): string => letter.repeat(64);

/** Of a file with this hash. */
export const ofFile = (letter: string, more: Partial<VerificationReport> = {}): VerificationReport =>
  report({
    input: { kind: 'bytes', number: 0, sha256: hashed(letter), bytes: 1_024 },
    fingerprint: hashed(letter),
    ...more,
  });

export const beside = (more: Partial<Written> = {}): Written => ({ number: '7', note: '', decision: 'open', ...more });

export const savedOf = (
  of: VerificationReport | undefined,
  { personal = true, written = beside(), file = 'learner-a.json' } = {},
): Promise<SavedCase> => savedCaseOf({ of, written, file }, { version: '0.1.0', personal });

export const savedAt = '2026-11-21T12:00:00.000Z';

/** A whole case file, as text. */
export const textOf = async (cases: readonly SavedCase[], personal = true): Promise<string> =>
  (
    await writtenCaseFile(
      cases.map(one => () => Promise.resolve(one)),
      { savedAt, personal },
    )
  ).join('');
