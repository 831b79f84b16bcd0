import { conditional, lenses } from '../elements/catalogue.js';
import type { ElementFinding, Lens } from '../elements/element.js';
import type { Language } from '../language/en.js';

/** The findings a lens asks for, in its order. */
export const askedBy = (findings: readonly ElementFinding[], lens: Lens): readonly ElementFinding[] =>
  lenses[lens].flatMap(id => findings.find(finding => finding.id === id) ?? []);

export const isMissing = ({ status }: ElementFinding): boolean => status === 'missing';
export const isImplausible = ({ status }: ElementFinding): boolean => status === 'implausible';

/** Something is said that can be so: clearly, or so that a reader must ask. */
export const isStated = (finding: ElementFinding): boolean => !isMissing(finding) && !isImplausible(finding);

/** A reader must ask before relying on it; an element asked for "if applicable" may be missing. */
export const isQuestion = ({ id, status }: ElementFinding): boolean =>
  status === 'weak' || (status === 'missing' && conditional.includes(id));

/** It may well be stated, in a place that was not read. */
export const isUnread = ({ reason }: ElementFinding): boolean => reason === 'element.unresolved';
export const isUndisclosed = ({ reason }: ElementFinding): boolean => reason === 'element.undisclosed';
export const isTooLarge = ({ reason }: ElementFinding): boolean =>
  reason === 'element.larger-than-micro' || reason === 'element.full-degree';

/** A judgement in a word. What was not read or not shown may well be stated. */
export function judgementWord(finding: ElementFinding, { element, readings: { evaluator } }: Language): string {
  if (isUnread(finding)) return evaluator.unread;
  return isUndisclosed(finding) ? evaluator.undisclosed : element.statuses[finding.status];
}
