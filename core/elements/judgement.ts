import type { ElementReason, ElementStatus, Note } from '../report/reasons.js';

/** What a rule makes of the values at one place; the walk turns the deciding one into a finding. */
export interface Judgement {
  readonly status: Exclude<ElementStatus, 'missing'>;
  readonly reason: ElementReason;
  readonly value?: string;
  /** Where the value stands, the first pointer first; empty when a default decides. */
  readonly at: readonly string[];
  /** The value follows from another one and is not stated itself. */
  readonly derived?: boolean;
  readonly notes?: readonly Note[];
}

/** Anything with a pointer: a stated value, or a group of them. */
interface Pointed {
  readonly pointer: string;
}
type Evidence = Pointed | readonly Pointed[];

const pointersOf = (evidence: Evidence): readonly string[] => [evidence].flat().map(({ pointer }) => pointer);

/** Equal values are said once; two facts that carry one element are joined. */
export const joined = (...values: readonly (string | undefined)[]): string =>
  [...new Set(values.filter(value => value !== undefined))].join('; ');

export const present = (
  evidence: Evidence,
  value: string,
  reason: ElementReason<'present'> = 'element.stated',
): Judgement => ({ status: 'present', reason, value, at: pointersOf(evidence) });

export const weak = (reason: ElementReason<'weak'>, evidence: Evidence, value: string): Judgement => ({
  status: 'weak',
  reason,
  value,
  at: pointersOf(evidence),
});

export const implausible = (reason: ElementReason<'implausible'>, evidence: Evidence, value: string): Judgement => ({
  status: 'implausible',
  reason,
  value,
  at: pointersOf(evidence),
});

/** The credential says the element does not apply. */
export const declaredNotApplicable = (evidence: Evidence, statement: string): Judgement => ({
  status: 'not-applicable',
  reason: 'element.declared-not-applicable',
  value: statement,
  at: pointersOf(evidence),
});

/** Nothing stated and nothing required. */
export const notConcerned: Judgement = { status: 'not-applicable', reason: 'element.not-concerned', at: [] };

/** Follows from another element by a table, or is assumed from a neighbouring one; never more than weak. */
export const derived = (evidence: Evidence, value: string): Judgement => ({
  ...weak('element.derived', evidence, value),
  derived: true,
});
export const inferred = (evidence: Evidence, value: string): Judgement => ({
  ...weak('element.inferred', evidence, value),
  derived: true,
});

/** The same facts, with a fault found by comparing them with others. */
export const turned = (
  judgement: Judgement,
  status: 'weak' | 'implausible',
  reason: ElementReason<'weak' | 'implausible'>,
): Judgement => ({ ...judgement, status, reason });
