import { inference, native } from '../../elements/format-elements.js';
import { as, asFar, objects, texts } from '../../elements/reading/shapes.js';
import { textMemberAt } from '../../elements/reading/text.js';
import type { LearnerClaim } from '../../elements/rules/learner-identity.js';
import { assumedProvider, identifierOf, nameParts, statedProvider } from '../parties.js';
import type { Who } from '../questions.js';
import { awardingNames, issuerNames } from './bodies.js';
import {
  entriesInsteadOfIssuer,
  locationCountry,
  locationRegion,
  organisationCountry,
  placeOf,
  registerCountry,
  registerEntries,
} from './organisations.js';
import { ACTIVITY, ACHIEVEMENT, AWARDING, AWARDING_BODY } from './paths.js';

const numbered = objects<LearnerClaim>((item, origin) => {
  const value = textMemberAt(item, 'notation', origin);
  return value && { kind: 'register-number', value };
}, 'notation');

/** Identifiers inside the file (`urn:epass:…`) tell nobody anything. */
const leadsSomewhere = (id: string): boolean => /^(?:did|https?):/i.test(id);

/** Who learned, who taught, who awards and issues, and where they are. */
export const who: Who = {
  'learner-identity': [
    native(
      'credentialSubject.fullName',
      as(texts, name => ({ kind: 'name', name })),
    ),
    native('credentialSubject', nameParts),
    native('credentialSubject.nationalID', numbered),
    native('credentialSubject.identifier', numbered),
    native(
      'credentialSubject.id',
      asFar(texts, value => (leadsSomewhere(value.value) ? { kind: 'opaque', value } : undefined)),
    ),
  ],
  'issuer-country': [
    native('issuer', organisationCountry),
    native(AWARDING_BODY, organisationCountry),
    native('issuer', registerCountry),
    native(AWARDING_BODY, registerCountry),
    native(`${AWARDING}.location`, locationCountry),
    native('issuer.location', locationRegion),
    native(`${AWARDING_BODY}.location`, locationRegion),
    native(`${AWARDING}.location`, locationRegion),
  ],
  'awarding-body': [
    native(AWARDING_BODY, awardingNames('legalName')),
    native(AWARDING_BODY, awardingNames('altLabel', 'prefLabel')),
    native('issuer', issuerNames, 'element.inferred'),
    native(
      'issuer',
      asFar(identifierOf, id => (leadsSomewhere(id.value) ? { kind: 'opaque', id } : undefined)),
    ),
  ],
  'awarding-body-country': [native(AWARDING_BODY, organisationCountry), native(AWARDING_BODY, registerCountry)],
  provider: [
    native(`${ACTIVITY}.directedBy.legalName`, statedProvider),
    native(`${ACHIEVEMENT}.learningOpportunity.providedBy.legalName`, statedProvider),
    inference(`${AWARDING_BODY}.legalName`, assumedProvider),
    inference('issuer.legalName', assumedProvider),
  ],
  'provider-country': [
    native(`${ACTIVITY}.directedBy`, organisationCountry),
    native(`${ACHIEVEMENT}.learningOpportunity.providedBy`, organisationCountry),
  ],
  'issuer-legal-identity': [
    native('issuer', registerEntries),
    native(AWARDING_BODY, entriesInsteadOfIssuer),
    native(
      'issuer.homepage.contentURL',
      as(texts, value => ({ kind: 'opaque', value })),
    ),
    native(
      'issuer',
      asFar(identifierOf, value => (leadsSomewhere(value.value) ? { kind: 'opaque', value } : undefined)),
    ),
    native(
      'issuer.legalName',
      as(texts, value => ({ kind: 'opaque', value })),
    ),
  ],
  'place-of-issue': [native(`${AWARDING}.location`, placeOf('award')), native('issuer.location', placeOf('issuer'))],
};
