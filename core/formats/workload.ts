import { readDuration } from '../elements/reading/duration.js';
import { readNumber } from '../elements/reading/number.js';
import type { Text } from '../elements/reading/text.js';
import type { Credits, WorkloadClaim } from '../elements/rules/workload.js';
import type { CreditSystem } from '../elements/vocabularies/credit-systems.js';

/** A number of credits, in a system where the field names one; any other text is free text. */
export const creditsOf =
  (system?: CreditSystem, role?: Credits['role']) =>
  (text: Text): WorkloadClaim => {
    const amount = readNumber(text.value);
    if (amount === undefined) return { kind: 'text', text };
    return {
      kind: 'credits',
      amount: { value: amount, pointer: text.pointer },
      ...(system && { system }),
      ...(role && { role }),
    };
  };

/** A number of hours, or a duration. */
export function hoursIn(text: Text): WorkloadClaim {
  const amount = readNumber(text.value);
  if (amount !== undefined)
    return { kind: 'hours', of: 'achievement', amount: { value: amount, pointer: text.pointer } };
  return readDuration(text.value) ? { kind: 'duration', of: 'achievement', text } : { kind: 'text', text };
}
