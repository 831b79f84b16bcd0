import { inference, native } from '../../elements/format-elements.js';
import { as, texts } from '../../elements/reading/shapes.js';
import {
  assumedProvider,
  bodyById,
  countryByAddress,
  identifierOf,
  issuerName,
  nameParts,
  statedProvider,
  unregistered,
} from '../parties.js';
import type { Who } from '../questions.js';
import { hashedIdentity, nameIdentity, otherIdentity, registerIdentity } from './learners.js';
import {
  addressCountry,
  addressCountryAsPlace,
  countryOfEntries,
  creatorOfPlatformBadge,
  registerEntries,
} from './profiles.js';
import { ACHIEVEMENT, SUBJECT } from './paths.js';

/** Who learned, who taught, who awards and issues, and where they are. */
export const who: Who = {
  'learner-identity': [
    native(`${SUBJECT}.identifier`, nameIdentity),
    native(`${SUBJECT}.identifier`, registerIdentity),
    inference(
      `${SUBJECT}.name`,
      as(texts, name => ({ kind: 'name', name })),
    ),
    inference(SUBJECT, nameParts),
    native(`${SUBJECT}.identifier`, hashedIdentity),
    native(`${SUBJECT}.identifier`, otherIdentity),
    native(
      `${SUBJECT}.id`,
      as(texts, value => ({ kind: 'opaque', value })),
    ),
  ],
  'issuer-country': [
    native('issuer.address', addressCountry),
    native('issuer.parentOrg.address', addressCountry),
    native(
      'issuer.address.addressRegion',
      as(texts, region => ({ kind: 'region', region })),
    ),
    inference(
      'issuer.url',
      as(texts, address => ({ kind: 'web', address })),
    ),
    inference(
      'issuer',
      as(identifierOf, address => ({ kind: 'web', address })),
    ),
    inference('issuer.otherIdentifier', countryOfEntries),
  ],
  'awarding-body': [
    native('issuer', issuerName),
    native('issuer.parentOrg', issuerName),
    native(`${ACHIEVEMENT}.creator`, creatorOfPlatformBadge, 'element.inferred'),
    native('issuer', bodyById),
  ],
  'awarding-body-country': [
    native('issuer.address', addressCountry),
    native('issuer.parentOrg.address', addressCountry),
    ...countryByAddress('issuer'),
  ],
  provider: [
    native(`${SUBJECT}.source.name`, statedProvider),
    native(`${ACHIEVEMENT}.creator.name`, statedProvider),
    inference('issuer.name', assumedProvider),
  ],
  'provider-country': [
    native(`${SUBJECT}.source.address`, addressCountry),
    native(`${ACHIEVEMENT}.creator.address`, addressCountry),
  ],
  'issuer-legal-identity': [
    native('issuer.otherIdentifier', registerEntries),
    native(
      'issuer.official',
      as(texts, value => ({ kind: 'opaque', value })),
    ),
    ...unregistered('issuer'),
  ],
  'place-of-issue': [
    native(
      'issuer.address.addressLocality',
      as(texts, text => ({ of: 'locality', text })),
    ),
    native('issuer.address', addressCountryAsPlace),
  ],
};
