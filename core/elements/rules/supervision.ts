import type { Stated } from '../../credential.js';
import { type Judgement, implausible, present, weak } from '../judgement.js';
import type { Text } from '../reading/text.js';
import { type Supervision, supervisionHalves, supervisionTypes } from '../vocabularies/supervision.js';
import { findTerm } from '../vocabularies/terms.js';
import { isUntested } from './assessment-type.js';
import { type Rule, firstOf } from './rule.js';

/** Was the assessment supervised, and was identity checked? */
export interface SupervisionClaim {
  readonly supervision?: Text;
  readonly identityChecked?: Stated<boolean>;
}

const UNKNOWN: Supervision = { supervised: undefined, identified: undefined };

export const supervisionIdVerification: Rule<SupervisionClaim> = {
  judge: firstOf(judgeClaim),
  review(found, said) {
    const claimsBoth = found?.status === 'present' && found.value?.startsWith('supervised; ');
    return claimsBoth && found.value?.endsWith('identity checked') && isUntested(said)
      ? { ...found, status: 'implausible', reason: 'element.contradiction' }
      : found;
  },
};

function judgeClaim({ supervision, identityChecked }: SupervisionClaim): Judgement | undefined {
  const evidence = [supervision, identityChecked].filter(stated => stated !== undefined);
  if (evidence.length === 0) return undefined;
  const label = supervision && findTerm(supervisionTypes, supervision.value)?.label;
  const halves = (label !== undefined ? supervisionHalves[label] : undefined) ?? UNKNOWN;
  const identified = halves.identified ?? identityChecked?.value;
  if (contradicts(halves.identified, identityChecked?.value)) {
    return implausible('element.contradiction', evidence, supervision?.value ?? '');
  }
  const value = shown({ ...halves, identified });
  if (halves.supervised !== undefined && identified !== undefined) return present(evidence, value);
  return label === undefined && supervision
    ? weak('element.free-text', evidence, supervision.value)
    : weak('element.half-stated', evidence, value);
}

const contradicts = (a: boolean | undefined, b: boolean | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;

/** Plain form: "supervised; identity checked". */
const shown = ({ supervised, identified }: Supervision): string =>
  [
    supervised === undefined ? [] : supervised ? 'supervised' : 'unsupervised',
    identified === undefined ? [] : identified ? 'identity checked' : 'identity not checked',
  ]
    .flat()
    .join('; ');
