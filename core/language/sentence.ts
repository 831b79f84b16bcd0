import { say } from './phrase.js';
import type { Phrase, Segment } from './phrase.js';

/** A day in words, and how far it is from the moment of checking: "1 August 2026", "3 months ago". */
export interface Day {
  readonly date: string;
  readonly distance: string;
}

/** What a sentence about an answer can name. All of it is cleaned; `undefined` is what nobody found out. */
export interface Known {
  /** The host asked, or the one that publishes the key. */
  readonly host: Segment | undefined;
  /** Host and path of an account on a platform. */
  readonly account: Segment | undefined;
  /** The name that a source proves. */
  readonly name: Segment | undefined;
  /** The name the credential gives its issuer; proves nothing. */
  readonly claimed: Segment | undefined;
  /** The end of an identifier that is nothing but a key. */
  readonly key: Segment | undefined;
  /** The list that names the signer, and the day of that list. */
  readonly list: Segment | undefined;
  readonly listDate: string | undefined;
  readonly begins: Day | undefined;
  readonly ends: Day | undefined;
  /** The day the clock says. */
  readonly today: string;
  /** The day a status list speaks of. */
  readonly asOf: Day | undefined;
  /** The host where the achievement was defined. */
  readonly definedAt: Segment | undefined;
  /** Why a web request gave nothing: "uni.example did not answer". */
  readonly fault: Phrase | undefined;
  /** Where in the credential the answer was found (RFC 6901). */
  readonly place: Segment | undefined;
  /** Whether this fact was found, with or without a value. */
  has(fact: string): boolean;
  /** The values found for this fact. */
  all(fact: string): readonly Segment[];
  /** The value found for the first of these facts, in the order asked for. */
  said(...facts: readonly string[]): Segment | undefined;
}

/** Words that say the same whatever is known, or that use what is known. */
export type Sentence = string | ((known: Known) => Phrase);

export const tell = (sentence: Sentence, known: Known): Phrase =>
  typeof sentence === 'string' ? say`${sentence}` : sentence(known);
