/** What was measured, in words, and whether it was what should be measured: milliseconds depend on the machine. */
export interface Measured {
  /** For `--json`, and for what compares the parts with each other. */
  readonly outcomes: object;
  readonly lines: readonly string[];
  readonly isRight: boolean;
}

/** One thing that is measured by itself. */
export interface Part {
  /** What it is called on the page that all parts are written to; absent: its name. */
  readonly title?: string;
  /** Rounds where nobody says how many; in a run of all parts, which has to end, each has one. */
  readonly rounds: number;
  measure(rounds: number): Promise<Measured>;
}
