import type { FormatName } from '../credential.js';
import type { OpenedDocument } from '../open/opened.js';
import type { ProofAnswer } from './answer.js';
import type { ProofSurroundings } from './surroundings.js';

/** One way a credential can be secured: by proofs inside it, as a token, by a seal, by the address that publishes it. */
export interface Securing {
  readonly name: string;
  /** Total and cheap. */
  secures(opened: OpenedDocument, format: FormatName | undefined): boolean;
  /** Never throws for a credential of any shape. */
  check(opened: OpenedDocument, surroundings: ProofSurroundings, format: FormatName | undefined): Promise<ProofAnswer>;
}
