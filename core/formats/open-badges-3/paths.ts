/** Where a badge keeps what is said of the learner, and what of the achievement. */
export const SUBJECT = 'credentialSubject';
export const ACHIEVEMENT = 'credentialSubject.achievement';
