import type { Claims } from '../claims.js';
import { assessmentType } from './assessment-type.js';
import { awardingBody } from './awarding-body.js';
import { awardingBodyCountry, issuerCountry, providerCountry } from './country.js';
import { expiry } from './expiry.js';
import { furtherInformation } from './further-information.js';
import { grade } from './grade.js';
import { iscedField } from './isced-field.js';
import { issueDate } from './issue-date.js';
import { issuerLegalIdentity } from './issuer-legal-identity.js';
import { learnerIdentity } from './learner-identity.js';
import { learningOutcomes } from './learning-outcomes.js';
import { level } from './level.js';
import { iscedLevel, nqfLevel, qfEheaCycle, sqfLevel } from './other-levels.js';
import { participationForm } from './participation-form.js';
import { placeOfIssue } from './place-of-issue.js';
import { prerequisites } from './prerequisites.js';
import { provider } from './provider.js';
import { qualityAssurance } from './quality-assurance.js';
import { recognitionInformation } from './recognition-information.js';
import type { Rule } from './rule.js';
import { authenticity, seal } from './seal.js';
import { stackability } from './stackability.js';
import { supervisionIdVerification } from './supervision.js';
import { title } from './title.js';
import { workload } from './workload.js';

/** One rule an element. */
export const rules: { readonly [Id in keyof Claims]: Rule<Claims[Id]> } = {
  'learner-identity': learnerIdentity,
  title,
  'issuer-country': issuerCountry,
  'awarding-body': awardingBody,
  'issue-date': issueDate,
  'learning-outcomes': learningOutcomes,
  workload,
  level,
  'assessment-type': assessmentType,
  'participation-form': participationForm,
  'quality-assurance': qualityAssurance,
  prerequisites,
  'supervision-id-verification': supervisionIdVerification,
  grade,
  stackability,
  'further-information': furtherInformation,
  'recognition-information': recognitionInformation,
  provider,
  'provider-country': providerCountry,
  'awarding-body-country': awardingBodyCountry,
  seal,
  authenticity,
  'nqf-level': nqfLevel,
  'qf-ehea-cycle': qfEheaCycle,
  'isced-level': iscedLevel,
  'isced-field': iscedField,
  'sqf-level': sqfLevel,
  expiry,
  'issuer-legal-identity': issuerLegalIdentity,
  'place-of-issue': placeOfIssue,
};
