import { type Judgement, declaredNotApplicable, implausible, joined, present, turned, weak } from '../judgement.js';
import { isEqfLevel } from '../vocabularies/levels.js';
import { noLevelStatement } from '../wording/level-statements.js';
import { agreement, contradictsItself, cycleOf, decidingText, type LevelClaim, numberOf } from './levels.js';
import { type Rule, type Said, firstOf } from './rule.js';

/** EQF, QF-EHEA or a named national framework; a level needs its framework. */
export const level: Rule<LevelClaim> = {
  judge: (claims, said) => {
    const found = firstOf(judgeLevel)(inOrder(claims), said);
    return found?.status === 'present' ? withTheOthers(found, claims) : found;
  },
  review(found, said) {
    if (!found) return statedNotToApply(said);
    const fit = agreement(said).eqf;
    if (found.status !== 'present' || fit === undefined) return found;
    return turned(found, fit === 'contradiction' ? 'implausible' : 'weak', `element.${fit}`);
  },
};

const RANK = ['EQF', 'QF-EHEA', 'NQF', undefined] as const;
const inOrder = (claims: readonly LevelClaim[]): readonly LevelClaim[] =>
  RANK.flatMap(scale => claims.filter(claim => claim.scale === scale));

function judgeLevel(claim: LevelClaim): Judgement | undefined {
  const text = decidingText(claim);
  if (!text) return undefined;
  if (claim.aside === 'prose') return weak('element.free-text', claim, text.value);
  switch (claim.scale) {
    case 'EQF':
      return judgeEqf(claim);
    case 'QF-EHEA':
      return judgeCycle(claim);
    case 'NQF':
      return judgeNational(claim);
    default:
      return weak('element.no-framework', claim, text.value);
  }
}

function judgeEqf(claim: LevelClaim): Judgement | undefined {
  const text = decidingText(claim);
  const number = numberOf(claim);
  if (!text) return undefined;
  if (number === undefined) return weak('element.free-text', claim, text.value);
  const value = `EQF ${String(number)}`;
  if (!isEqfLevel(number)) return implausible('element.out-of-range', claim, value);
  if (claim.aside) return weak('element.no-framework', claim, value);
  return contradictsItself(claim) ? weak('element.label-differs', claim, value) : present(claim, value);
}

/** Short, first, second or third; the name of a degree is only a hint, and there is no fourth. */
export function judgeCycle(claim: LevelClaim): Judgement | undefined {
  const text = claim.label ?? claim.code ?? decidingText(claim);
  const cycle = cycleOf(claim);
  if (!text) return undefined;
  if (cycle) return present(claim, cycle);
  return /\b(?:fourth|fifth|sixth|4th|5th|6th|[04-9]\.?) cycle\b/i.test(text.value)
    ? implausible('element.out-of-range', claim, text.value)
    : weak('element.free-text', claim, text.value);
}

/** A national level is its framework and its number or name: "NLQF 6", "IE NQF Level 9". */
export function judgeNational(claim: LevelClaim): Judgement | undefined {
  const { label, code, framework } = claim;
  const text = code ?? label;
  if (!text) return framework && weak('element.half-stated', claim, framework.value);
  const named = label && /\d/.test(label.value) ? label.value : `${framework?.value ?? ''} ${text.value}`.trim();
  return numberOf(claim) === undefined ? weak('element.half-stated', claim, named) : present(claim, named);
}

/** Levels stated on other scales are shown beside it. */
function withTheOthers(found: Judgement, claims: readonly LevelClaim[]): Judgement {
  const others = inOrder(claims)
    .map(judgeLevel)
    .filter(judgement => judgement?.status === 'present' && judgement.value !== found.value);
  return {
    ...found,
    value: joined(found.value, ...others.map(other => other?.value)),
    at: [...found.at, ...others.flatMap(other => other?.at ?? [])],
  };
}

/** Only a statement makes it not apply, never silence. */
export function statedNotToApply(said: Said): Judgement | undefined {
  const [statement] = said.about('prose').flatMap(text => {
    const sentence = noLevelStatement(text);
    return sentence === undefined ? [] : declaredNotApplicable(text, sentence);
  });
  return statement;
}
