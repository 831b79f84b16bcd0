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
  | 'items';

/** Leaves the reading of a document at its flaw; caught in `readJson`, the only entrance. Pointers are RFC 6901. */
export class Flawed extends Error {
  readonly flaw: Flaw;
  readonly pointer: string;
  constructor(flaw: Flaw, pointer: string) {
    super(flaw);
    this.flaw = flaw;
    this.pointer = pointer;
  }
}
