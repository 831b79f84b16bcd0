import { inferred, present } from '../judgement.js';
import type { Text } from '../reading/text.js';
import { type Rule, firstOf } from './rule.js';

/** Who taught it: stated, or assumed to be whoever issued it. */
export interface ProviderClaim {
  readonly name: Text;
  readonly assumed: boolean;
}

export const provider: Rule<ProviderClaim> = {
  judge: firstOf(({ name, assumed }) => (assumed ? inferred(name, name.value) : present(name, name.value))),
};
