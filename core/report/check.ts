import type { Fault, Source } from '../environment.js';
import type { CheckReason, Family, Note, ReasonFor, Status } from './reasons.js';

export type Stage = 'format' | 'proof' | 'issuer' | 'validity';

/** A fact an answer rests on. `fact` is a code such as `stated.valid-until`, never a sentence. */
export interface Evidence {
  readonly fact: string;
  readonly value?: string;
  readonly source: Source;
  readonly fault?: Fault;
}

/** One question, its answer, and what the answer rests on. */
export interface Check {
  readonly stage: Stage;
  /** `format`, `proof`, `issuer`, `period`, `status` answer a question; `proof.0`, `status.1` … explain the answer. */
  readonly id: string;
  readonly status: Status;
  readonly reason: CheckReason;
  readonly evidence: readonly Evidence[];
  readonly notes: readonly Note[];
}

const STAGES: Readonly<Record<Family, Stage>> = {
  format: 'format',
  proof: 'proof',
  issuer: 'issuer',
  period: 'validity',
  status: 'validity',
};

const familyOf = (reason: CheckReason): Family => reason.slice(0, reason.indexOf('.')) as Family;

const answer =
  <S extends Status>(status: S) =>
  (reason: ReasonFor<S>, evidence: readonly Evidence[] = [], notes: readonly Note[] = []): Check => ({
    stage: STAGES[familyOf(reason)],
    id: familyOf(reason),
    status,
    reason,
    evidence,
    notes,
  });

export const passed = answer('passed');
export const failed = answer('failed');
export const unknown = answer('unknown');
export const skipped = answer('skipped');

/** The same answer as one of several that explain an overall one: `proof.0`, `status.1`. */
export const numbered = (check: Check, index: number): Check => ({ ...check, id: `${check.id}.${String(index)}` });

/** The same answer as the overall one of its question. */
export const overall = (check: Check): Check => ({ ...check, id: familyOf(check.reason) });

export const withNotes = (check: Check, ...notes: readonly Note[]): Check => ({
  ...check,
  notes: [...new Set([...check.notes, ...notes])],
});

export const withEvidence = (check: Check, ...evidence: readonly Evidence[]): Check => ({
  ...check,
  evidence: [...check.evidence, ...evidence],
});
