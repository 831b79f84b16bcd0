import { type Judgement, implausible, present, weak } from '../judgement.js';
import { readMoment } from '../reading/date.js';
import { isFillerName } from '../reading/filler-names.js';
import { folded } from '../reading/markup.js';
import type { Text } from '../reading/text.js';
import { awardOf } from './moments.js';
import { type Rule, type Said, firstOf } from './rule.js';

/** Who earned it: a name, parts of one, a number in a register, a hash, or an identifier that only a machine knows. */
export type LearnerClaim =
  | { readonly kind: 'name'; readonly name: Text }
  | { readonly kind: 'name-parts'; readonly given?: Text; readonly family?: Text }
  | { readonly kind: 'register-number'; readonly value: Text }
  | { readonly kind: 'hash'; readonly value: Text }
  | { readonly kind: 'nickname'; readonly value: Text }
  | { readonly kind: 'opaque'; readonly value: Text };

export const learnerIdentity: Rule<LearnerClaim> = {
  judge: firstOf((claim, said) => {
    switch (claim.kind) {
      case 'name':
        return judgeName(claim.name, said);
      case 'name-parts':
        return judgeParts(claim.given, claim.family, said);
      case 'register-number':
        return isAddress(claim.value.value)
          ? weak('element.identifier-only', claim.value, claim.value.value)
          : present(claim.value, claim.value.value);
      case 'hash':
        return judgeHash(claim.value);
      case 'nickname':
        return weak('element.partial-name', claim.value, claim.value.value);
      case 'opaque':
        return weak('element.identifier-only', claim.value, claim.value.value);
    }
  }),
  review: (found, said) => found && (birthFault(found, said) ?? found),
};

/** E-mail, web address, DID, URN: they lead to somebody and name nobody. */
const isAddress = (text: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]{1,19}:|[^\s@]{1,64}@[^\s@]{1,255}$)/i.test(text.trim());

function judgeName(name: Text, said: Said): Judgement {
  const text = name.value.trim();
  if (isAddress(text) || /^[0-9a-f-]{16,}$/i.test(text)) return weak('element.identifier-only', name, text);
  if (isFillerName(text)) return weak('element.placeholder', name, text);
  if (namesOfIssuer(said).includes(folded(text))) return implausible('element.contradiction', name, text);
  return isFullName(text) ? present(name, text) : weak('element.partial-name', name, text);
}

const namesOfIssuer = (said: Said): readonly string[] =>
  said.about('awarding-body').flatMap(claim => (claim.kind === 'name' ? folded(claim.name.value) : []));

/** Two words that are more than initials; scripts without spaces write a full name as one. */
const isFullName = (name: string): boolean =>
  (name.match(/\p{L}[\p{L}\p{M}'’]+/gu) ?? []).length >= 2 ||
  /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}]{2}/u.test(name);

function judgeParts(given: Text | undefined, family: Text | undefined, said: Said): Judgement | undefined {
  if (given && family) {
    const whole = judgeName({ ...given, value: `${given.value} ${family.value}` }, said);
    return { ...whole, at: [given.pointer, family.pointer] };
  }
  const part = given ?? family;
  return part && weak('element.partial-name', part, part.value);
}

/** A hash has no spaces and is not as short as a name; what says it is one and is not contradicts itself. */
const judgeHash = (hash: Text): Judgement =>
  /[\s@]/.test(hash.value) || hash.value.length < 16
    ? implausible('element.contradiction', hash, hash.value)
    : weak('element.hashed', hash, hash.value);

/** Nobody is born in the future or after the award. */
function birthFault(found: Judgement, said: Said): Judgement | undefined {
  const births = said.about('born-on').flatMap(text => readMoment(text.value) ?? []);
  const award = awardOf(said)?.at ?? Infinity;
  if (births.some(({ at }) => at > said.now.getTime())) {
    return { ...found, status: 'implausible', reason: 'element.future' };
  }
  return births.some(({ at }) => at > award)
    ? { ...found, status: 'implausible', reason: 'element.contradiction' }
    : undefined;
}
