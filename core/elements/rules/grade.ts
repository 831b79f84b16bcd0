import { type Judgement, implausible, joined, present, weak } from '../judgement.js';
import { folded } from '../reading/markup.js';
import { readNumber } from '../reading/number.js';
import type { Text } from '../reading/text.js';
import { type Rule, firstOf } from './rule.js';

/** A result and the scale it is on. */
export interface GradeClaim {
  readonly value?: Text;
  /** Passed, failed, withdrawn: a state that is its own scale. */
  readonly state?: Text;
  readonly scale?: {
    readonly pointer: string;
    readonly min?: number;
    readonly max?: number;
    /** The scale says what its values are: allowed values, a kind of result, a rubric. */
    readonly explained: boolean;
  };
}

const PASSED = new Set(
  'pass passed completed complete met bestanden réussi apto superado idoneo behaald geslaagd aprovado zaliczone hyväksytty splněno godkänd bestået'.split(
    ' ',
  ),
);
const FAILED = new Set(
  [
    'fail failed failure withdrew withdrawn échoué ajourné insuficiente gezakt reprovado niezaliczone hylätty nesplněno underkänd'.split(
      ' ',
    ),
    ['not passed', 'nicht bestanden', 'no apto', 'ikke bestået', 'niet behaald'],
  ].flat(),
);
const isPassed = (text: string): boolean => PASSED.has(folded(text));
const isFailed = (text: string): boolean => FAILED.has(folded(text));

export const grade: Rule<GradeClaim> = { judge: firstOf(judgeClaim) };

function judgeClaim({ value, state, scale }: GradeClaim): Judgement | undefined {
  const failure = [state, value].find(text => text && isFailed(text.value));
  if (failure) return implausible('element.contradiction', failure, failure.value);
  if (value) return judgeValue(value, scale);
  if (state && isPassed(state.value)) return present(state, state.value);
  return state && weak('element.half-stated', state, state.value);
}

function judgeValue(value: Text, scale: GradeClaim['scale']): Judgement {
  const evidence = scale ? [value, scale] : value;
  const own = ownScale(value.value);
  const number = own?.amount ?? readNumber(value.value);
  const [min, max] = [scale?.min ?? own?.min, scale?.max ?? own?.max];
  const shown = joined(value.value, rangeOf(scale?.min, scale?.max));
  if (number !== undefined && ((min !== undefined && number < min) || (max !== undefined && number > max))) {
    return implausible('element.out-of-range', value, shown);
  }
  const isExplained = scale?.explained === true || own !== undefined || min !== undefined || max !== undefined;
  return isExplained || isPassed(value.value) ? present(evidence, shown) : weak('element.no-scale', value, value.value);
}

const rangeOf = (min: number | undefined, max: number | undefined): string | undefined =>
  min === undefined && max === undefined ? undefined : `${String(min ?? '…')}–${String(max ?? '…')}`;

/** "16/20" and "80 %" bring their scale with them. */
function ownScale(text: string): { readonly amount: number; readonly min: number; readonly max: number } | undefined {
  const [, fraction, whole] = /^\s?(\d{1,4}(?:[.,]\d{1,4})?)\s?\/\s?(\d{1,4})\s?$/.exec(text) ?? [];
  const [, percent] = /^\s?(\d{1,4}(?:[.,]\d{1,4})?)\s?%\s?$/.exec(text) ?? [];
  const amount = readNumber(fraction ?? percent);
  return amount === undefined ? undefined : { amount, min: 0, max: whole === undefined ? 100 : Number(whole) };
}
