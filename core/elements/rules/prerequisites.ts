import { present, weak } from '../judgement.js';
import type { Text } from '../reading/text.js';
import { type Rule, firstOf } from './rule.js';

/** What was needed to enrol: in a field of its own ("none" is an answer), under a heading, or only who it is for. */
export interface PrerequisiteClaim {
  readonly in: 'field' | 'section' | 'audience';
  readonly text: Text;
}

export const prerequisites: Rule<PrerequisiteClaim> = {
  judge: firstOf(({ in: where, text }) =>
    where === 'field' ? present(text, text.value) : weak('element.free-text', text, text.value),
  ),
};
