import type { FoundKey } from '../issuer/look-up-key.js';
import type { Certificate } from '../issuer/seal/certificate.js';
import type { JsonObject } from '../json.js';
import { type Check, unknown } from '../report/check.js';
import type { Reading } from './surroundings.js';

/** Who speaks when a signature fits: an identifier, the document that is published for it, and the key, if it was one. */
export type Signer = Pick<FoundKey, 'controller' | 'document'> & Partial<Pick<FoundKey, 'key'>>;

/** Who sealed it, by a certificate that nobody has vouched for yet, and when. */
export interface Sealer {
  readonly certificate: Certificate;
  /** Every certificate that came with the seal, DER; the sealer's own is the first. */
  readonly certificates: readonly Uint8Array<ArrayBuffer>[];
  /** By the sealer's own word. */
  readonly sealedAt?: Date;
  /** The latest moment it can have been sealed at, by a time stamp of a listed service. */
  readonly provenAt?: Date;
}

export interface ProofAnswer {
  /** The answer for each proof, then the overall one, whose id is `proof`. */
  readonly checks: readonly Check[];
  readonly overall: Check;
  /** Whose signature carries the identity; only when the overall answer is a good one. */
  readonly signer: Signer | undefined;
  /** Whose seal it is, in place of a signer; only when the overall answer is a good one. */
  readonly sealer?: Sealer;
  /** What encloses the document to secure it, such as the algorithm of a token; absent where proofs stand inside it. */
  readonly enclosing?: string;
  /** Identifiers that were asked for a key and could not be reached. */
  readonly unreachable: readonly string[];
  /** The address that answers for the issuer was asked in vain, also where it is not the issuer's identifier. */
  readonly issuerSilent?: boolean;
  readonly reading: Reading;
}

/** The answer when judging broke down: a doubt about us, not about the credential. */
export const notJudged = (
  document: JsonObject,
  reason: 'proof.too-complex' | 'proof.not-loaded' = 'proof.too-complex',
): ProofAnswer => ({
  ...only(unknown(reason)),
  signer: undefined,
  unreachable: [],
  reading: unread(document),
});

/** Nothing is covered by a signature. */
export const unread = (document: JsonObject): Reading => ({
  document,
  coverage: 'none',
  rewritten: false,
  uncovered: [],
});

/** The one answer there is. */
export const only = (check: Check): Pick<ProofAnswer, 'checks' | 'overall'> => ({ checks: [check], overall: check });
