import type { JsonObject } from '../json.js';
import type { SuiteName } from './linked-data/signature.js';

/** One way of signing: which proofs are of it, and what a well-formed one looks like. */
export interface ProofFamily {
  readonly name: SuiteName;
  recognises(proof: JsonObject): boolean;
  /** Whether `previousProof` chains are defined for it (VC Data Integrity §2.1.2). */
  readonly chains: boolean;
}
