/**
 * The words of one language that carry a meaning for an element. A phrase is written in words, lower case, without
 * punctuation; `*` at the end of a word stands for any ending, `_` for any one word. A language table may lower a text to
 * "ask about it", never to "not stated".
 */
export interface Wording {
  /** ISO 639-1. */
  readonly language: string;
  /** Who has learned, in all numbers and genders. */
  readonly learners: readonly string[];
  /** Verb phrases that state an ability, active voice. */
  readonly abilities: readonly string[];
  /** Of these, what says it even far behind its subject, or without one at the beginning of a sentence. */
  readonly strong: readonly string[];
  /** An ability or knowledge as a noun: nobody needs to be named. */
  readonly attainments: readonly string[];
  /** What one can do by the end: with a learner and a verb of knowing or doing, an outcome. */
  readonly completion: readonly string[];
  readonly doing: readonly string[];
  /** What is asked for beforehand: before an ability, or beside an attainment, these make it a requirement. */
  readonly demands: readonly string[];
  /** The verb may stand before its subject: "Danach kann man …". */
  readonly verbFirst?: boolean;
  /** Right after the ability these make it a passive, … */
  readonly passiveNext: readonly string[];
  /** … as does this ending of the next word, where one of these words came before it, … */
  readonly passiveEnding?: string;
  readonly passiveAfter?: readonly string[];
  /** … or one of these anywhere after it. */
  readonly passiveLater?: readonly string[];
  /** What somebody does with the offer and not with what was learned: enrol, download, pay … */
  readonly offers: readonly string[];
  /** These are such only beside something that belongs to the offer: choose a date, use the library. */
  readonly softOffers: readonly string[];
  readonly offered: readonly string[];
  /** The verb stands at the end of the clause. */
  readonly verbLast?: boolean;
  readonly outcomeHeadings: readonly string[];
  readonly prerequisiteHeadings: readonly string[];
  /** Headings and phrases about counting towards something larger. */
  readonly towardsHeadings: readonly string[];
  readonly towards: readonly string[];
  /** Conditions of earning: attend, complete, pass, submit, pay … */
  readonly earning: readonly string[];
  /** Words that may stand before such a verb: who, must, successfully, to earn this badge … */
  readonly earningLead: readonly string[];
  /** Statements that no level is assigned. */
  readonly noLevel: readonly string[];
  /** Titles that fit anything, whole. */
  readonly genericTitles: readonly string[];
  /** Methods of assessment. */
  readonly methods: readonly string[];
  /** Forms of participation, unmistakable in prose. */
  readonly modes: readonly string[];
  /** Claims of quality assurance. */
  readonly assured: readonly string[];
}
