import type { VerificationReport } from './report.js';

/** How the answers to several fell out. */
export interface Fallen {
  readonly confirmed: number;
  readonly rejected: number;
  readonly open: number;
}

/**
 * What could not be checked leaves a question open, and nothing else.
 * @param handed the reports of each thing; one that holds several credentials counts as its worst, one without as open
 */
export function fallenOf(handed: readonly (readonly VerificationReport[])[]): Fallen {
  const each = handed.map(fallOf);
  const count = (kind: keyof Fallen): number => each.filter(one => one === kind).length;
  return { confirmed: count('confirmed'), rejected: count('rejected'), open: count('open') };
}

function fallOf(reports: readonly VerificationReport[]): keyof Fallen {
  if (reports.some(({ verdict }) => verdict === 'rejected')) return 'rejected';
  return reports.length > 0 && reports.every(({ verdict }) => verdict === 'confirmed') ? 'confirmed' : 'open';
}
