import type { Credential, StatedStatus } from '../../credential.js';
import type { Check } from '../../report/check.js';
import type { ProofSurroundings } from '../../proofs/surroundings.js';

/** How one type of status entry is answered. */
export interface StatusMethod {
  readonly name: string;
  recognises(type: string): boolean;
  /** Answers one entry. A fault is a doubt; never throws. */
  check(entry: StatedStatus, credential: Credential, surroundings: ProofSurroundings): Promise<Check>;
}
