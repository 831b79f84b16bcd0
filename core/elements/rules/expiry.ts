import { implausible, notConcerned, present, weak } from '../judgement.js';
import { readMoment } from '../reading/date.js';
import type { Text } from '../reading/text.js';
import { awardOf } from './moments.js';
import { type Rule, firstOf } from './rule.js';

/** Silence means unlimited. Whether the end has passed is a question of validity, not of this element. */
export const expiry: Rule<Text> = {
  judge: firstOf((text, said) => {
    const end = readMoment(text.value);
    if (!end) return weak('element.incomplete-date', text, text.value);
    const award = awardOf(said);
    return award && end.at <= award.at ? implausible('element.after-expiry', text, end.day) : present(text, end.day);
  }),
  review: found => found ?? notConcerned,
};
