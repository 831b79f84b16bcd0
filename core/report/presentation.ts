import type { CriterionLevel, CriterionNumber, ElementId, Lens, Track } from '../elements/element.js';
import type { Phrase } from '../language/phrase.js';
import type { ActionCode } from '../language/words.js';
import type { CheckReason, ElementStatus, Reason, Status } from './reasons.js';
import type { Rung, Verdict } from './report.js';

/** Who reads: somebody hiring, somebody deciding on recognition, or the person who earned it. */
export type Audience = 'recruiter' | 'evaluator' | 'learner';

/** `sound` is spoken from rung 2 only; a cheap look-alike address or a free account must never look like a university. */
export type Tone = 'sound' | 'plain' | 'doubt' | 'broken';

export type MarkId = 'intact' | 'signer' | 'in-force' | 'complete';
export type MarkState = 'passed' | 'doubt' | 'failed' | 'not-asked';

/** One of the four punches, always in the same order. */
export interface Mark {
  readonly id: MarkId;
  readonly state: MarkState;
  readonly label: string;
  readonly question: string;
  /** The state in words, for whoever does not see the drawing. */
  readonly says: string;
  /** On the signer's mark: the rung, as so many notches. */
  readonly notches: Rung | undefined;
  /** On the mark for completeness: "9/11". */
  readonly count: string | undefined;
}

/** One thing to do about a doubt. `target` is the host or address it concerns. */
export interface Action {
  readonly code: ActionCode;
  readonly label: string;
  readonly target: string | undefined;
}

/** A question nobody could answer, why not, and what to do. */
export interface Doubt {
  readonly question: string;
  readonly reason: Phrase;
  readonly action: Action;
}

/** One fact an answer rests on. */
export interface EvidenceRow {
  readonly label: string;
  readonly value: Phrase;
  readonly source: Phrase;
}

/** One question, its answer in a sentence, and what it rests on. `parts` are the entries that explain it. */
export interface Answer {
  readonly id: string;
  readonly question: string;
  readonly status: Status;
  readonly statusWord: string;
  readonly says: Phrase;
  readonly code: CheckReason;
  readonly notes: readonly Phrase[];
  readonly evidence: readonly EvidenceRow[];
  readonly parts: readonly Answer[];
}

/** One standard element: what it says, and what to know or ask about that. */
export interface ElementRow {
  readonly id: ElementId;
  readonly label: string;
  readonly official: string;
  readonly status: ElementStatus;
  readonly statusWord: string;
  readonly value: Phrase | undefined;
  /** The whole finding in one line: "How much work: 5, a number without a unit. How many hours …?" */
  readonly says: Phrase;
  /** The same without label and value. */
  readonly remark: Phrase;
  readonly place: Phrase | undefined;
  readonly notes: readonly Phrase[];
  readonly code: string;
}

export interface LensRow {
  readonly lens: Lens;
  readonly label: string;
  readonly count: string;
  readonly track: Track;
  readonly way: string;
}

export interface CriterionRow {
  readonly number: CriterionNumber;
  readonly label: string;
  readonly level: CriterionLevel;
  readonly levelWord: string;
}

export interface Letter {
  readonly title: string;
  /** Plain text to copy, one paragraph each. */
  readonly paragraphs: readonly string[];
}

/** A report in words and marks, ready to be drawn. Pieces of text, never markup; everything foreign is cleaned. */
export interface Presentation {
  readonly audience: Audience;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly verdict: Verdict;
  /** The code of what decided, for whoever reports it. */
  readonly because: Reason;
  readonly rung: Rung;
  readonly tone: Tone;
  /** At most 25 words, the most serious thing first. */
  readonly headline: Phrase;
  /** What belongs to the headline and did not fit into it. */
  readonly remarks: readonly Phrase[];
  readonly marks: readonly Mark[];
  readonly title: Phrase | undefined;
  readonly format: string;
  /** What · how much · how tested · when; empty for a credential that is rejected or states none of it. */
  readonly summary: readonly Phrase[];
  readonly learner: Phrase | undefined;
  /** How far a checked signature protects what is shown; nothing to say when it protects all of it. */
  readonly unprotected: Phrase | undefined;
  /** What is not stated, not readable or not shown, one sentence each. */
  readonly gaps: readonly Phrase[];
  readonly doubts: readonly Doubt[];
  readonly answers: readonly Answer[];
  readonly elements: readonly ElementRow[];
  readonly track: { readonly name: string; readonly says: readonly Phrase[] };
  /** For an evaluator. */
  readonly lenses: readonly LensRow[];
  readonly criteria: readonly CriterionRow[];
  /** For the learner, when there is something to ask for. */
  readonly letter: Letter | undefined;
  readonly contacts: readonly Phrase[];
  readonly checkedAt: string;
}
