import { implausible, present, weak } from '../judgement.js';
import { folded } from '../reading/markup.js';
import type { Text } from '../reading/text.js';
import { type Rule, firstOf } from './rule.js';

/** Does it stand alone, or is it part of something larger? */
export interface StackabilityClaim {
  readonly in: 'flag' | 'whole' | 'programme-code' | 'words';
  readonly text: Text;
}

export const stackability: Rule<StackabilityClaim> = {
  judge: firstOf(({ in: where, text }, said) => {
    switch (where) {
      case 'flag':
        return present(text, text.value);
      case 'whole':
        return said.about('title').some(title => folded(title.value) === folded(text.value))
          ? implausible('element.contradiction', text, text.value)
          : present(text, text.value);
      case 'programme-code':
      case 'words':
        return weak('element.half-stated', text, text.value);
    }
  }),
};
