import { type Judgement, derived, implausible, notConcerned, present, turned, weak } from '../judgement.js';
import { namesHigherEducationAssurance } from '../vocabularies/accreditation.js';
import { isHigherEducationRegister } from '../vocabularies/identifiers.js';
import { cycleOfLevel, ISCED_UNCLASSIFIED, isIscedLevel, isTertiary } from '../vocabularies/levels.js';
import { judgeCycle, judgeNational, statedNotToApply } from './level.js';
import { agreement, decidingText, eqfLevels, type LevelClaim, numberOf } from './levels.js';
import { type Rule, type Said, firstOf } from './rule.js';

type Fit = ReturnType<typeof agreement>['eqf'];

/** A level that disagrees with another scale is a question, or cannot be. */
const fitted = (found: Judgement | undefined, fit: Fit): Judgement | undefined =>
  found?.status !== 'present' || fit === undefined
    ? found
    : turned(found, fit === 'contradiction' ? 'implausible' : 'weak', `element.${fit}`);

export const nqfLevel: Rule<LevelClaim> = {
  judge: firstOf(judgeNational),
  review: (found, said) => fitted(found, agreement(said).national) ?? statedNotToApply(said),
};

export const qfEheaCycle: Rule<LevelClaim> = {
  judge: firstOf(judgeCycle),
  review: (found, said) => fitted(found, agreement(said).cycle) ?? statedNotToApply(said) ?? cycleFromEqf(said),
};

export const iscedLevel: Rule<LevelClaim> = {
  judge: firstOf(judgeIsced),
  review: (found, said) => fitted(found, agreement(said).isced) ?? iscedFromEqf(said),
};

function judgeIsced(claim: LevelClaim): Judgement | undefined {
  const text = decidingText(claim);
  const number = numberOf(claim);
  if (!text) return undefined;
  if (number === undefined || number === ISCED_UNCLASSIFIED) return weak('element.free-text', claim, text.value);
  const value = `ISCED ${String(number)}`;
  return isIscedLevel(number) ? present(claim, value) : implausible('element.out-of-range', claim, value);
}

const tertiaryEqf = (said: Said) => eqfLevels(said).find(({ level }) => isTertiary(level));

function iscedFromEqf(said: Said): Judgement | undefined {
  const eqf = tertiaryEqf(said);
  return eqf && derived(eqf, `ISCED ${String(eqf.level)}`);
}

/** "At the level of the … cycle", and only where higher education is shown. */
function cycleFromEqf(said: Said): Judgement | undefined {
  const eqf = tertiaryEqf(said);
  const cycle = eqf && cycleOfLevel[eqf.level];
  return eqf && cycle && showsHigherEducation(said) ? derived(eqf, cycle) : undefined;
}

const showsHigherEducation = (said: Said): boolean =>
  said.about('higher-education').length > 0 ||
  said.about('workload').some(claim => claim.kind === 'credits' && claim.system === 'ECTS') ||
  said.about('workload').some(claim => 'text' in claim && /\bECTS\b/.test(claim.text.value)) ||
  said
    .about('issuer-legal-identity')
    .some(claim => claim.kind === 'register' && isHigherEducationRegister(claim.scheme)) ||
  said.about('quality-assurance').some(claim => claim.texts.some(({ value }) => namesHigherEducationAssurance(value)));

/** Nobody is asked for a level of a sectoral framework. */
export const sqfLevel: Rule<LevelClaim> = {
  judge: firstOf(claim => {
    const text = decidingText(claim);
    if (!text) return undefined;
    const named = `${claim.framework?.value ?? ''} ${text.value}`.trim();
    return numberOf(claim) === undefined && !/\b(?:foundation|intermediate|advanced|specialised)\b/i.test(text.value)
      ? weak('element.half-stated', claim, named)
      : present(claim, named);
  }),
  review: found => found ?? notConcerned,
};
