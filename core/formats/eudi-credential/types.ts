/**
 * The types (`vct`) of attestations about learning, as the pilots of the European wallet issue them. Neither names nor
 * spelling are settled, so all that is known of them stands here.
 */
const EUDI = /^urn:(?:eu\.europa\.ec\.)?eudi:/;
const BADGE = /:(?:micro_credential|openbadge_(?:basic|complete))(?::|$)/;
const LEARNING = /:learning\b/;

/** Its claims are those of Open Badges 3.0. */
export const ofBadge = (type: string): boolean => EUDI.test(type) && BADGE.test(type);

export const ofLearning = (type: string): boolean => EUDI.test(type) && LEARNING.test(type);

/** The claims of the learning credential, in one table: what the wallet's data model calls them. */
export const claims = {
  title: 'achievement_title',
  description: 'achievement_description',
  outcomes: 'learning_outcomes',
  grade: 'assessment_grade',
  language: 'language_of_classes',
  learnerNumber: 'learner_identification',
  givenName: 'given_name',
  familyName: 'family_name',
  workload: 'expected_study_time',
  level: 'level_of_learning_experience',
  quality: 'types_of_quality_assurance',
  prerequisites: 'prerequisites_to_enroll',
  stackability: 'integration_stackability_options',
  issuer: 'issuing_authority',
  country: 'issuing_country',
  issuedOn: 'date_of_issuance',
  expiresOn: 'date_of_expiry',
} as const;
