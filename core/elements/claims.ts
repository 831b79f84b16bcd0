import type { ElementId } from './element.js';
import type { Text } from './reading/text.js';
import type { AssessmentClaim } from './rules/assessment-type.js';
import type { OrganisationClaim } from './rules/awarding-body.js';
import type { CountryClaim } from './rules/country.js';
import type { DateClaim } from './rules/issue-date.js';
import type { FieldClaim } from './rules/isced-field.js';
import type { GradeClaim } from './rules/grade.js';
import type { InformationClaim } from './rules/further-information.js';
import type { LearnerClaim } from './rules/learner-identity.js';
import type { LegalIdentityClaim } from './rules/issuer-legal-identity.js';
import type { LevelClaim } from './rules/levels.js';
import type { OutcomeClaim } from './rules/learning-outcomes.js';
import type { ParticipationClaim } from './rules/participation-form.js';
import type { PlaceClaim } from './rules/place-of-issue.js';
import type { PrerequisiteClaim } from './rules/prerequisites.js';
import type { ProviderClaim } from './rules/provider.js';
import type { QualityClaim } from './rules/quality-assurance.js';
import type { RecognitionClaim } from './rules/recognition-information.js';
import type { AuthenticityClaim, SealClaim } from './rules/seal.js';
import type { StackabilityClaim } from './rules/stackability.js';
import type { SupervisionClaim } from './rules/supervision.js';
import type { WorkloadClaim } from './rules/workload.js';

/** What can be said about each element, whatever the format. */
export interface Claims {
  readonly 'learner-identity': LearnerClaim;
  readonly title: Text;
  readonly 'issuer-country': CountryClaim;
  readonly 'awarding-body': OrganisationClaim;
  readonly 'issue-date': DateClaim;
  readonly 'learning-outcomes': OutcomeClaim;
  readonly workload: WorkloadClaim;
  readonly level: LevelClaim;
  readonly 'assessment-type': AssessmentClaim;
  readonly 'participation-form': ParticipationClaim;
  readonly 'quality-assurance': QualityClaim;
  readonly prerequisites: PrerequisiteClaim;
  readonly 'supervision-id-verification': SupervisionClaim;
  readonly grade: GradeClaim;
  readonly stackability: StackabilityClaim;
  readonly 'further-information': InformationClaim;
  readonly 'recognition-information': RecognitionClaim;
  readonly provider: ProviderClaim;
  readonly 'provider-country': CountryClaim;
  readonly 'awarding-body-country': CountryClaim;
  readonly seal: SealClaim;
  readonly authenticity: AuthenticityClaim;
  readonly 'nqf-level': LevelClaim;
  readonly 'qf-ehea-cycle': LevelClaim;
  readonly 'isced-level': LevelClaim;
  readonly 'isced-field': FieldClaim;
  readonly 'sqf-level': LevelClaim;
  readonly expiry: Text;
  readonly 'issuer-legal-identity': LegalIdentityClaim;
  readonly 'place-of-issue': PlaceClaim;
}

/** When the learning began and ended. */
export interface Period {
  readonly start?: Text;
  readonly end?: Text;
}

/** What elements are compared with and what is no element itself. */
export interface CircumstanceClaims {
  readonly 'learning-period': Period;
  readonly 'assessed-on': Text;
  readonly 'born-on': Text;
  /** Prose of the credential, in which it may say that no level is assigned. */
  readonly prose: Text;
  /** A setting, type or identifier that shows higher education. */
  readonly 'higher-education': Text;
  /** The credential says that provider and awarding body are one organisation: where it says so. */
  readonly 'one-body': Text;
}
export type Circumstance = keyof CircumstanceClaims;
export type Topics = Claims & CircumstanceClaims;
export type Topic = ElementId | Circumstance;
