import { limits } from '../../limits.js';
import { type Judgement, implausible, present, weak } from '../judgement.js';
import { readMoment } from '../reading/date.js';
import type { Text } from '../reading/text.js';
import { learningEndOf } from './moments.js';
import { type Rule, type Said, firstOf } from './rule.js';

/** A date, and what it is the date of. The start of validity stands for the award where no date of award says otherwise. */
export interface DateClaim {
  readonly of: 'award' | 'validity' | 'assessment' | 'activity' | 'signature';
  readonly text: Text;
}

const EARLIEST = Date.parse(limits.earliestIssue);

export const issueDate: Rule<DateClaim> = {
  judge: firstOf(({ of, text }, said) => {
    if (of === 'award') return judgeAward(text, said);
    return of === 'validity' && !isContradicted(text, said) ? judgeAward(text, said) : judgeOther(of, text);
  }),
};

/** Validity may begin long after the award, or anew with another edition. */
function isContradicted(text: Text, said: Said): boolean {
  const begins = readMoment(text.value);
  const awards = said
    .about('issue-date')
    .flatMap(claim => (claim.of === 'award' ? (readMoment(claim.text.value) ?? []) : []));
  return begins !== undefined && awards.some(({ at }) => Math.abs(at - begins.at) > limits.clockTolerance);
}

function judgeAward(text: Text, said: Said): Judgement {
  const moment = readMoment(text.value);
  if (!moment) return weak('element.incomplete-date', text, text.value);
  const { at, day } = moment;
  if (at > said.now.getTime() + limits.clockTolerance) return implausible('element.future', text, day);
  if (learningEndOf(said).some(end => at + limits.clockTolerance < end.at)) {
    return implausible('element.before-learning', text, day);
  }
  return at < EARLIEST ? weak('element.out-of-range', text, day) : present(text, day);
}

function judgeOther(of: DateClaim['of'], text: Text): Judgement {
  const day = readMoment(text.value)?.day ?? text.value;
  const judged = weak('element.other-date', text, day);
  return of === 'assessment' ? { ...judged, notes: ['element.assessment-date'] } : judged;
}
