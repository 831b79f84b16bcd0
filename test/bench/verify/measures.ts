/** How large a made credential is, in every way a verifier may feel. */
export interface Measures {
  /** Of the JSON with its eddsa-rdfc-2022 proof. */
  readonly bytes: number;
  readonly quads: number;
  readonly blankNodes: number;
  /** Of the canonical document. */
  readonly canonicalBytes: number;
}

/** @param quads the canonical form, one quad a line, in which blank nodes are named `_:c14n0`, `_:c14n1` … */
export const measuresOf = (text: string, quads: string): Measures => ({
  bytes: Buffer.byteLength(text),
  quads: quads.split('\n').length - 1,
  blankNodes: new Set(quads.match(/_:c14n\d+/g)).size,
  canonicalBytes: Buffer.byteLength(quads),
});
