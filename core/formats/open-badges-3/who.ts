import { inference, native, type Places } from '../../elements/format-elements.js';
import { as, prose, texts } from '../../elements/reading/shapes.js';
import { identifierOf, issuerName, nameParts } from '../parties.js';
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
    native(
      'issuer',
      as(identifierOf, id => ({ kind: 'opaque', id })),
    ),
  ],
  'awarding-body-country': [
    native('issuer.address', addressCountry),
    native('issuer.parentOrg.address', addressCountry),
    inference(
      'issuer.url',
      as(prose, address => ({ kind: 'web', address })),
    ),
    inference(
      'issuer',
      as(identifierOf, address => ({ kind: 'web', address })),
    ),
  ],
  provider: [
    native(
      `${SUBJECT}.source.name`,
      as(texts, name => ({ name, assumed: false })),
    ),
    native(
      `${ACHIEVEMENT}.creator.name`,
      as(texts, name => ({ name, assumed: false })),
    ),
    inference(
      'issuer.name',
      as(texts, name => ({ name, assumed: true })),
    ),
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
    native(
      'issuer.url',
      as(texts, value => ({ kind: 'opaque', value })),
    ),
    native(
      'issuer',
      as(identifierOf, value => ({ kind: 'opaque', value })),
    ),
    native(
      'issuer.name',
      as(texts, value => ({ kind: 'opaque', value })),
    ),
  ],
  'place-of-issue': [
    native(
      'issuer.address.addressLocality',
      as(texts, text => ({ of: 'locality', text })),
    ),
    native('issuer.address', addressCountryAsPlace),
  ],
};
