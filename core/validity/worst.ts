import { type Check, unknown } from '../report/check.js';
import type { CheckReason } from '../report/reasons.js';

/** What can be mended least comes first: asking again may still bring an answer to the last. */
const DOUBTS: readonly CheckReason[] = [
  'status.list-invalid',
  'status.stale',
  'status.unsupported',
  'status.not-loaded',
  'status.unreachable',
];

/**
 * Of several answers to one status question, in whichever order they stand: withdrawn for good, else any failure, else
 * any doubt, else the first.
 */
export const worstOf = (checks: readonly Check[]): Check =>
  checks.find(({ reason }) => reason === 'status.revoked') ??
  checks.find(({ status }) => status === 'failed') ??
  DOUBTS.flatMap(doubt => checks.filter(({ reason }) => reason === doubt))[0] ??
  checks.find(({ status }) => status === 'unknown') ??
  checks[0] ??
  unknown('status.unsupported');
