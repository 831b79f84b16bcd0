import type { Stated, StatedIdentifier, StatedIssuer } from '../credential.js';
import { type Json, isList, isObject, listOf, member, pointerTo, textMember } from '../json.js';

interface Placed {
  readonly value: Json;
  readonly pointer: string;
}

/** The values of a member, with or without brackets. */
function under({ value, pointer }: Placed, key: string): readonly Placed[] {
  const found = member(value, key);
  const at = pointer + pointerTo(key);
  return listOf(found).map((item, index) => ({ value: item, pointer: isList(found) ? at + pointerTo(index) : at }));
}

/**
 * What an issuer states about the registers it stands in, and its country: `otherIdentifier` and `address` of Open Badges
 * (§B.1.8), the legal identifiers and `location` of the European Learning Model. All of it can be copied by anybody.
 */
export function registeredAs(
  issuer: Json | undefined,
  pointer: string,
): Pick<StatedIssuer, 'identifiers' | 'country' | 'countries' | 'legalNames'> {
  if (!isObject(issuer)) return {};
  const root = { value: issuer, pointer };
  const identifiers = SCHEMES.flatMap(([key, scheme]) =>
    under(root, key).flatMap(entry => identifierIn(entry, scheme) ?? []),
  );
  const countries = countriesIn(root);
  const legalNames = legalNamesIn(root);
  return {
    ...(identifiers.length > 0 && { identifiers }),
    ...(countries[0] && { country: countries[0] }),
    ...(countries.length > 1 && { countries }),
    ...(legalNames.length > 1 && { legalNames }),
  };
}

/** A name in each language, or several of them. */
const legalNamesIn = (issuer: Placed): readonly Stated[] =>
  under(issuer, 'legalName')
    .flatMap(name =>
      isObject(name.value) ? Object.keys(name.value).flatMap(language => under(name, language)) : [name],
    )
    .flatMap(name => (typeof name.value === 'string' ? [{ value: name.value, pointer: name.pointer }] : []));

const SCHEMES: readonly (readonly [member: string, scheme: string])[] = [
  ['otherIdentifier', ''],
  ['identifier', ''],
  ['eIDASIdentifier', 'eIDASIdentifier'],
  ['vatIdentifier', 'vatIdentifier'],
  ['taxIdentifier', 'taxIdentifier'],
  ['registration', 'registration'],
];

function identifierIn(entry: Placed, known: string): StatedIdentifier | undefined {
  if (typeof entry.value === 'string') return { scheme: known, value: entry.value, pointer: entry.pointer };
  const key = ['identifier', 'notation', 'id'].find(name => textMember(entry.value, name) !== undefined);
  if (key === undefined) return undefined;
  const schemes = ['identifierType', 'schemeName', 'schemeAgency'].flatMap(name => textMember(entry.value, name) ?? []);
  return {
    scheme: known === '' ? (schemes[0] ?? '') : known,
    value: textMember(entry.value, key) ?? '',
    pointer: entry.pointer + pointerTo(key),
  };
}

function countriesIn(issuer: Placed): readonly Stated[] {
  const addresses = [
    ...under(issuer, 'address'),
    ...under(issuer, 'location').flatMap(place => under(place, 'address')),
  ];
  const stated = [
    ...addresses.flatMap(address => COUNTRY.flatMap(key => under(address, key))),
    ...under(issuer, 'country'),
  ];
  return stated.flatMap(place => textIn(place) ?? []);
}

const COUNTRY = ['addressCountryCode', 'addressCountry', 'countryCode'];

/** A text, or a term of a list by its address. */
function textIn({ value, pointer }: Placed): Stated | undefined {
  if (typeof value === 'string') return { value, pointer };
  const id = textMember(value, 'id');
  return id === undefined ? undefined : { value: id, pointer: pointer + pointerTo('id') };
}
