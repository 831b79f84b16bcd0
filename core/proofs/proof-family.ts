import type { KeyType } from '../issuer/key.js';
import type { FoundKey } from '../issuer/look-up-key.js';
import type { Json, JsonObject } from '../json.js';
import type { Judges } from '../report/judges.js';
import type { Note } from '../report/reasons.js';
import type { NotIntact } from './not-intact.js';
import type { SuiteName } from './proof-context.js';
import type { ProofSurroundings, Reading } from './surroundings.js';

/** One proof with everything its signature is checked against. */
export interface Work {
  /** The proof as it stands, and without the members that are null. */
  readonly written: JsonObject;
  readonly proof: JsonObject;
  /** The document without its proofs, or with those a chain names. */
  readonly secured: JsonObject;
  readonly document: JsonObject;
  /** The verification method's URL. */
  readonly method: string;
  readonly key: FoundKey;
  /** The key in Multikey form. */
  readonly publicKeyMultibase: string;
}

/** The signature fits, and what the document says because of it; or it does not, with what it covers all the same. */
export type FamilyAnswer =
  | { readonly kind: 'intact'; readonly reading: Reading; readonly notes: readonly Note[]; readonly judgedBy?: Judges }
  | (NotIntact & { readonly reading?: Reading; readonly judgedBy?: Judges });

/** What stands in the way of judging a signature, as it is written. */
export interface SignatureFlaw {
  readonly reason: 'proof.malformed' | 'proof.unsupported';
  /** The member that is to blame, as a JSON Pointer below the proof. */
  readonly member: string;
  readonly value?: string;
  readonly notes?: readonly Note[];
}

/** One way of signing: which proofs are of it, what a well-formed one looks like, how it is judged. */
export interface ProofFamily {
  readonly name: SuiteName | 'eddsa-jcs-2022' | 'ecdsa-jcs-2019';
  recognises(proof: JsonObject): boolean;
  /** Whether `previousProof` chains are defined for it (VC Data Integrity §2.1.2). */
  readonly chains: boolean;
  /** The kinds of key it signs with. */
  readonly keys: readonly KeyType[];
  /** Whether a context the proof states of its own goes with the document's. */
  acceptsContext(own: Json, document: JsonObject): boolean;
  /** What is wrong with the signature before its key is known. Total and cheap. */
  flawIn(proof: JsonObject): SignatureFlaw | undefined;
  /** Only the mathematics and the meaning: purpose, dates and key are judged before, the signer after. Never rejects. */
  judge(work: Work, surroundings: ProofSurroundings): Promise<FamilyAnswer>;
}

/** The proofs of a Data Integrity suite (VC Data Integrity §2.1). */
export const isOfSuite = (cryptosuite: string) => (proof: JsonObject) =>
  proof['type'] === 'DataIntegrityProof' && proof['cryptosuite'] === cryptosuite;
