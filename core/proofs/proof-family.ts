import type { FoundKey } from '../issuer/look-up-key.js';
import type { Json, JsonObject } from '../json.js';
import type { Judges } from '../report/judges.js';
import type { Note } from '../report/reasons.js';
import type { NotIntact } from './not-intact.js';
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

/** One way of signing with an Ed25519 key: which proofs are of it, what a well-formed one looks like, how it is judged. */
export interface ProofFamily {
  readonly name: 'Ed25519Signature2020' | 'eddsa-rdfc-2022' | 'eddsa-jcs-2022';
  recognises(proof: JsonObject): boolean;
  /** Whether `previousProof` chains are defined for it (VC Data Integrity §2.1.2). */
  readonly chains: boolean;
  /** Whether a context the proof states of its own goes with the document's. */
  acceptsContext(own: Json, document: JsonObject): boolean;
  /** Only the mathematics and the meaning: purpose, dates and key are judged before, the signer after. Never rejects. */
  judge(work: Work, surroundings: ProofSurroundings): Promise<FamilyAnswer>;
}
