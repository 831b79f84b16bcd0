import type { BadgeProse } from '../badge-prose.js';

/** Where a badge keeps what is said of the learner, and what of the achievement. */
export const SUBJECT = 'credentialSubject';
export const ACHIEVEMENT = 'credentialSubject.achievement';
export const PROSE: BadgeProse = {
  description: `${ACHIEVEMENT}.description`,
  narrative: `${ACHIEVEMENT}.criteria.narrative`,
  tags: `${ACHIEVEMENT}.tag`,
};
