import { extension, inference, native, type Place, type Shape } from '../../elements/format-elements.js';
import { as, fillerAmong, texts } from '../../elements/reading/shapes.js';
import { memberAt, objectsAt, textMemberAt } from '../../elements/reading/text.js';
import type { CountryClaim } from '../../elements/rules/country.js';
import type { LearnerClaim } from '../../elements/rules/learner-identity.js';
import { addressCountry, addressCountryAsPlace } from '../open-badges-3/profiles.js';
import { assumedProvider, bodyById, countryByAddress, issuerName, unregistered } from '../parties.js';
import type { Who } from '../questions.js';
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

const countryOfIssuer: readonly Place<CountryClaim>[] = [
  extension(ofIssuer('InstitutionCountry'), statedCountry),
  inference(`${ISSUER}.address`, addressCountry),
  ...countryByAddress(ISSUER),
];

/** Who earned it and who issued it. The profile is often a department's, and the institution stands in extensions. */
export const who: Who = {
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
    native(ISSUER, bodyById),
  ],
  'awarding-body-country': countryOfIssuer,
  provider: [inference(`${ISSUER}.name`, assumedProvider)],
  'provider-country': [
    inference(ofIssuer('InstitutionCountry'), statedCountry, 'element.inferred'),
    inference(`${ISSUER}.address`, addressCountry, 'element.inferred'),
  ],
  'issuer-legal-identity': [
    extension(
      ofIssuer('InstitutionIdentifier'),
      as(texts, value => ({ kind: 'register', pointer: value.pointer, scheme: 'InstitutionIdentifier', value })),
    ),
    ...unregistered(ISSUER),
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
