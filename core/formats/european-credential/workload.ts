import type { Shape } from '../../elements/format-elements.js';
import { readNumber } from '../../elements/reading/number.js';
import { as, objects, texts } from '../../elements/reading/shapes.js';
import { memberAt, type Origin, textMemberAt, type Value } from '../../elements/reading/text.js';
import type { Credits, WorkloadClaim } from '../../elements/rules/workload.js';
import { creditSystemOf } from '../../elements/vocabularies/credit-systems.js';
import { hoursIn } from '../workload.js';
import { conceptsAt } from './concepts.js';

/** Credit points: a number, and the system it counts in. */
export const credits = (role: NonNullable<Credits['role']>): Shape<WorkloadClaim> =>
  objects((item, origin): WorkloadClaim | undefined => {
    const point = textMemberAt(item, 'point', origin);
    const amount = readNumber(point?.value);
    if (!point || amount === undefined) return point && { kind: 'text', text: point };
    return {
      kind: 'credits',
      amount: { value: amount, pointer: point.pointer },
      role,
      ...systemOf(memberAt(item, 'framework'), origin),
    };
  }, 'point');

/** By address, then code, then name; the name beside an address may be that of another system. */
function systemOf(
  framework: Value | undefined,
  origin: Origin,
): Pick<Credits, 'system' | 'systemName' | 'systemLabel'> {
  const [concept] = conceptsAt(framework, origin);
  const stated = [concept?.uri, concept?.code, concept?.label].filter(text => text !== undefined);
  const system = stated.map(({ value }) => creditSystemOf(value)).find(found => found !== undefined);
  const [label] = [concept?.label, concept?.code, concept?.uri].filter(text => text !== undefined);
  if (!system) return label ? { systemName: label } : {};
  return { system, ...(concept?.uri && concept.label && { systemLabel: concept.label }) };
}

/** Hours of study as a duration (xsd:duration) or a number. */
export const durations = (of: 'achievement' | 'activity'): Shape<WorkloadClaim> =>
  as(texts, text => {
    const claim = hoursIn(text);
    return claim.kind === 'hours' || claim.kind === 'duration' ? { ...claim, of } : claim;
  });
