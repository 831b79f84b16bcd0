import { type Judgement, implausible, present, weak } from '../judgement.js';
import type { Text } from '../reading/text.js';
import { codeOfIscedFieldUri, iscedFields } from '../vocabularies/isced-fields.js';
import { type Rule, firstOf } from './rule.js';

/** A subject area: by a code or URI of ISCED-F 2013, or in words. */
export interface FieldClaim {
  readonly pointer: string;
  readonly uri?: Text;
  readonly code?: Text;
  readonly label?: Text;
  /** The place or the entry says that its code is one of ISCED-F. */
  readonly isIscedF: boolean;
}

/** A code, alone or before its label: `0542`, `0542 Statistics`. */
const CODE = /^\s?(\d{2,4})(?![\d.,])/;
const codeIn = (text: Text | undefined): string | undefined => CODE.exec(text?.value ?? '')?.[1];

/** A code that lost its leading zero by being written as a number gets it back. */
const completed = (code: string): string => (!iscedFields.has(code) && iscedFields.has(`0${code}`) ? `0${code}` : code);

export const iscedField: Rule<FieldClaim> = {
  judge: firstOf(claim => {
    const fromUri = [claim.uri, claim.code, claim.label].flatMap(text => {
      const code = text && codeOfIscedFieldUri(text.value);
      return code ?? [];
    })[0];
    if (fromUri !== undefined) return judgeCode(fromUri, claim);
    const written = codeIn(claim.code) ?? codeIn(claim.label);
    if (written === undefined) return inWords(claim);
    const code = completed(written);
    if (claim.isIscedF) return judgeCode(code, claim);
    return weak(iscedFields.has(code) ? 'element.no-framework' : 'element.free-text', claim, written);
  }),
};

/** Another code beside the URI is a question; the URI decides. */
function judgeCode(code: string, claim: FieldClaim): Judgement {
  if (!iscedFields.has(code)) return implausible('element.unknown-value', claim, code);
  const beside = codeIn(claim.code);
  return beside !== undefined && completed(beside) !== code
    ? weak('element.label-differs', claim, code)
    : present(claim, code);
}

function inWords({ code, label }: FieldClaim): Judgement | undefined {
  const text = label ?? code;
  return text && weak('element.free-text', text, text.value);
}
