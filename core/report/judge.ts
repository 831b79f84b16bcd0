import type { Check } from './check.js';
import type { CheckReason } from './reasons.js';
import type { Verdict } from './report.js';

/** The questions; numbered answers only explain these. */
const OVERALL = ['format', 'proof', 'issuer', 'period', 'status'];

const FAILURES_MOST_SERIOUS_FIRST: readonly CheckReason[] = [
  'format.malformed',
  'format.duplicate-key',
  'format.unsafe-key',
  'proof.altered',
  'proof.wrong-signer',
  'proof.wrong-purpose',
  'proof.key-withdrawn',
  'proof.algorithm-refused',
  'proof.malformed',
  'proof.from-the-future',
  'issuer.seal-differs',
  'status.revoked',
  'status.suspended',
  'period.expired',
  'period.not-yet',
];

/** Doubts in the order the questions are asked; of the last two, whether it was withdrawn matters more than when it ends. */
const DOUBTS_IN_ORDER = ['format', 'proof', 'issuer', 'status', 'period'];

export interface Judgement {
  readonly verdict: Verdict;
  readonly because: CheckReason;
}

/**
 * The verdict, and the one reason that decided. Rejected when any question failed; unconfirmed when any is open or no
 * signature passed; confirmed only when every answer is good, and then the issuer's reason says how far that goes.
 */
export function judge(checks: readonly Check[]): Judgement {
  const answers = checks.filter(({ id }) => OVERALL.includes(id));
  const failure = FAILURES_MOST_SERIOUS_FIRST.find(reason =>
    answers.some(answer => answer.status === 'failed' && answer.reason === reason),
  );
  if (failure) return { verdict: 'rejected', because: failure };
  const doubt = DOUBTS_IN_ORDER.flatMap(id => answers.filter(answer => answer.id === id)).find(isOpen);
  if (doubt) return { verdict: 'unconfirmed', because: doubt.reason };
  const issuer = answers.find(({ id, status }) => id === 'issuer' && status === 'passed');
  const signed = answers.some(({ id, status }) => id === 'proof' && status === 'passed');
  return issuer && signed
    ? { verdict: 'confirmed', because: issuer.reason }
    : { verdict: 'unconfirmed', because: 'proof.unsigned' };
}

/** A question left open. "No signature" is an answer to skip, but not one to rely on. */
const isOpen = ({ status, reason }: Check): boolean => status === 'unknown' || reason === 'proof.unsigned';
