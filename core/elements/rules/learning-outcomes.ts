import { limits } from '../../limits.js';
import { type Judgement, joined, present, weak } from '../judgement.js';
import { countWords } from '../reading/markup.js';
import type { Text } from '../reading/text.js';
import { isSkillUri } from '../vocabularies/skills.js';
import { isStatement, namesOnlyConditions, outcomesIn, repeatsTitle } from '../wording/outcomes.js';
import type { Rule, Said } from './rule.js';

export type OutcomeClaim =
  /** In a field meant for outcomes. */
  | { readonly kind: 'statement'; readonly text: Text }
  /** A link to a skill; `defined` when its type or its address says which framework defines it. */
  | {
      readonly kind: 'skill';
      readonly pointer: string;
      readonly label: string;
      readonly uri?: string;
      readonly defined: boolean;
    }
  /** Prose in which outcomes may be stated in words. */
  | { readonly kind: 'prose'; readonly text: Text }
  /** Prose that, without such words, still tells what it was about. */
  | { readonly kind: 'topics'; readonly text: Text; readonly of: 'description' | 'criteria' }
  | { readonly kind: 'keyword'; readonly text: Text }
  | { readonly kind: 'link'; readonly address: Text };

export const learningOutcomes: Rule<OutcomeClaim> = {
  judge: (claims, said) =>
    judgeSkills(claims) ??
    judgeStatements(claims, said) ??
    judgeProse(claims, said) ??
    judgeTopics(claims, said) ??
    judgeRest(claims),
};

const titleOf = (said: Said): string | undefined => said.about('title')[0]?.value;

const ofKind = <K extends OutcomeClaim['kind']>(claims: readonly OutcomeClaim[], kind: K) =>
  claims.filter((claim): claim is Extract<OutcomeClaim, { kind: K }> => claim.kind === kind);

function judgeSkills(claims: readonly OutcomeClaim[]): Judgement | undefined {
  const skills = ofKind(claims, 'skill');
  const defined = skills.filter(skill => skill.defined || (skill.uri !== undefined && isSkillUri(skill.uri)));
  const labels = (some: typeof skills) => joined(...some.map(({ label }) => label));
  if (defined.length > 0) return present(defined, labels(defined));
  return skills.length > 0 ? weak('element.keywords-only', skills, labels(skills)) : undefined;
}

function judgeStatements(claims: readonly OutcomeClaim[], said: Said): Judgement | undefined {
  const texts = ofKind(claims, 'statement').map(({ text }) => text);
  if (texts.length === 0) return undefined;
  const stated = texts.filter(({ value }) => isStatement(value) && !repeatsTitle(value, titleOf(said)));
  const all = joined(...(stated.length > 0 ? stated : texts).map(({ value }) => value));
  if (stated.length > 0) return present(stated, all);
  return texts.every(({ value }) => repeatsTitle(value, titleOf(said)))
    ? weak('element.repeats-title', texts, all)
    : weak('element.keywords-only', texts, all);
}

function judgeProse(claims: readonly OutcomeClaim[], said: Said): Judgement | undefined {
  const stated = ofKind(claims, 'prose').flatMap(({ text }) => {
    const outcomes = outcomesIn(text, titleOf(said));
    return outcomes === undefined ? [] : present(text, outcomes, 'element.stated-in-words');
  });
  return stated[0];
}

function judgeTopics(claims: readonly OutcomeClaim[], said: Said): Judgement | undefined {
  const topics = ofKind(claims, 'topics').flatMap(({ text, of }) => {
    if (of === 'criteria' && namesOnlyConditions(text)) return [];
    if (of === 'description' && repeatsTitle(text.value, titleOf(said))) {
      return weak('element.repeats-title', text, text.value);
    }
    return countWords(text.value) >= limits.outcomeWords ? weak('element.topics-only', text, text.value) : [];
  });
  return topics[0];
}

function judgeRest(claims: readonly OutcomeClaim[]): Judgement | undefined {
  const keywords = ofKind(claims, 'keyword').map(({ text }) => text);
  if (keywords.length > 0) {
    return weak('element.keywords-only', keywords, joined(...keywords.map(({ value }) => value)));
  }
  const [link] = ofKind(claims, 'link');
  return link && weak('element.elsewhere', link.address, link.address.value);
}
