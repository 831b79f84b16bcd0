import { type Check, unknown } from '../report/check.js';

/** Of several answers to one status question: withdrawn for good, else any failure, else any doubt, else the first. */
export const worstOf = (checks: readonly Check[]): Check =>
  checks.find(({ reason }) => reason === 'status.revoked') ??
  checks.find(({ status }) => status === 'failed') ??
  checks.find(({ status }) => status === 'unknown') ??
  checks[0] ??
  unknown('status.unsupported');
