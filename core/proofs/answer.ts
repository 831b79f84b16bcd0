import type { FoundKey } from '../issuer/look-up-key.js';
import type { JsonObject } from '../json.js';
import { type Check, unknown } from '../report/check.js';
import type { Reading } from './surroundings.js';

/** Who speaks when a signature fits: an identifier, and the document that is published for it. */
export type Signer = Pick<FoundKey, 'controller' | 'document'>;

export interface ProofAnswer {
  /** The answer for each proof, then the overall one, whose id is `proof`. */
  readonly checks: readonly Check[];
  readonly overall: Check;
  /** Whose signature carries the identity; only when the overall answer is a good one. */
  readonly signer: Signer | undefined;
  /** Identifiers that were asked for a key and could not be reached. */
  readonly unreachable: readonly string[];
  readonly reading: Reading;
}

/** The answer when judging broke down: a doubt about us, not about the credential. */
export const notJudged = (document: JsonObject): ProofAnswer => ({
  ...only(unknown('proof.too-complex')),
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
