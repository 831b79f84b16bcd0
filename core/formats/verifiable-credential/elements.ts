import { asReceived } from '../../elements/arranged.js';
import { type FormatElements, inference, native, type Place } from '../../elements/format-elements.js';
import { valuesAt } from '../../elements/places.js';
import { readDuration } from '../../elements/reading/duration.js';
import { isFillerForAMethod, isFillerForAnAnswer } from '../../elements/reading/filler.js';
import { readNumber } from '../../elements/reading/number.js';
import { as, asFar, prose, texts } from '../../elements/reading/shapes.js';
import type { Text } from '../../elements/reading/text.js';
import type { CountryClaim } from '../../elements/rules/country.js';
import type { AssessmentClaim } from '../../elements/rules/assessment-type.js';
import type { LevelClaim } from '../../elements/rules/levels.js';
import type { OutcomeClaim } from '../../elements/rules/learning-outcomes.js';
import type { ParticipationClaim } from '../../elements/rules/participation-form.js';
import type { WorkloadClaim } from '../../elements/rules/workload.js';
import { assessmentTypes } from '../../elements/vocabularies/assessment.js';
import { type Scale, scaleOf } from '../../elements/vocabularies/frameworks.js';
import { isEqfUri } from '../../elements/vocabularies/levels.js';
import { modes } from '../../elements/vocabularies/participation.js';
import { isSkillUri } from '../../elements/vocabularies/skills.js';
import { codeBelow } from '../../elements/vocabularies/terms.js';
import { type JsonObject, member, textsOf } from '../../json.js';
import { firstOfSeveral } from '../one-of-several.js';
import { assumedProvider, bodyById, countryByAddress, issuerName, nameParts, unregistered } from '../parties.js';
import { embedded } from '../proofs-as-elements.js';
import { creditsOf, hoursIn } from '../workload.js';
import { accreditationsClaimed, deliveryPlace } from './claimed-shapes.js';
import { claimed } from './claims.js';
import { synonyms } from './synonyms.js';

const SUBJECT = 'credentialSubject';

/** A hit on a name that somebody invented: at most a question. */
const hit = <Claim>(names: readonly string[], claim: (text: Text) => Claim): Place<Claim> =>
  inference(SUBJECT, as(claimed(names), claim), 'element.free-text');

/** The same where the value leaves no doubt: a concept of a known list, a number under a name that is its unit. */
const firm = <Claim>(
  names: readonly string[],
  isFirm: (text: string) => boolean,
  claim: (text: Text) => Claim,
): Place<Claim> =>
  inference(
    SUBJECT,
    asFar(claimed(names), text => (isFirm(text.value) ? claim(text) : undefined)),
  );

const isNumber = (text: string): boolean => readNumber(text) !== undefined;
const isHours = (text: string): boolean => readDuration(text)?.kind === 'hours';
const isMode = (text: string): boolean => codeBelow(modes.base, text) !== undefined;
const isAssessment = (text: string): boolean => codeBelow(assessmentTypes.base, text) !== undefined;

const outcome = (text: Text): OutcomeClaim =>
  isSkillUri(text.value)
    ? { kind: 'skill', pointer: text.pointer, label: text.value, uri: text.value, defined: true }
    : { kind: 'statement', text };
const duration = (text: Text): WorkloadClaim => (isNumber(text.value) ? creditsOf()(text) : hoursIn(text));
const method = (text: Text): AssessmentClaim => ({ in: 'method', text });
const mode = (text: Text): ParticipationClaim => ({ in: 'mode', text });

/** A level on the scale its name or its value tells, if any. */
const levelOn =
  (named?: Scale) =>
  (text: Text): LevelClaim => {
    const scale = isEqfUri(text.value) ? 'EQF' : (named ?? scaleOf(text.value));
    return {
      pointer: text.pointer,
      ...(scale && { scale }),
      ...(isEqfUri(text.value) ? { uri: text } : { code: text }),
    };
  };

const countryClaims: Place<CountryClaim> = inference(
  SUBJECT,
  as(claimed(synonyms.country), name => ({ kind: 'address', name })),
  'element.inferred',
);

const NO_ACHIEVEMENT = /^(?:EndorsementCredential|(?:Bitstring)?StatusList\w*Credential|RevocationList2020Credential)$/;

/** Something was achieved when it has a title, or says what was learned, how much, at which level, or how it was tested. */
function isAchievement(document: JsonObject): boolean {
  if (textsOf(member(document, 'type')).some(type => NO_ACHIEVEMENT.test(type))) return false;
  const { title, 'learning-outcomes': outcomes, workload, level, 'assessment-type': assessment } = elements;
  const origin = { document, language: undefined };
  const says = ({ at, shape }: Place<unknown>) =>
    valuesAt(document, at).some(value => shape.read(value, origin).length > 0);
  return [title, outcomes, workload, level, assessment].flat().some(says);
}

