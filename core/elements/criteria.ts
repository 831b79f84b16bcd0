import { elementsOfCriterion, primaryElement } from './catalogue.js';
import type { Criteria, CriterionLevel, CriterionNumber, ElementFinding, ElementId } from './element.js';

/**
 * The seven criteria of the Micro-evaluator (TPG-LRC CoRE §08). Its scoring is not published; this one is ours: without
 * the primary element not robust, with any doubt partly, else robust.
 */
export const criteriaOf = (findings: readonly ElementFinding[]): Criteria => ({
  1: levelOf(1, findings),
  2: levelOf(2, findings),
  3: levelOf(3, findings),
  4: levelOf(4, findings),
  5: levelOf(5, findings),
  6: levelOf(6, findings),
  7: levelOf(7, findings),
});

function levelOf(criterion: CriterionNumber, findings: readonly ElementFinding[]): CriterionLevel {
  const statusOf = (id: ElementId) => findings.find(finding => finding.id === id)?.status ?? 'missing';
  const primary = statusOf(primaryElement[criterion]);
  if (primary === 'missing' || primary === 'implausible') return 'not-robust';
  const sound = elementsOfCriterion(criterion)
    .map(statusOf)
    .every(status => status === 'present' || status === 'not-applicable');
  return sound ? 'robust' : 'partly';
}
