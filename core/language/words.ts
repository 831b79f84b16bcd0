import type { ElementId } from '../elements/element.js';
import type { ElementReason, ElementStatus } from '../report/reasons.js';

export type Table<K extends string | number, V> = Readonly<Record<K, V>>;

/** One thing a reader can do about what could not be checked. */
export type ActionCode =
  'try-again' | 'allow-host' | 'open-page' | 'ask-holder' | 'ask-issuer' | 'ask-address' | 'set-clock';

/** How one standard element is called, where, and what to ask when it is not clear. */
export interface ElementWords {
  /** In a table: "How much work". */
  readonly label: string;
  /** In a sentence: "workload". */
  readonly name: string;
  /** As the Recommendation, or the framework that adds it, words it. */
  readonly official: string;
  /** What a reader asks the issuer; `expiry` has nothing to ask. */
  readonly question: string | undefined;
  /** What a learner asks the issuer to add, to follow "Please add to my credential:". */
  readonly request: string;
}

export type ElementTable = Table<ElementId, ElementWords>;

/** Why a finding has its status; a code that stands under two statuses is told apart by them. */
export type ElementReasonTable = { readonly [S in ElementStatus]: Table<ElementReason<S>, string> };
