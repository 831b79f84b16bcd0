import type { ElementId } from '../elements/element.js';
import type { ElementReason, ElementStatus } from '../report/reasons.js';
import type { QualityBinding, QualityStatement } from '../report/report.js';
import type { Phrase, Segment } from './phrase.js';

export type Table<K extends string | number, V> = Readonly<Record<K, V>>;

/** One thing a reader can do about what could not be checked. */
export type ActionCode =
  'try-again' | 'allow-host' | 'open-page' | 'ask-holder' | 'ask-issuer' | 'ask-address' | 'set-clock';

/** What a server that gave nothing said all the same. */
export interface FaultWords {
  /** Until when it asks to wait, ISO 8601. */
  readonly until?: string | undefined;
  /** The host it sends to. */
  readonly target?: Segment | undefined;
}

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

/** What a recruiter reads in one sentence; absent is what the credential does not state clearly. */
export interface StatedFacts {
  readonly learner?: Segment | undefined;
  readonly title?: Segment | undefined;
  /** "about 125–150 hours of work" */
  readonly work?: Phrase | undefined;
  /** "written exam" */
  readonly tested?: Phrase | undefined;
  /** "under supervision, with identity check" */
  readonly supervised?: string | undefined;
  /** "June 2026" */
  readonly when?: string | undefined;
  /** The description of an offer, which nobody completed. */
  readonly offered: boolean;
}

/** An external quality review on record, in the words of one language; days are written out. */
export interface ReviewWords {
  readonly binding: QualityBinding;
  /** One organisation; several where nothing but a name is shared. */
  readonly names: readonly Segment[];
  /** The organisation it is listed under. */
  readonly under: Segment | undefined;
  readonly list: Segment;
  readonly day: string;
  readonly stale: boolean;
  readonly report: ReportWords | undefined;
}

export interface ReportWords {
  readonly agency: Segment;
  /** The programme of the same name; absent where the whole institution was reviewed. */
  readonly programme: { readonly ects: number | undefined } | undefined;
  readonly decision: NonNullable<QualityStatement['decision']>;
  readonly official: boolean;
  readonly flag: NonNullable<QualityStatement['flag']>;
  readonly from: string;
  readonly to: string;
  readonly hasEnded: boolean;
  /** Known and not so. */
  readonly missesAwardDate: boolean;
}

/** What a letter to the issuer is about; all of it is cleaned text. */
export interface LetterSubject {
  readonly title?: string | undefined;
  /** "30 June 2026" */
  readonly date?: string | undefined;
  /** The credential's own identifier. */
  readonly id?: string | undefined;
  /** Something is missing or unclear, beyond what it counts towards. */
  readonly isUnclear: boolean;
}

/** How many inputs of the command line came to what. */
export interface Tallied {
  readonly checked: number;
  readonly confirmed: number;
  readonly open: number;
  readonly rejected: number;
  readonly notOpened: number;
}

export interface Watched {
  /** Absent where nobody knows how many there are. */
  readonly total: number | undefined;
  /** Absent where nobody can say yet. */
  readonly minutesLeft: number | undefined;
}

/** What the command line's help says of its own bounds. */
export interface Bounds {
  readonly jobs: number;
  readonly reportsOnPage: number;
  /** Its lines about receipts, which stand in words of their own. */
  readonly receipts: Readonly<Record<'usage' | 'options' | 'exit', string>>;
}