const elements: FormatElements['elements'] = {
  'learner-identity': [
    inference(
      SUBJECT,
      as(claimed(synonyms.fullName), name => ({ kind: 'name', name })),
    ),
    inference(SUBJECT, nameParts),
    native(
      `${SUBJECT}.id`,
      as(texts, value => ({ kind: 'opaque', value })),
    ),
  ],
  title: [inference(SUBJECT, claimed(synonyms.title)), native('name', texts)],
  'issuer-country': [countryClaims, ...countryByAddress('issuer')],
  'awarding-body': [
    native('issuer', issuerName),
    inference(
      SUBJECT,
      as(claimed(synonyms.awardingBody), name => ({ kind: 'name', name })),
    ),
    native('issuer', bodyById),
  ],
  'issue-date': [
    native(
      'validFrom',
      as(texts, text => ({ of: 'validity', text })),
    ),
    native(
      'issuanceDate',
      as(texts, text => ({ of: 'award', text })),
    ),
    inference(
      'proof.created',
      as(texts, text => ({ of: 'signature', text })),
    ),
  ],
  'learning-outcomes': [firm(synonyms.outcomes, isSkillUri, outcome), hit(synonyms.outcomes, outcome)],
  workload: [
    firm(synonyms.ects, isNumber, creditsOf('ECTS')),
    firm([...synonyms.workload, ...synonyms.hours], isHours, duration),
    hit(synonyms.ects, text => ({ kind: 'text', text })),
    hit(synonyms.credits, creditsOf()),
    hit(synonyms.hours, hoursIn),
    hit(synonyms.workload, duration),
  ],
  level: [
    firm([...synonyms.eqf, ...synonyms.level], isEqfUri, levelOn('EQF')),
    firm(synonyms.eqf, isNumber, levelOn('EQF')),
    hit(synonyms.eqf, levelOn('EQF')),
    hit(synonyms.nqf, levelOn('NQF')),
    hit(synonyms.cycle, levelOn('QF-EHEA')),
    hit(synonyms.level, levelOn()),
  ],
  'assessment-type': [
    firm(synonyms.assessment, isAssessment, method),
    inference(SUBJECT, as(claimed(synonyms.assessment, isFillerForAMethod), method), 'element.free-text'),
  ],
  'participation-form': [firm(synonyms.participation, isMode, mode), hit(synonyms.participation, mode)],
  'quality-assurance': [
    inference(SUBJECT, accreditationsClaimed, 'element.free-text'),
    hit(synonyms.agency, agency => ({ pointer: agency.pointer, in: 'process', agency, texts: [agency] })),
  ],
  prerequisites: [
    inference(
      SUBJECT,
      as(claimed(synonyms.prerequisites, isFillerForAnAnswer), text => ({ in: 'field', text })),
      'element.free-text',
    ),
  ],
  'supervision-id-verification': [],
  grade: [hit(synonyms.grade, value => ({ value }))],
  stackability: [],
  'further-information': [
    native(
      'issuer.url',
      as(texts, page => ({ of: 'issuer', page })),
    ),
  ],
  'recognition-information': [hit(synonyms.recognition, text => ({ in: 'field', text }))],
  provider: [native('issuer.name', assumedProvider)],
  'provider-country': [],
  'awarding-body-country': [countryClaims, ...countryByAddress('issuer')],
  seal: embedded.seal,
  authenticity: [...embedded.authenticity, embedded.address],
  'nqf-level': [hit(synonyms.nqf, levelOn('NQF'))],
  'qf-ehea-cycle': [hit(synonyms.cycle, levelOn('QF-EHEA'))],
  'isced-level': [],
  'isced-field': [],
  'sqf-level': [],
  expiry: [native('validUntil', texts), native('expirationDate', texts)],
  'issuer-legal-identity': [...unregistered('issuer')],
  'place-of-issue': [
    inference(
      SUBJECT,
      as(claimed(synonyms.country), text => ({ of: 'country', text })),
    ),
    inference(SUBJECT, asFar(claimed(synonyms.participation), deliveryPlace)),
  ],
};

/** Any other credential: what its self-made claims are called is a hint at what they mean, and rarely more. */
export const verifiableCredentialElements: FormatElements = {
  kindOf: document => (isAchievement(document) ? 'award' : 'no achievement'),
  judges: () => true,
  arrange: document => asReceived(firstOfSeveral(document, SUBJECT)),
  language: `${SUBJECT}.inLanguage`,
  references: ['issuer'],
  elements,
  circumstances: {
    'learning-period': [],
    'assessed-on': [],
    'born-on': [inference(SUBJECT, claimed(['dateOfBirth', 'birthDate']))],
    prose: [inference(SUBJECT, claimed(['description', 'criteria'])), native('description', prose)],
    'higher-education': [],
    'one-body': [],
  },
};
