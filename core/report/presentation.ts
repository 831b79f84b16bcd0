import type { CriterionLevel, CriterionNumber, ElementId, Lens, Track } from '../elements/element.js';
import type { Phrase, Segment } from '../language/phrase.js';
import type { ActionCode } from '../language/words.js';
import type { Expectation } from './expected-issuer.js';
import type { ExposedKind } from './exposed-fact.js';
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
  /** Where it was read: a JSON Pointer, after the document it leads into where that is not the credential itself. */
  readonly place: Phrase | undefined;
  /** Whether the credential says it, we derived it, or a named source outside does; absent where nothing was found. */
  readonly origin: Phrase | undefined;
  readonly notes: readonly Phrase[];
  readonly code: string;
}

export interface LensRow {
  readonly lens: Lens;
  readonly label: string;
  readonly count: string;
  /** By name: what is not stated, cannot be right or is to be asked; empty when nothing is. */
  readonly open: Phrase;
  readonly track: Track;
  readonly way: string;
}

export interface CriterionRow {
  readonly number: CriterionNumber;
  readonly label: string;
  readonly level: CriterionLevel;
  readonly levelWord: string;
  /** The elements that keep it from being robust; empty when none does. */
  readonly open: Phrase;
}

/** Which text asks for an element, and how firmly. */
export interface SourceRow {
  readonly id: ElementId;
  readonly label: string;
  readonly official: string;
  readonly council: string;
  readonly microbol: string;
  readonly guide: string | undefined;
}

/** One thing a file tells about the person who earned it. */
export interface ExposedRow {
  readonly kind: ExposedKind;
  readonly label: string;
  /** Empty for a picture. */
  readonly value: Phrase;
  readonly place: Phrase;
}

/** What somebody hiring reads first, word for word. */
export interface Rehearsal {
  readonly headline: Phrase;
  readonly tone: Tone;
  /** What else they read before opening anything, in their order. */
  readonly says: readonly Phrase[];
}

/** What only the person who earned it is told. */
export interface LearnerReading {
  /** Absent where no credential could be read. */
  readonly seen: Rehearsal | undefined;
  /** What is stated clearly, by name. */
  readonly fine: Phrase | undefined;
  /** What to ask about, and why; one sentence an element. */
  readonly asks: readonly Phrase[];
  readonly exposed: readonly ExposedRow[];
  /** What a copy can leave out, or could have. */
  readonly disclosure: readonly Phrase[];
  /** How to pass it on, and until when a link to it lasts. */
  readonly sharing: readonly Phrase[];
}

/** What to know beside the answer; `doubt` where it speaks against taking the issuer for somebody else. */
export interface NoteRow {
  readonly tone: Tone;
  readonly says: Phrase;
}

/** A list that names the issuer. */
export interface ListedRow {
  /** `doubt` for a list that is too old to prove anything. */
  readonly tone: Tone;
  readonly says: Phrase;
  /** Who keeps that list, in words. */
  readonly curation: string;
  /** What whoever wrote it down noted, and when. */
  readonly noted: Phrase | undefined;
}

/** Something the credential states of its issuer, which anybody can copy. */
export interface StatedRow {
  readonly label: Phrase;
  readonly value: Phrase;
}

/** What a person can write into their own list. */
export interface Knowable {
  /** The exact identifier. */
  readonly did: string;
  /** The host, where it is the issuer's alone. */
  readonly domain: string | undefined;
  /** A name that something proves; empty where nothing does. Never the claimed one. */
  readonly name: string;
}

/** Who really issued it, and what a person can do about the answer. */
export interface IssuerCard {
  /** The proven name, the address, or that nothing shows it; never the claimed name. */
  readonly heading: Phrase;
  readonly tone: Tone;
  /** "rung 1 of 4: a web address" */
  readonly rung: string;
  /** The answer to the question, without the claimed name. */
  readonly says: Phrase;
  /** What the credential calls its issuer, where that is not the proven name. */
  readonly claimed: Phrase | undefined;
  readonly lists: readonly ListedRow[];
  readonly notes: readonly NoteRow[];
  readonly reviews: readonly Phrase[];
  /** What a community list calls the address; it proves nothing. */
  readonly hint: Phrase | undefined;
  readonly stated: readonly StatedRow[];
  /** Absent where there is nothing exact to remember, or where it is known already. */
  readonly know: Knowable | undefined;
  /** The entries of the person's own list that name it: identifiers or hosts. */
  readonly ownEntries: readonly string[];
  /** The host a public register could be asked about. */
  readonly ask: string | undefined;
}

export interface Letter {
  readonly title: string;
  /** Plain text to copy, one paragraph each. */
  readonly paragraphs: readonly string[];
}

/** What to know about the issuer a site said it expects. */
export interface ExpectedIssuer {
  readonly answer: Expectation;
  readonly named: Segment;
  /** Of another issuer the headline says it already. */
  readonly says: Phrase;
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
  /** Its first two sentences: whether it stands, and whose it is. */
  readonly short: Phrase;
  /** Absent where nobody expects one. */
  readonly expected: ExpectedIssuer | undefined;
  readonly marks: readonly Mark[];
  readonly title: Phrase | undefined;
  readonly format: string;
  /** What · how much · how tested · when; empty for a credential that is rejected or states none of it. */
  readonly summary: readonly Phrase[];
  readonly learner: Phrase | undefined;
  /** For a recruiter: all of that in one sentence. */
  readonly facts: Phrase | undefined;
  /** How far a checked signature protects what is shown; nothing to say when it protects all of it. */
  readonly unprotected: Phrase | undefined;
  /** What is not stated, not readable or not shown, one sentence each. */
  readonly gaps: readonly Phrase[];
  readonly doubts: readonly Doubt[];
  readonly answers: readonly Answer[];
  /** Absent where no credential could be read. */
  readonly issuer: IssuerCard | undefined;
  /** External quality reviews on record, also among the notes on the issuer; never a part of the headline. */
  readonly reviews: readonly Phrase[];
  readonly elements: readonly ElementRow[];
  readonly track: { readonly name: string; readonly says: readonly Phrase[] };
  /** For an evaluator. */
  readonly lenses: readonly LensRow[];
  readonly criteria: readonly CriterionRow[];
  readonly sources: readonly SourceRow[];
  /** For the learner. */
  readonly own: LearnerReading | undefined;
  /** For the learner, when there is something to ask for. */
  readonly letter: Letter | undefined;
  readonly contacts: readonly Phrase[];
  readonly checkedAt: string;
  /** Where it was read and its fingerprint: by these another check of the same copy is compared with this one. */
  readonly receipt: readonly Phrase[];
}
