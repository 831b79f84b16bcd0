/** What is wrong with a document, as a code; a limit is named by what it bounds. */
export type Flaw =
  | 'utf-8'
  | 'lone-surrogate'
  | 'syntax'
  | 'typographic-quotes'
  | 'control-character'
  | 'escape'
  | 'number'
  | 'ends-early'
  | 'text-after'
  | 'duplicate-key'
  | 'unsafe-key'
  | 'depth'
  | 'bytes'
  | 'string'
  | 'keys'
  | 'items'
  | 'checksum'
  | 'compression'
  | 'content'
  | 'two-credentials'
  | 'declarations'
  | 'entity'
  | 'markup'
  | 'structure'
  | 'chunks'
  | 'attachments'
  | 'base64url'
  | 'token-parts'
  | 'token-end'
  | 'token-type'
  | 'token-claims'
  | 'token-contents';

/** Leaves the reading of a document at its flaw; caught where the reading began. Pointers are RFC 6901. */
export class Flawed extends Error {
  readonly flaw: Flaw;
  readonly pointer: string;
  constructor(flaw: Flaw, pointer: string) {
    super(flaw);
    this.flaw = flaw;
    this.pointer = pointer;
  }
}

export interface Refused {
  readonly kind: 'refused';
  readonly reason:
    'format.malformed' | 'format.duplicate-key' | 'format.unsafe-key' | 'format.too-deep' | 'format.too-large';
  /** Where reading stopped (RFC 6901). */
  readonly pointer: string;
  readonly detail: Flaw;
}

const REASONS: Readonly<Partial<Record<Flaw, Refused['reason']>>> = {
  'duplicate-key': 'format.duplicate-key',
  'unsafe-key': 'format.unsafe-key',
  depth: 'format.too-deep',
  bytes: 'format.too-large',
  string: 'format.too-large',
  keys: 'format.too-large',
  items: 'format.too-large',
  chunks: 'format.too-large',
  attachments: 'format.too-large',
};

export const refused = (detail: Flaw, pointer = ''): Refused => ({
  kind: 'refused',
  reason: REASONS[detail] ?? 'format.malformed',
  pointer,
  detail,
});
