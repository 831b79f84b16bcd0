import { type Judgement, implausible, inferred, joined, present, weak } from '../judgement.js';
import type { Text } from '../reading/text.js';
import { countryOf, countryOfCode, countryOfHost, type StatedCountry } from '../vocabularies/countries.js';
import { countryPrefix } from '../vocabularies/identifiers.js';
import type { Rule, Said } from './rule.js';

/** What tells the country of an organisation: its address, its place in words, its web address, its VAT number. */
export type CountryClaim =
  | {
      readonly kind: 'address';
      readonly code?: Text;
      readonly name?: Text;
      readonly registeredIn?: Text;
      /** The body behind an offer: nothing says that it teaches there. */
      readonly behindOffer?: true;
    }
  | { readonly kind: 'region'; readonly region: Text }
  | { readonly kind: 'postal'; readonly text: Text }
  | { readonly kind: 'web'; readonly address: Text }
  | { readonly kind: 'identifier'; readonly scheme: string; readonly value: Text };

const judgeClaim = (claim: CountryClaim): Judgement | undefined => {
  switch (claim.kind) {
    case 'address':
      return judgeAddress(claim.code, claim.name, claim.registeredIn);
    case 'region':
      return weak('element.region-only', claim.region, claim.region.value);
    case 'postal':
      return weak('element.free-text', claim.text, claim.text.value);
    case 'web':
      return inferredFrom(claim.address, countryOfHost(claim.address.value));
    case 'identifier':
      return inferredFrom(claim.value, countryOfCode(countryPrefix(claim.scheme, claim.value.value) ?? ''));
  }
};

const inferredFrom = (text: Text, code: string | undefined): Judgement | undefined =>
  code === undefined ? undefined : inferred(text, code);

const codeOf = (country: StatedCountry | undefined): string | undefined =>
  country?.kind === 'country' ? country.code : undefined;

/** Code, name and register of one organisation must mean one country; a name that means none contradicts nothing. */
function judgeAddress(code?: Text, name?: Text, registeredIn?: Text): Judgement | undefined {
  const texts = [code, name, registeredIn].filter(text => text !== undefined);
  const known = texts.flatMap(text => codeOf(countryOf(text.value)) ?? []);
  const wrong = texts.find(text => countryOf(text.value).kind === 'no-such-code');
  if (wrong) return implausible('element.unknown-value', wrong, wrong.value);
  if (new Set(known).size > 1) return implausible('element.contradiction', texts, joined(...known));
  const deciding = texts.find(text => codeOf(countryOf(text.value)) !== undefined);
  if (deciding) return present(deciding, codeOf(countryOf(deciding.value)) ?? deciding.value);
  const stated = texts.find(text => countryOf(text.value).kind !== 'nothing');
  if (!stated) return undefined;
  return countryOf(stated.value).kind === 'union'
    ? weak('element.inferred', stated, 'EU')
    : weak('element.free-text', stated, stated.value);
}

/** Several addresses at one place may lie in several countries: "Country(ies)". */
function judgeCountries(claims: readonly CountryClaim[]): Judgement | undefined {
  const judged = claims.map(judgeClaim).filter(judgement => judgement !== undefined);
  const [first, ...others] = judged.filter(({ status }) => status === 'present');
  const fault = judged.find(({ status }) => status === 'implausible');
  if (fault) return fault;
  if (!first) return judged[0];
  return { ...first, value: joined(first.value, ...others.map(({ value }) => value)) };
}

export const issuerCountry: Rule<CountryClaim> = { judge: judgeCountries };

/** The awarding body's is its own when stated; it does not apply when one body does both and names no country. */
export const awardingBodyCountry: Rule<CountryClaim> = {
  judge: judgeCountries,
  review(found, said) {
    const [statement] = said.about('one-body');
    return found || !statement
      ? found
      : {
          status: 'not-applicable',
          reason: 'element.declared-not-applicable',
          value: statement.value,
          at: [statement.pointer],
        };
  },
};

/** Without one of its own the provider's country is assumed to be that of whoever issued or awarded. */
export const providerCountry: Rule<CountryClaim> = {
  judge: judgeCountries,
  review: (found, said) => found ?? assumed(said),
};

function assumed(said: Said): Judgement | undefined {
  const [nearest] = [...said.about('awarding-body-country'), ...said.about('issuer-country')].flatMap(claim => {
    if (claim.kind === 'address' && claim.behindOffer) return [];
    const judged = judgeClaim(claim);
    return judged && (judged.status === 'present' || judged.reason === 'element.inferred') ? judged : [];
  });
  return nearest && { ...nearest, status: 'weak', reason: 'element.inferred', derived: true };
}

/** The country of whoever awards, as far as it is stated; for conventions that differ by country. */
export const awardingCountry = (said: Said): string | undefined =>
  [...said.about('awarding-body-country'), ...said.about('issuer-country')]
    .flatMap(claim => (claim.kind === 'address' ? [claim.code, claim.name] : []))
    .map(text => text && codeOf(countryOf(text.value)))
    .find(code => code !== undefined);
