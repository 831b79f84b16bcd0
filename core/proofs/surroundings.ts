import type { Cryptography } from '../environment.js';
import type { Part } from '../elements/in-documents.js';
import type { TrustedList } from '../issuer/seal/trusted-list.js';
import type { JsonObject } from '../json.js';
import type { Web } from '../web/web.js';
import type { Vocabulary } from './contexts/index.js';

/** What every proof of one verification is judged with. */
export interface ProofSurroundings {
  readonly web: Web;
  readonly vocabulary: Vocabulary;
  readonly now: Date;
  readonly cryptography?: Cryptography | undefined;
  /** Services that vouch for certificates and times; absent: none are at hand. */
  readonly trustedLists?: (() => Promise<readonly TrustedList[]>) | undefined;
  /** Signatures over linked data are judged by both engines, whatever the first says. */
  readonly doubleCheck?: boolean | undefined;
}

/** What may be read of a document, and how far a checked signature covers it. */
export interface Reading {
  readonly document: JsonObject;
  readonly coverage: 'all' | 'part' | 'none';
  /** Whether it was written again with the pinned vocabularies, so that pointers lead into that form. */
  readonly rewritten: boolean;
  /** Where data stood that no signature covers (RFC 6901, into the document as received). */
  readonly uncovered: readonly string[];
  /** Contexts that can give any name any meaning (RFC 6901); where there are some, members are read by name all the same, with a doubt. */
  readonly foreign?: readonly string[];
  /**
   * The holder chose what of it is shown, and nothing marks what was left out: whatever is absent may be not shown, which
   * is not missing. Where digests mark the places (RFC 9901), what is absent elsewhere is missing all the same.
   */
  readonly selective?: boolean;
  /** Documents fetched from elsewhere that stand in this one. */
  readonly parts?: readonly Part[];
}
