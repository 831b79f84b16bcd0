import { inference, native, type Place, type Shape } from '../elements/format-elements.js';
import { isFiller } from '../elements/reading/filler.js';
import { as, fillerAmong, prose, texts } from '../elements/reading/shapes.js';
import { itemsAt, memberAt, objectsAt, type Text, textAt, textMemberAt } from '../elements/reading/text.js';
import type { CountryClaim } from '../elements/rules/country.js';
import type { LegalIdentityClaim } from '../elements/rules/issuer-legal-identity.js';
import type { LearnerClaim } from '../elements/rules/learner-identity.js';
import type { OrganisationClaim } from '../elements/rules/awarding-body.js';
import type { ProviderClaim } from '../elements/rules/provider.js';
import { textsOf } from '../json.js';

/** Names of an issuer; a person is one who says so, or who has a family name. */
export const issuerName: Shape<OrganisationClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(item => {
      const name = textMemberAt(item, 'name', origin);
      const isPerson =
        textsOf(memberAt(item, 'type')?.value).includes('Person') || memberAt(item, 'familyName') !== undefined;
      return name ? { kind: isPerson ? ('person' as const) : ('name' as const), name } : [];
    }),
  fillerIn: fillerAmong('name'),
};

/** A party written as a bare address, or the address of its profile. */
export const identifierOf: Shape<Text> = {
  read: (value, origin) =>
    itemsAt(value).flatMap(item =>
      typeof item.value === 'string' ? (textAt(item, origin) ?? []) : (textMemberAt(item, 'id', origin) ?? []),
    ),
  fillerIn: value =>
    itemsAt(value).flatMap(({ value: text, pointer }) =>
      typeof text === 'string' && isFiller(text) ? { value: text, pointer } : [],
    )[0],
};

/** Given and family name side by side. */
export const nameParts: Shape<LearnerClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(item => {
      const [given, family] = [textMemberAt(item, 'givenName', origin), textMemberAt(item, 'familyName', origin)];
      return given || family ? { kind: 'name-parts' as const, ...(given && { given }), ...(family && { family }) } : [];
    }),
  fillerIn: fillerAmong('givenName', 'familyName'),
};

/** An organisation of which only the identifier is stated. */
export const bodyById = as(identifierOf, (id): OrganisationClaim => ({ kind: 'opaque', id }));

/** Who taught, by a name that says so, or because nobody else is named. */
export const statedProvider = as(texts, (name): ProviderClaim => ({ name, assumed: false }));
export const assumedProvider = as(texts, (name): ProviderClaim => ({ name, assumed: true }));

const webAddress = (address: Text): CountryClaim => ({ kind: 'web', address });

/** The country that the addresses of an issuer end with. */
export const countryByAddress = (issuer: string): readonly Place<CountryClaim>[] => [
  inference(`${issuer}.url`, as(prose, webAddress)),
  inference(issuer, as(identifierOf, webAddress)),
];

const opaque = (value: Text): LegalIdentityClaim => ({ kind: 'opaque', value });

/** What tells an issuer apart where it names no register: its page, its identifier, its name. */
export const unregistered = (issuer: string): readonly Place<LegalIdentityClaim>[] => [
  native(`${issuer}.url`, as(texts, opaque)),
  native(issuer, as(identifierOf, opaque)),
  native(`${issuer}.name`, as(texts, opaque)),
];
