import type { Environment } from '../environment.js';
import { limits } from '../limits.js';

/** The time that is judged by. */
export interface Clock {
  /** What the clock says, for the report. */
  readonly says: Date;
  /** What dates are compared with. */
  readonly now: Date;
  readonly isWrong: boolean;
}

/** The end of the years that can be read (date.ts). */
const END = new Date('9999-12-31T23:59:59Z');

/**
 * Reads the clock, once for a verification. By one that says a moment which has certainly passed is yet to come, every
 * genuine signature would be dated in the future: what it is compared with then is the end of time, so that nothing is
 * held against a credential, and whether it is still in force stays open (`period.clock`).
 */
export function readClock({ now, notBefore }: Pick<Environment, 'now' | 'notBefore'>): Clock {
  const says = now();
  const isWrong = notBefore !== undefined && says < notBefore;
  return { says, now: isWrong ? END : says, isWrong };
}

/** For interfaces that read a real clock: no copy of Proofmark is older. */
export const notBefore = new Date(limits.clockNotBefore);
