import type { Places } from '../elements/format-elements.js';

/** What was learned: its name, its outcomes, how much, at which level, in which field, and what it is part of. */
export type What = Pick<
  Places,
  | 'title'
  | 'learning-outcomes'
  | 'workload'
  | 'level'
  | 'nqf-level'
  | 'qf-ehea-cycle'
  | 'isced-level'
  | 'isced-field'
  | 'sqf-level'
  | 'stackability'
  | 'recognition-information'
  | 'further-information'
>;

/** Who learned, who taught, who awards and issues, and where they are. */
export type Who = Pick<
  Places,
  | 'learner-identity'
  | 'issuer-country'
  | 'awarding-body'
  | 'awarding-body-country'
  | 'provider'
  | 'provider-country'
  | 'issuer-legal-identity'
  | 'place-of-issue'
>;

/** How one learned and was assessed, with which result, and who assures quality. */
export type How = Pick<
  Places,
  | 'assessment-type'
  | 'participation-form'
  | 'quality-assurance'
  | 'prerequisites'
  | 'supervision-id-verification'
  | 'grade'
>;

/** When it was awarded, until when it holds, and how it can be checked. */
export type Sealing = Pick<Places, 'issue-date' | 'expiry' | 'seal' | 'authenticity'>;
