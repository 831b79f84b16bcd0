import type { Stated, StatedIdentifier, StatedIssuer } from '../../credential.js';
import { countryOf } from '../../elements/vocabularies/countries.js';
import { plainName, sameName } from '../same-name.js';
import type { CertificateName } from './certificate.js';

/** How a seal is tied to the issuer that the credential states. */
export type Binding = 'identifier' | 'name' | 'mandate' | 'differs' | 'none';

/** `organizationIdentifier` taken apart (ETSI EN 319 412-1 §5.1.4). */
interface LegalIdentifier {
  readonly scheme: string;
  /** ISO 3166-1 alpha-2; `undefined` where the register is no country's. */
  readonly country: string | undefined;
  /** The country as it is written, such as the `EL` of Greek numbers. */
  readonly prefix: string;
  readonly reference: string;
}

const FORM = /^(VAT|NTR|PSD|LEI|GOV|INT|[A-Z]{2}:)([A-Z]{2})-(.+)$/;

function readIdentifier(text: string): LegalIdentifier | undefined {
  const [, scheme = '', prefix = '', reference = ''] = FORM.exec(text.toUpperCase().trim()) ?? [];
  if (scheme === '') return undefined;
  return { scheme, prefix, reference, country: prefix === 'XG' ? undefined : countryCode(prefix) };
}

/**
 * Whether the organisation in a certificate is the issuer a credential states (an organisation that awards may be another
 * one). Only numbers of the same kind can differ; a name that is spelled otherwise never makes a difference.
 * @param mandates statements by which one organisation lets another seal for it
 */
export function bindingOf(seal: CertificateName, issuer: StatedIssuer, mandates: readonly Stated[] = []): Binding {
  const own = readIdentifier(seal.organisationIdentifier ?? '');
  const stated = issuer.identifiers ?? [];
  const inCountry = countriesAgree(own?.country ?? countryCode(seal.country ?? ''), issuer);
  const comparable = own && saysSomething(own.reference) ? stated.filter(one => isComparable(one, own)) : [];
  const isStated = own !== undefined && saysSomething(own.reference) && stated.some(one => isSame(one.value, own));
  if (isStated && inCountry !== false) return 'identifier';
  if (comparable.length === 0 && inCountry === true && isNamed(seal, issuer)) return 'name';
  if (mandates.some(({ value }) => namesBoth(value, seal, issuer))) return 'mandate';
  return comparable.length > 0 && !isStated ? 'differs' : 'none';
}

const countryCode = (text: string): string | undefined => {
  const read = countryOf(text);
  return read.kind === 'country' ? read.code : undefined;
};

/** `undefined` where the credential states no country; one address of several in the country is enough. */
function countriesAgree(country: string | undefined, issuer: StatedIssuer): boolean | undefined {
  const stated = (issuer.countries ?? (issuer.country ? [issuer.country] : [])).map(({ value }) => countryCode(value));
  return stated.length === 0 ? undefined : country !== undefined && stated.includes(country);
}

const plainNumber = (text: string): string => text.toUpperCase().replace(/[\s./-]/g, '');

/** A number of one organisation: long enough, and more than zeros behind its letters. */
function saysSomething(reference: string): boolean {
  const plain = plainNumber(reference);
  return plain.length >= 4 && !/^0+$/.test(plain.replace(/[A-Z]/g, ''));
}

const spellings = ({ prefix, country }: LegalIdentifier): readonly string[] =>
  [...new Set([prefix, country ?? '', country === 'GR' ? 'EL' : ''])].filter(code => code !== '');

/** Both ways to write a number: with its country in front, and without. */
const withAndWithout = (number: string, codes: readonly string[]): readonly string[] => [
  number,
  ...codes.filter(code => number.startsWith(code)).map(code => number.slice(code.length)),
];

/** The whole identifier, or the number in it, however it is spelled. */
function isSame(text: string, own: LegalIdentifier): boolean {
  const codes = spellings(own);
  const numbers = withAndWithout(plainNumber(own.reference), codes);
  const whole = codes.flatMap(code => numbers.map(number => own.scheme + code + number));
  return withAndWithout(plainNumber(text), codes).some(form => numbers.includes(form) || whole.includes(form));
}

/** Registers of the certificate's scheme, by the local names their members and types go by. */
const REGISTERS: Readonly<Record<string, readonly string[]>> = {
  VAT: ['vatidentifier', 'vat', 'euvat', 'vatnumber'],
  NTR: ['registration'],
  LEI: ['lei', 'leicode', 'leiidentifier'],
};

const localName = (scheme: string): string =>
  scheme
    .slice(Math.max(scheme.lastIndexOf(':'), scheme.lastIndexOf('/'), scheme.lastIndexOf('#')) + 1)
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** A number that would have to be the same one, were it the same organisation's. */
function isComparable({ scheme, value }: StatedIdentifier, own: LegalIdentifier): boolean {
  const written = readIdentifier(value);
  if (written) return written.scheme === own.scheme && saysSomething(written.reference);
  if (!saysSomething(value) || !/\d/.test(value)) return false;
  const register = localName(scheme);
  // A number alone in the place of an eIDAS identifier is one of a national register (issuer-identity §8.2).
  const isBareNational = own.scheme === 'NTR' && ['eidas', 'eidasidentifier'].includes(register);
  return isBareNational || (REGISTERS[own.scheme] ?? []).includes(register);
}

const namesOf = ({ name, legalNames = [] }: StatedIssuer): readonly string[] =>
  [...(name ? [name] : []), ...legalNames].map(({ value }) => value);

const isNamed = ({ organisation }: CertificateName, issuer: StatedIssuer): boolean =>
  organisation !== undefined &&
  plainName(organisation) !== '' &&
  namesOf(issuer).some(name => sameName(name, organisation));

/** A statement that names the organisation that seals and the one it seals for. */
function namesBoth(statement: string, { organisation }: CertificateName, issuer: StatedIssuer): boolean {
  const said = ` ${plainName(statement)} `;
  const isSaid = (name: string) => plainName(name) !== '' && said.includes(` ${plainName(name)} `);
  return organisation !== undefined && isSaid(organisation) && namesOf(issuer).some(isSaid);
}
