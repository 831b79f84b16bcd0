/**
 * The document leaves the part of JSON-LD that is read here, and the library decides. Nothing is said against it: `why` is
 * for tests that count how often, and for nobody else.
 */
export class NotCovered extends Error {
  readonly why: string;
  constructor(why: string) {
    super(why);
    this.why = why;
  }
}

export function decline(why: string): never {
  throw new NotCovered(why);
}
