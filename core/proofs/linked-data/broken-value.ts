/** A value of a proof that no software for its suite writes. */
export class BrokenValue extends Error {}
