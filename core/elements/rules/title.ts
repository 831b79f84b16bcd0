import { implausible, present, weak } from '../judgement.js';
import { wordsOf } from '../reading/markup.js';
import type { Text } from '../reading/text.js';
import { phrasesOf, wordings } from '../wording/index.js';
import { isWhole } from '../wording/phrases.js';
import { type Rule, firstOf } from './rule.js';

const FULL_DEGREE = /^(bachelor|master|doctor(ate)?|ph\.?d\.?)(['’]s)?\s+(degree\b|of\b|in\b)/i;
const BARE_CODE = /^[A-Z]{1,5}[-_ ]?\d{2,6}$/;

/** A title that would fit any award, in any of the languages, or nothing but a code. */
const isGeneric = (title: string): boolean =>
  BARE_CODE.test(title.trim()) ||
  wordings.some(wording => isWhole(phrasesOf(wording, 'genericTitles'), wordsOf(title)));

export const title: Rule<Text> = {
  judge: firstOf(text => {
    const said = text.value.trim();
    if (FULL_DEGREE.test(said)) return implausible('element.full-degree', text, said);
    return isGeneric(said) ? weak('element.generic-title', text, said) : present(text, said);
  }),
};
