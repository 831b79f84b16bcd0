import { type Judgement, implausible, joined, present, weak } from '../judgement.js';
import { readMoment } from '../reading/date.js';
import { folded, wordsOf } from '../reading/markup.js';
import { sentencesOf } from '../reading/prose.js';
import type { Text } from '../reading/text.js';
import { accreditationTypes, isNegativeDecision, isVendorStandard } from '../vocabularies/accreditation.js';
import { findTerm } from '../vocabularies/terms.js';
import { mentions, wordingsFor } from '../wording/index.js';
import { eqfLevels } from './levels.js';
import { awardOf } from './moments.js';
import { type Rule, type Said, firstOf } from './rule.js';

/** The process that assures quality, and who runs it or what it decided. */
export interface QualityClaim {
  readonly pointer: string;
  /** `process`: a statement of its own; `endorsement`: an inner credential that nobody checked here; `mention`: prose. */
  readonly in: 'process' | 'endorsement' | 'mention';
  readonly type?: Text;
  readonly agency?: Text;
  /** What identifies the decision or the report: a code, an https address. */
  readonly decision?: Text;
  /** The outcome of the decision, in words. */
  readonly outcome?: Text;
  readonly endedOn?: Text;
  /** EQF levels it is limited to. */
  readonly onlyLevels?: readonly number[];
  /** Everything it says, for names of frameworks. */
  readonly texts: readonly Text[];
}

export const qualityAssurance: Rule<QualityClaim> = {
  judge: firstOf((claim, said) => {
    if (claim.in === 'mention') return judgeMention(claim);
    const value = shown(claim);
    if (claim.in === 'endorsement') return weak('element.claim-only', claim, value);
    return impossible(claim, said, value) ?? doubtful(claim, said, value) ?? judgeProcess(claim, value);
  }),
};

const labelOf = (text: Text | undefined): string | undefined =>
  text && (findTerm(accreditationTypes, text.value)?.label ?? text.value);

/** The type, then who or what stands behind it; an address only where nothing shorter names the decision. */
const shown = ({ type, agency, decision, texts }: QualityClaim): string =>
  joined(labelOf(type), agency?.value, decision?.value) || joined(...texts.map(({ value }) => value));

function judgeProcess(claim: QualityClaim, value: string): Judgement | undefined {
  const halves = [claim.type !== undefined, claim.agency !== undefined || claim.decision !== undefined];
  if (halves.every(Boolean)) return present(claim, value);
  if (halves.some(Boolean)) return weak('element.half-stated', claim, value);
  return claim.texts.length > 0 ? weak('element.claim-only', claim, value) : undefined;
}

function impossible(claim: QualityClaim, said: Said, value: string): Judgement | undefined {
  const outcome = [claim.outcome, claim.type].find(text => text && isNegativeDecision(text.value));
  if (outcome) return implausible('element.negative-decision', claim, value);
  const levels = eqfLevels(said).map(({ level }) => level);
  const isElsewhere = claim.onlyLevels && levels.length > 0 && !levels.some(level => claim.onlyLevels?.includes(level));
  return isElsewhere || judgesItself(claim, said) ? implausible('element.contradiction', claim, value) : undefined;
}

/** External assurance by the awarding body itself. */
const judgesItself = ({ type, agency }: QualityClaim, said: Said): boolean =>
  /\bextern/i.test(type?.value ?? '') &&
  said
    .about('awarding-body')
    .some(body => body.kind === 'name' && agency !== undefined && folded(body.name.value) === folded(agency.value));

function doubtful(claim: QualityClaim, said: Said, value: string): Judgement | undefined {
  const end = claim.endedOn && readMoment(claim.endedOn.value);
  const award = awardOf(said);
  if (end && award && end.at < award.at) return weak('element.lapsed', claim, value);
  return claim.texts.some(text => isVendorStandard(text.value)) ? weak('element.claim-only', claim, value) : undefined;
}

/** "Accredited" without by whom is a claim. */
function judgeMention({ texts }: QualityClaim): Judgement | undefined {
  const [found] = texts.flatMap(text => {
    const sentence = sentencesOf(text.value).find(part => mentions(wordsOf(part), wordingsFor(text), 'assured'));
    return sentence === undefined ? [] : weak('element.claim-only', text, sentence);
  });
  return found;
}
