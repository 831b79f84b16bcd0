import type { ElementReason, ElementStatus, Note } from '../report/reasons.js';

/** The standard elements (Council Recommendation 2022/C 243/02, Annex I), those MICROBOL adds, and one of the guide. */
export const elementIds = [
  'learner-identity',
  'title',
  'issuer-country',
  'awarding-body',
  'issue-date',
  'learning-outcomes',
  'workload',
  'level',
  'assessment-type',
  'participation-form',
  'quality-assurance',
  'prerequisites',
  'supervision-id-verification',
  'grade',
  'stackability',
  'further-information',
  'recognition-information',
  'provider',
  'provider-country',
  'awarding-body-country',
  'seal',
  'authenticity',
  'nqf-level',
  'qf-ehea-cycle',
  'isced-level',
  'isced-field',
  'sqf-level',
  'expiry',
  'issuer-legal-identity',
  'place-of-issue',
] as const;
export type ElementId = (typeof elementIds)[number];

/** One standard element: is it stated, where, and is it believable? */
export interface ElementFinding {
  readonly id: ElementId;
  readonly status: ElementStatus;
  readonly reason: ElementReason;
  /** The text found; plain form, independent of the reader's language: `BE`, `2025-03-14`, `5 ECTS; 140 h`, `EQF 6`. */
  readonly value?: string;
  /** Where it was found: RFC 6901, into the document as received after unwrapping. */
  readonly pointer?: string;
  readonly alsoAt?: readonly string[];
  /** Where the pointer points, when that is not the document as received. */
  readonly document?: string;
  readonly origin: 'credential' | 'derived';
  readonly notes: readonly Note[];
}

/** What is judged: something achieved, the description of an offer, or neither (a record, an endorsement, an identity). */
export type UnitKind = 'award' | 'offer' | 'no achievement';

/** The ways open to the holder, from the findings and the kind of thing judged; never from the verdict. */
export type Track = 'recognition' | 'recognition-after-questions' | 'prior-learning' | 'not-assessable';
export type Lens = 'council' | 'microbol';

/** The seven criteria of the Micro-evaluator (TPG-LRC CoRE §08). */
export type CriterionNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export type CriterionLevel = 'robust' | 'partly' | 'not-robust';
export type Criteria = Readonly<Record<CriterionNumber, CriterionLevel>>;
