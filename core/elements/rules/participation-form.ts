import { type Judgement, implausible, joined, present, weak } from '../judgement.js';
import { folded, wordsOf } from '../reading/markup.js';
import { sentencesOf } from '../reading/prose.js';
import type { Text } from '../reading/text.js';
import { activityTypes, modes, opportunityTypes, publishersModes, schedules } from '../vocabularies/participation.js';
import { findTerm, type TermList } from '../vocabularies/terms.js';
import { mentions, wordingsFor } from '../wording/index.js';
import type { Rule } from './rule.js';

/** How the learner took part, or something near it. */
export interface ParticipationClaim {
  /** `mode`: a field for the mode of learning; `mention`: a tag or prose. */
  readonly in: 'mode' | 'assessment-mode' | 'schedule' | 'activity-type' | 'mention';
  readonly text: Text;
  readonly label?: Text;
}

export const participationForm: Rule<ParticipationClaim> = {
  judge(claims) {
    const judged = claims.flatMap(claim => judgeClaim(claim) ?? []);
    const stated = judged.filter(({ status }) => status === 'present');
    const [first] = stated;
    const fault = judged.find(({ status }) => status === 'implausible');
    if (fault) return fault;
    return first
      ? { ...first, value: joined(...stated.map(({ value }) => value)), at: stated.flatMap(({ at }) => at) }
      : judged[0];
  },
};

function judgeClaim({ in: where, text, label }: ParticipationClaim): Judgement | undefined {
  switch (where) {
    case 'mode':
      return judgeMode(text, label);
    case 'assessment-mode':
      return weak('element.assessment-mode-only', text, labelOf(modes, text));
    case 'schedule':
      return weak('element.schedule-only', text, labelOf(schedules, text));
    case 'activity-type':
      return weak('element.activity-type-only', text, labelOf(activityTypes, text));
    case 'mention':
      return judgeMention(text);
  }
}

const labelOf = (list: TermList, text: Text): string => findTerm(list, text.value)?.label ?? text.value;

function judgeMode(text: Text, label: Text | undefined): Judgement {
  const { value } = text;
  if (isOnlineWithObligatoryPlace(value)) return implausible('element.contradiction', text, value);
  const term = findTerm(modes, value);
  const other = label && findTerm(modes, label.value);
  if (term && other && other.label !== term.label) return weak('element.label-differs', text, term.label);
  if (term) return present(text, isUri(value) ? term.label : value);
  if (publishersModes.includes(folded(value))) return present(text, value);
  if (findTerm(schedules, value)) return weak('element.schedule-only', text, labelOf(schedules, text));
  const activity = findTerm(activityTypes, value) ?? findTerm(opportunityTypes, value);
  if (activity) return weak('element.activity-type-only', text, activity.label);
  return mentionsMode(text) ? present(text, value) : weak('element.free-text', text, value);
}

const isUri = (text: string): boolean => /^https?:\/\//i.test(text.trim());

const mentionsMode = (text: Text): boolean => mentions(wordsOf(text.value), wordingsFor(text), 'modes');

/** Everything online, and yet one has to be somewhere. */
const isOnlineWithObligatoryPlace = (text: string): boolean =>
  /\bonline\b/i.test(text) &&
  /\b(?:mandatory|obligatory|compulsory|required)\b/i.test(text) &&
  /\b(?:on[- ]?site|on[- ]campus|in[- ]person|attendance|face[- ]to[- ]face)\b/i.test(text);

function judgeMention(text: Text): Judgement | undefined {
  const sentence = sentencesOf(text.value).find(value => mentionsMode({ ...text, value }));
  return sentence === undefined ? undefined : weak('element.free-text', text, sentence);
}
