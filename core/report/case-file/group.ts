import { standsToday } from '../marks.js';
import type { VerificationReport } from '../report.js';

/** How the answer to one credential fell out, in the order an office reads them; `unread` where there was none to check. */
export const groups = ['in-force', 'intact', 'open', 'against', 'unread'] as const;
export type Group = (typeof groups)[number];

/** Fields that mislead software speak against a file; whatever else is wrong with its form leaves it unread. */
const MISLEADING: readonly string[] = ['format.duplicate-key', 'format.unsafe-key'];

export function groupOf(report: VerificationReport): Group {
  const { because, verdict } = report;
  if (because.startsWith('format.') && !MISLEADING.includes(because)) return 'unread';
  if (verdict === 'rejected') return 'against';
  if (verdict === 'unconfirmed') return 'open';
  return standsToday(report) === 'passed' ? 'in-force' : 'intact';
}
