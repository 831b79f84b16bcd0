import { extension, inference, native, type Place, type Places, type Shape } from '../../elements/format-elements.js';
import { fillerAmong } from '../../elements/reading/shapes.js';
import { as, prose, texts } from '../../elements/reading/shapes.js';
import { memberAt, objectsAt, textMemberAt } from '../../elements/reading/text.js';
import type { CountryClaim } from '../../elements/rules/country.js';
import type { LearnerClaim } from '../../elements/rules/learner-identity.js';
import { addressCountry, addressCountryAsPlace } from '../open-badges-3/profiles.js';
import { identifierOf, issuerName } from '../parties.js';
import { ISSUER, ofIssuer } from './extensions.js';

const HASH = /^[a-z0-9]{2,10}\$/i;

/** `IdentityObject` (Open Badges 2.0): an address, mostly hashed. Without the flag the value shows whether it is. */
const recipient: Shape<LearnerClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap((item): readonly LearnerClaim[] => {
      const identity = textMemberAt(item, 'identity', origin);
      if (!identity) return [];
      const flag = memberAt(item, 'hashed')?.value;
      const isHashed = flag === undefined ? HASH.test(identity.value) : flag === true || flag === 'true';
      return [{ kind: isHashed ? 'hash' : 'opaque', value: identity }];
    }),
  fillerIn: fillerAmong('identity'),
};

const statedCountry = as(texts, (name): CountryClaim => ({ kind: 'address', name }));

const countryInAddresses: readonly Place<CountryClaim>[] = [
  inference(
    `${ISSUER}.url`,
    as(prose, address => ({ kind: 'web', address })),
  ),
  inference(
    ISSUER,
    as(identifierOf, address => ({ kind: 'web', address })),
  ),
];

const countryOfIssuer: readonly Place<CountryClaim>[] = [
  extension(ofIssuer('InstitutionCountry'), statedCountry),
  inference(`${ISSUER}.address`, addressCountry),
  ...countryInAddresses,
];

/** Who earned it and who issued it. The profile is often a department's, and the institution stands in extensions. */
export const who: Pick<
  Places,
  | 'learner-identity'
  | 'issuer-country'
  | 'awarding-body'
  | 'awarding-body-country'
  | 'provider'
  | 'provider-country'
  | 'issuer-legal-identity'
  | 'place-of-issue'
> = {
  'learner-identity': [
    extension(
      'extensions:recipientProfile.name',
      as(texts, name => ({ kind: 'name', name })),
    ),
    native('recipient', recipient),
  ],
  'issuer-country': countryOfIssuer,
  'awarding-body': [
    extension(
      ofIssuer('InstitutionName'),
      as(texts, name => ({ kind: 'name', name })),
    ),
    native(ISSUER, issuerName),
    native(
      ISSUER,
      as(identifierOf, id => ({ kind: 'opaque', id })),
    ),
  ],
  'awarding-body-country': countryOfIssuer,
  provider: [
    inference(
      `${ISSUER}.name`,
      as(texts, name => ({ name, assumed: true })),
    ),
  ],
  'provider-country': [
    inference(ofIssuer('InstitutionCountry'), statedCountry, 'element.inferred'),
    inference(`${ISSUER}.address`, addressCountry, 'element.inferred'),
  ],
  'issuer-legal-identity': [
    extension(
      ofIssuer('InstitutionIdentifier'),
      as(texts, value => ({ kind: 'register', pointer: value.pointer, scheme: 'InstitutionIdentifier', value })),
    ),
    native(
      `${ISSUER}.url`,
      as(texts, value => ({ kind: 'opaque', value })),
    ),
    native(
      ISSUER,
      as(identifierOf, value => ({ kind: 'opaque', value })),
    ),
    native(
      `${ISSUER}.name`,
      as(texts, value => ({ kind: 'opaque', value })),
    ),
  ],
  'place-of-issue': [
    native(
      `${ISSUER}.address.addressLocality`,
      as(texts, text => ({ of: 'locality', text })),
    ),
    extension(
      ofIssuer('InstitutionCountry'),
      as(texts, text => ({ of: 'country', text })),
    ),
    native(`${ISSUER}.address`, addressCountryAsPlace),
  ],
};
