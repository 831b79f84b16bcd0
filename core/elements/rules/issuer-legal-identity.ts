import { type Judgement, implausible, present, weak } from '../judgement.js';
import type { Text } from '../reading/text.js';
import { countryOfCode } from '../vocabularies/countries.js';
import { countryPrefix, hasPossibleShape } from '../vocabularies/identifiers.js';
import { awardingCountry } from './country.js';
import { type Rule, type Said, firstOf } from './rule.js';

/** An entry of a register, or something that only leads to the issuer: a name, a DID, a web address. */
export type LegalIdentityClaim =
  | { readonly kind: 'register'; readonly pointer: string; readonly scheme: string; readonly value: Text }
  | { readonly kind: 'opaque'; readonly value: Text };

export const issuerLegalIdentity: Rule<LegalIdentityClaim> = {
  judge: firstOf((claim, said) =>
    claim.kind === 'register'
      ? judgeEntry(claim, said)
      : weak('element.identifier-only', claim.value, claim.value.value),
  ),
};

function judgeEntry(
  { pointer, scheme, value }: Extract<LegalIdentityClaim, { kind: 'register' }>,
  said: Said,
): Judgement {
  const shown = `${scheme.slice(scheme.indexOf(':') + 1)} ${value.value}`;
  if (!hasPossibleShape(scheme, value.value)) return implausible('element.unknown-value', value, shown);
  const registered = countryOfCode(countryPrefix(scheme, value.value) ?? '');
  const established = awardingCountry(said);
  return registered !== undefined && established !== undefined && registered !== established
    ? implausible('element.contradiction', value, shown)
    : present({ pointer }, shown);
}
