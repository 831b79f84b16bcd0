import { inference, native } from '../../elements/format-elements.js';
import { isFillerForAMethod, isFillerForAnAnswer } from '../../elements/reading/filler.js';
import { as, prose, texts } from '../../elements/reading/shapes.js';
import { assessmentTypes } from '../../elements/vocabularies/assessment.js';
import { activityTypes, modes, schedules } from '../../elements/vocabularies/participation.js';
import { supervisionTypes } from '../../elements/vocabularies/supervision.js';
import { qualityMention } from '../quality.js';
import type { How } from '../questions.js';
import { accreditations } from './accreditations.js';
import { concepts, termClaims, termOf } from './concepts.js';
import { grades } from './grades.js';
import { notesUnless, remarks } from './notes.js';
import { ACHIEVEMENT, ACTIVITY, ASSESSMENT, AWARDING_BODY, SPECIFICATION } from './paths.js';

const methods = termClaims(assessmentTypes, 'method', isFillerForAMethod);
const learningModes = termClaims(modes, 'mode');
const assessmentModes = termClaims(modes, 'assessment-mode');
const inSchedule = termClaims(schedules, 'schedule');
const requirements = as(notesUnless(isFillerForAnAnswer), text => ({ in: 'field' as const, text }));

/** How one learned and was assessed, with which result, and who assures quality. */
export const how: How = {
  'assessment-type': [
    native(`${ASSESSMENT}.specifiedBy.dcType`, methods),
    native(`${ASSESSMENT}.dcType`, methods),
    native(`${SPECIFICATION}.provenBy.dcType`, methods),
    ...[`${ASSESSMENT}.title`, `${ASSESSMENT}.specifiedBy.title`, `${SPECIFICATION}.provenBy.title`].map(at =>
      native(
        at,
        as(texts, text => ({ in: 'title' as const, text })),
      ),
    ),
    native(
      `${ASSESSMENT}.grade`,
      as(remarks, text => ({ in: 'result' as const, text })),
    ),
  ],
  'participation-form': [
    native(`${SPECIFICATION}.mode`, learningModes),
    native(`${ACTIVITY}.specifiedBy.mode`, learningModes),
    native(`${ACTIVITY}.mode`, learningModes),
    native(`${ACTIVITY}.specifiedBy.dcType`, termClaims(activityTypes, 'activity-type')),
    native(`${ASSESSMENT}.specifiedBy.mode`, assessmentModes),
    native(`${ASSESSMENT}.mode`, assessmentModes),
    ...[SPECIFICATION, ACHIEVEMENT, ACTIVITY, `${ACTIVITY}.specifiedBy`].map(at =>
      native(`${at}.learningSchedule`, inSchedule),
    ),
    inference(
      `${ACHIEVEMENT}.description`,
      as(prose, text => ({ in: 'mention' as const, text })),
    ),
  ],
  'quality-assurance': [
    native(`${SPECIFICATION}.accreditation`, accreditations),
    native(`${AWARDING_BODY}.accreditation`, accreditations),
    native('issuer.accreditation', accreditations),
    native('evidence.accreditation', accreditations),
    inference(`${SPECIFICATION}.additionalNote`, as(remarks, qualityMention)),
    inference(`${SPECIFICATION}.supplementaryDocument.title`, as(prose, qualityMention)),
  ],
  prerequisites: [
    native(`${SPECIFICATION}.entryRequirement`, requirements),
    inference(`${ACHIEVEMENT}.learningOpportunity.entryRequirement`, requirements),
  ],
  'supervision-id-verification': [
    native(
      `${ASSESSMENT}.idVerification`,
      concepts(concept => {
        const supervision = termOf(supervisionTypes, concept);
        return supervision && { supervision };
      }),
    ),
  ],
  grade: [native(ASSESSMENT, grades)],
};
