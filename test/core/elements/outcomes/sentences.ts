/** Sentences as course catalogues write them, in one language. */
export interface Sentences {
  /** What somebody can do, knows or understands: other verbs and persons, as a noun, with a list. */
  readonly outcomes: readonly string[];
  /** Attendance, content, congratulation, organisation, what is asked beforehand. */
  readonly others: readonly string[];
}
