import type { Shape } from '../../elements/format-elements.js';
import { noFiller } from '../../elements/reading/shapes.js';
import {
  itemsAt,
  memberAt,
  objectsAt,
  type Origin,
  type Text,
  textAt,
  textMemberAt,
  type Value,
} from '../../elements/reading/text.js';
import type { CountryClaim } from '../../elements/rules/country.js';
import type { LegalIdentityClaim } from '../../elements/rules/issuer-legal-identity.js';
import type { PlaceClaim } from '../../elements/rules/place-of-issue.js';
import { countryOf } from '../../elements/vocabularies/countries.js';
import { type Concept, conceptsAt } from './concepts.js';
import { notes } from './notes.js';

/** The legal identifiers of an organisation, and what a reader calls them. */
const IDENTIFIERS: readonly (readonly [member: string, scheme: string])[] = [
  ['registration', 'registration'],
  ['eIDASIdentifier', 'eIDAS number'],
  ['vatIdentifier', 'VAT number'],
  ['taxIdentifier', 'tax number'],
];

const identifiersOf = (organisation: Value) =>
  IDENTIFIERS.flatMap(([key, scheme]) => objectsAt(memberAt(organisation, key)).map(item => ({ item, scheme })));

type Address = Extract<CountryClaim, { kind: 'address' }>;

/** A country by its address or code, and its name, which must agree. */
function addressOf({ uri, code, label }: Concept): Address {
  const stated = uri ?? code;
  return { kind: 'address', ...(stated && { code: stated }), ...(label && { name: label }) };
}

const addressesIn = (location: Value | undefined): readonly Value[] =>
  objectsAt(location).flatMap(item => objectsAt(memberAt(item, 'address')));

const countriesIn = (location: Value | undefined, origin: Origin): readonly Address[] =>
  addressesIn(location).flatMap(address => conceptsAt(memberAt(address, 'countryCode'), origin).map(addressOf));

const countryCode = (text: Text | undefined): string | undefined => {
  const country = text && countryOf(text.value);
  return country?.kind === 'country' ? country.code : undefined;
};
const codeOf = ({ code, name }: Address): string | undefined => countryCode(code) ?? countryCode(name);

const registeredIn = (organisation: Value, origin: Origin): readonly Address[] =>
  identifiersOf(organisation).flatMap(({ item }) => conceptsAt(memberAt(item, 'spatial'), origin).map(addressOf));

/** Countries of the addresses of an organisation; a register of a country it has no address in contradicts them. */
export const organisationCountry: Shape<CountryClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(organisation => {
      const addresses = countriesIn(memberAt(organisation, 'location'), origin);
      const located = new Set(addresses.map(codeOf));
      const foreign = registeredIn(organisation, origin).filter(register => !located.has(codeOf(register)));
      const [register] = foreign.map(({ code, name }) => (countryCode(code) === undefined ? name : code));
      return addresses.map(address => ({ ...address, ...(register && { registeredIn: register }) }));
    }),
  fillerIn: noFiller,
};

/** The country whose register an organisation stands in. */
export const registerCountry: Shape<CountryClaim> = {
  read: (value, origin) => objectsAt(value).flatMap(organisation => registeredIn(organisation, origin)),
  fillerIn: noFiller,
};

/** The country or region of a place itself. */
export const locationCountry: Shape<CountryClaim> = {
  read: (value, origin) => countriesIn(value, origin),
  fillerIn: noFiller,
};

const ADMINISTRATIVE_UNIT = /\/authority\/atu\/([A-Z]{3})(?:_|$)/;
const NUTS = /\/nuts\/(?:code\/)?([A-Z]{2})[A-Z0-9]{0,3}$/;

/** A region in a structured field; codes of administrative units and of NUTS begin with their country. */
export const locationRegion: Shape<CountryClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(location =>
      conceptsAt(memberAt(location, 'spatialCode'), origin).flatMap((concept): readonly CountryClaim[] => {
        const { uri, label, code } = concept;
        const prefix = (ADMINISTRATIVE_UNIT.exec(uri?.value ?? '') ?? NUTS.exec(uri?.value ?? ''))?.[1];
        if (uri && prefix !== undefined) return [{ kind: 'address', code: { ...uri, value: prefix } }];
        const region = label ?? code ?? uri;
        return region ? [{ kind: 'region', region }] : [];
      }),
    ),
  fillerIn: noFiller,
};

/** Entries of registers: registration, eIDAS, VAT and tax identifiers. */
export const registerEntries: Shape<LegalIdentityClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(organisation =>
      identifiersOf(organisation).flatMap(({ item, scheme }) => {
        const written = textMemberAt(item, 'notation', origin) ?? numberInId(item, origin);
        return written ? { kind: 'register' as const, pointer: item.pointer, scheme, value: written } : [];
      }),
    ),
  fillerIn: noFiller,
};

/** Older models wrote the number itself as the id of the entry. */
function numberInId(item: Value, origin: Origin): Text | undefined {
  const id = textMemberAt(item, 'id', origin);
  return id && /^[A-Z]{2,5}[A-Z]?-\S+$/.test(id.value) ? id : undefined;
}

/** The same entries of the awarding body, where the issuer is nothing but an identifier. */
export const entriesInsteadOfIssuer: Shape<LegalIdentityClaim> = {
  read: (value, origin) => {
    const issuer = memberAt({ value: origin.document, pointer: '' }, 'issuer');
    const isBare = itemsAt(issuer).every(item => !memberAt(item, 'legalName') && identifiersOf(item).length === 0);
    return isBare ? registerEntries.read(value, origin) : [];
  },
  fillerIn: noFiller,
};

/** Where an award was made: an address in one line, a town or region, or at least the country. */
export const placeOf = (of: 'award' | 'issuer'): Shape<PlaceClaim> => ({
  read: (value, origin) =>
    objectsAt(value).flatMap(location => {
      const lines = addressesIn(location).flatMap(address => memberAt(address, 'fullAddress') ?? []);
      const towns = lines.flatMap(line => notes.read(line, origin));
      const regions = conceptsAt(memberAt(location, 'spatialCode'), origin).flatMap(({ label }) => label ?? []);
      const countries = countriesIn(location, origin).flatMap(({ code, name }) => code ?? name ?? []);
      const near = of === 'award' ? ('award' as const) : ('locality' as const);
      return [
        ...[...towns, ...regions].map(text => ({ of: near, text })),
        ...countries.map(text => ({ of: of === 'award' ? near : ('country' as const), text })),
      ];
    }),
  fillerIn: noFiller,
});

/** Names of an organisation under one of these members. */
export const nameOf = (organisation: Value, origin: Origin, ...keys: readonly string[]): Text | undefined =>
  keys.map(key => textAt(memberAt(organisation, key), origin)).find(text => text !== undefined);
