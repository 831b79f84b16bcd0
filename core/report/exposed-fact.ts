import { isFiller } from '../elements/reading/filler.js';
import type { Value } from '../elements/reading/text.js';

/** What a fact tells about the person who earned a credential. */
export type ExposedKind =
  | 'name'
  | 'email'
  | 'phone'
  | 'address'
  | 'birth-date'
  | 'birth-place'
  | 'nationality'
  | 'gender'
  | 'photo'
  /** A number of a register: student, national, licence. */
  | 'number'
  /** An address or key that stands for the person: a DID, an account, a link. */
  | 'account'
  | 'hashed-identity'
  | 'result'
  | 'evidence'
  /** A picture of the whole certificate, with whatever is printed on it. */
  | 'picture';

/** One thing a file tells about a person, and where (RFC 6901, into the document as received). */
export interface ExposedFact {
  readonly kind: ExposedKind;
  readonly pointer: string;
  /** As written; absent for pictures and for what has no text of its own. */
  readonly value?: string;
  /** Of a hash: what it hides, and what was put behind it before hashing. */
  readonly hides?: ExposedKind;
  readonly salt?: string;
}

/** A fact about a value; a picture is named and not repeated, and filler tells nothing. */
export function factOf(kind: ExposedKind, { pointer }: Value, text: string | undefined): readonly ExposedFact[] {
  if (kind === 'photo' || kind === 'picture') return [{ kind, pointer }];
  if (text === undefined) return [{ kind, pointer }];
  return isFiller(text) ? [] : [{ kind, pointer, value: text.replace(/^(?:mailto|tel):/i, '') }];
}
