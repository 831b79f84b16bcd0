import { ACHIEVEMENT as ROOT } from './arrange.js';

/** The achievement a credential is about, what specifies it, and who awarded it, in the arranged document. */
export const ACHIEVEMENT = ROOT;
export const SPECIFICATION = `${ROOT}.specifiedBy`;
export const AWARDING = `${ROOT}.awardedBy`;
export const AWARDING_BODY = `${ROOT}.awardedBy.awardingBody`;
export const ACTIVITY = `${ROOT}.influencedBy`;
export const ASSESSMENT = `${ROOT}.provenBy`;
