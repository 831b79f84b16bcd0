import { limits } from '../limits.js';
import { conditional, lenses } from './catalogue.js';
import type { ElementFinding, ElementId, Lens, Track, UnitKind } from './element.js';

/**
 * The way open to the holder (MICROBOL Common Framework, "Recognition"; TPG-LRC CoRE §08, two tracks). It looks at the
 * findings and at what was judged, never at a signature.
 */
export function trackOf(findings: readonly ElementFinding[], kind: UnitKind, lens: Lens): Track {
  if (kind !== 'award') return 'not-assessable';
  const asked = lenses[lens].flatMap(id => findings.find(finding => finding.id === id) ?? []);
  const obstacles = asked.filter(isObstacle);
  if (obstacles.length > 0) return cannotBeAssessed(obstacles) ? 'not-assessable' : 'prior-learning';
  const questions = asked.filter(finding => isQuestion(finding, lens)).length;
  if (questions === 0) return 'recognition';
  return questions <= limits.maxQuestions ? 'recognition-after-questions' : 'prior-learning';
}

const isConditional = (id: ElementId): boolean => conditional.includes(id);

/** Missing or impossible; an element asked for "if applicable" may be missing. */
const isObstacle = ({ id, status }: ElementFinding): boolean =>
  status === 'implausible' || (status === 'missing' && !isConditional(id));

function isQuestion(finding: ElementFinding, lens: Lens): boolean {
  if (lens === 'microbol' && isAssessmentDate(finding)) return false;
  return finding.status === 'weak' || (finding.status === 'missing' && isConditional(finding.id));
}

/** "Date of issuance or date of assessment": enough for MICROBOL, a question under Annex I. */
const isAssessmentDate = ({ id, status, notes }: ElementFinding): boolean =>
  id === 'issue-date' && status === 'weak' && notes.includes('element.assessment-date');

/** Nothing to assess when all that stands in the way was not read or not shown, or is too large for a micro-credential. */
const cannotBeAssessed = (obstacles: readonly ElementFinding[]): boolean =>
  obstacles.every(isOutOfSight) || obstacles.every(isTooLarge);

const isOutOfSight = ({ reason }: ElementFinding): boolean =>
  reason === 'element.unresolved' || reason === 'element.undisclosed';

const isTooLarge = ({ reason }: ElementFinding): boolean =>
  reason === 'element.larger-than-micro' || reason === 'element.full-degree';
