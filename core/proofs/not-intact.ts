import type { Evidence } from '../report/check.js';
import type { ReasonFor } from '../report/reasons.js';

/** Why a signature could not be judged, or that it was and does not fit. */
export interface NotIntact {
  readonly kind: 'not-intact';
  readonly reason: Extract<
    ReasonFor<'failed' | 'unknown', 'proof'>,
    | 'proof.altered'
    | 'proof.malformed'
    | 'proof.unsupported'
    | 'proof.unknown-vocabulary'
    | 'proof.uncovered-data'
    | 'proof.too-complex'
    | 'proof.not-loaded'
  >;
  readonly evidence: readonly Evidence[];
}

export const notIntact = (reason: NotIntact['reason'], ...evidence: readonly Evidence[]): NotIntact => ({
  kind: 'not-intact',
  reason,
  evidence,
});
