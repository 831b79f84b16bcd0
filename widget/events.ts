import type { Expectation, VerificationReport } from '../core/index.js';
import type { State } from './state.js';

/**
 * Why nothing was found out: there is no credential, the check did not come, it ended before it had an answer, or the
 * page did not come over https and has no cryptography.
 */
export type BadgeErrorCode = 'nothing' | 'not-loaded' | 'stopped' | 'not-secure';

/** One report for each credential, and how each proven issuer compares with the one in `issuer`; none without it. */
export interface BadgeReport {
  readonly reports: readonly VerificationReport[];
  readonly expectations: readonly Expectation[];
}

export interface BadgeError {
  readonly code: BadgeErrorCode;
}

declare global {
  /** Elements, documents and windows hear them. */
  interface GlobalEventHandlersEventMap {
    /** After every check: one report for each credential. */
    'proofmark-report': CustomEvent<BadgeReport>;
    /** Once for each attempt that found nothing out. */
    'proofmark-error': CustomEvent<BadgeError>;
  }
}

/** Tells the page how a check ended; one that goes on, or is yet to come, is nobody's news. */
export function tell(badge: EventTarget, state: State): void {
  if (state.kind === 'waiting' || state.kind === 'checking') return;
  if (state.kind === 'answered') tellReports(badge, state.answer);
  else fire(badge, 'proofmark-error', { code: state.kind });
}

export function tellReports(from: EventTarget, { expectations, reports }: BadgeReport): void {
  fire(from, 'proofmark-report', { reports, expectations });
}

function fire(from: EventTarget, name: string, detail: BadgeReport | BadgeError): void {
  from.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
}
