import { limits } from '../../limits.js';
import { type Judgement, implausible, joined, present, turned, weak } from '../judgement.js';
import { readMoment } from '../reading/date.js';
import { folded, wordsOf } from '../reading/markup.js';
import { sentencesOf } from '../reading/prose.js';
import type { Text } from '../reading/text.js';
import { assessmentTypes, ATTENDANCE, publishersAssessmentTypes } from '../vocabularies/assessment.js';
import { findTerm } from '../vocabularies/terms.js';
import { mentions, wordingsFor } from '../wording/index.js';
import { awardOf } from './moments.js';
import type { Rule, Said } from './rule.js';

/** How the outcomes were tested, and how near the text is to saying so. */
export interface AssessmentClaim {
  /**
   * `method`: a field meant for it; `title`: the name of an assessment; `criteria`: prose on how it is earned;
   * `evidence`: the name of a piece of work; `result`: a grade or its scale.
   */
  readonly in: 'method' | 'title' | 'criteria' | 'evidence' | 'result';
  readonly text: Text;
  /** The label beside a URI. */
  readonly label?: Text;
}

export const assessmentType: Rule<AssessmentClaim> = {
  judge(claims, said) {
    const judged = claims.flatMap(claim => judgeClaim(claim, said) ?? []);
    const methods = judged.filter(({ status }) => status === 'present');
    const [first] = methods;
    if (first)
      return { ...first, value: joined(...methods.map(({ value }) => value)), at: methods.flatMap(({ at }) => at) };
    return (
      judged.find(({ status }) => status === 'implausible') ??
      judged.find(({ reason }) => reason === 'element.method-in-criteria') ??
      judged[0]
    );
  },
  review: (found, said) =>
    found && (wasAssessedAfterAward(said) ? turned(found, 'implausible', 'element.contradiction') : found),
};

function judgeClaim({ in: where, text, label }: AssessmentClaim, said: Said): Judgement | undefined {
  switch (where) {
    case 'method':
      return judgeMethod(text, label, said);
    case 'title':
      return weak(namesMethod(text) ? 'element.method-in-criteria' : 'element.free-text', text, text.value);
    case 'criteria':
    case 'evidence':
      return namesMethod(text) ? weak('element.method-in-criteria', text, sentenceWithMethod(text)) : undefined;
    case 'result':
      return weak('element.result-only', text, text.value);
  }
}

const namesMethod = (text: Text): boolean => mentions(wordsOf(text.value), wordingsFor(text), 'methods');

const sentenceWithMethod = (text: Text): string =>
  sentencesOf(text.value).find(sentence => namesMethod({ ...text, value: sentence })) ?? text.value;

function judgeMethod(text: Text, label: Text | undefined, said: Said): Judgement {
  const term = findTerm(assessmentTypes, text.value);
  if (term?.code === ATTENDANCE) return weak('element.attendance-only', text, term.label);
  if (isNoAssessment(text.value)) {
    return said.about('grade').length > 0
      ? implausible('element.contradiction', text, text.value)
      : weak('element.free-text', text, text.value);
  }
  const other = label && findTerm(assessmentTypes, label.value);
  if (term && other && other.label !== term.label) return weak('element.label-differs', text, term.label);
  if (term) return present(text, term.label);
  const isKnown = publishersAssessmentTypes.includes(folded(text.value)) || namesMethod(text);
  return isKnown ? present(text, text.value) : weak('element.free-text', text, text.value);
}

export const isNoAssessment = (text: string): boolean =>
  /^(?:no|without|not|unassessed|kein|keine|ohne|sans|sin|senza|geen|sem|bez|ingen|intet)\b/i.test(text.trim()) &&
  /assess|exam|prüf|évaluation|evaluación|valutazione|toets|avaliação|oceny|zkoušky/i.test(text);

/** The claims say that being there was all, or that nothing was tested. */
export const isUntested = (said: Said): boolean => {
  const methods = said.about('assessment-type').filter(claim => claim.in === 'method');
  return (
    methods.length > 0 &&
    methods.every(
      ({ text }) => findTerm(assessmentTypes, text.value)?.code === ATTENDANCE || isNoAssessment(text.value),
    )
  );
};

function wasAssessedAfterAward(said: Said): boolean {
  const award = awardOf(said);
  const assessed = said.about('assessed-on').flatMap(({ value }) => readMoment(value) ?? []);
  return award !== undefined && assessed.some(({ at }) => at > award.at + limits.clockTolerance);
}
