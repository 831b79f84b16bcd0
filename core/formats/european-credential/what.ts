import { inference, native } from '../../elements/format-elements.js';
import { as, asFar, objects, prose, texts } from '../../elements/reading/shapes.js';
import { textMemberAt } from '../../elements/reading/text.js';
import { countingTowards } from '../../elements/rules/recognition-information.js';
import type { What } from '../questions.js';
import { concepts } from './concepts.js';
import { educationLevels, accreditedLevels, nationalLevels, skillLevels, statedLevels } from './levels.js';
import { remarks } from './notes.js';
import { outcomeSkills, outcomeStatements, outcomeSummaries } from './outcomes.js';
import { ACHIEVEMENT, ACTIVITY, AWARDING_BODY, SPECIFICATION } from './paths.js';
import { credits, durations } from './workload.js';
import { flags, wholes } from './whole.js';

const NOTES = [`${SPECIFICATION}.additionalNote`, `${ACHIEVEMENT}.additionalNote`] as const;

/** What was learned: its name, its outcomes, how much, at which level, in which field, and what it is part of. */
export const what: What = {
  title: [
    native(`${ACHIEVEMENT}.title`, texts),
    native(`${SPECIFICATION}.title`, texts),
    native('displayParameter.title', texts, 'element.wrapper-only'),
  ],
  'learning-outcomes': [
    native(`${SPECIFICATION}.learningOutcome`, outcomeStatements),
    native(`${SPECIFICATION}.learningOutcome`, outcomeSkills),
    native(`${SPECIFICATION}.learningOutcomeSummary`, outcomeSummaries),
    native(
      `${ACHIEVEMENT}.description`,
      as(texts, text => ({ kind: 'prose', text })),
      'element.topics-only',
    ),
    native(
      `${ACHIEVEMENT}.description`,
      as(texts, text => ({ kind: 'topics', of: 'description', text })),
    ),
  ],
  workload: [
    native(`${ACHIEVEMENT}.creditReceived`, credits('received')),
    native(`${SPECIFICATION}.creditPoint`, credits('available')),
    native(`${SPECIFICATION}.volumeOfLearning`, durations('achievement')),
    native(`${ACTIVITY}.specifiedBy.volumeOfLearning`, durations('activity')),
    native(`${ACTIVITY}.workload`, durations('activity')),
    native(`${SPECIFICATION}.maximumDuration`, durations('achievement'), 'element.calendar-only'),
    native(
      `${ACTIVITY}.temporal`,
      objects((item, origin) => {
        const [start, end] = [textMemberAt(item, 'startDate', origin), textMemberAt(item, 'endDate', origin)];
        return start || end ? { kind: 'dates', ...(start && { start }), ...(end && { end }) } : undefined;
      }),
    ),
  ],
  level: [
    native(SPECIFICATION, statedLevels),
    native(`${SPECIFICATION}.educationLevel`, educationLevels('EQF', 'QF-EHEA', 'NQF', undefined)),
    native(`${SPECIFICATION}.accreditation`, accreditedLevels),
    native(`${AWARDING_BODY}.accreditation`, accreditedLevels),
  ],
  'nqf-level': [native(`${SPECIFICATION}.nqfLevel`, nationalLevels('NQF'))],
  'qf-ehea-cycle': [
    inference(`${SPECIFICATION}.educationLevel`, educationLevels('QF-EHEA')),
    inference(`${SPECIFICATION}.nqfLevel`, nationalLevels('QF-EHEA')),
  ],
  'isced-level': [inference(`${SPECIFICATION}.educationLevel`, educationLevels('ISCED'))],
  'isced-field': [
    native(
      `${SPECIFICATION}.thematicArea`,
      concepts(({ pointer, uri, code, label }) => ({
        pointer,
        ...(uri && { uri }),
        ...(code && { code }),
        ...(label && { label }),
        isIscedF: true,
      })),
    ),
    native(
      `${SPECIFICATION}.educationSubject`,
      concepts(({ pointer, uri, code, label, scheme }) => ({
        pointer,
        ...(uri && { uri }),
        ...(code && { code }),
        ...(label && { label }),
        isIscedF: /isced-?f/i.test(scheme?.value ?? ''),
      })),
    ),
  ],
  'sqf-level': [
    native(`${SPECIFICATION}.learningOutcome.relatedSkill`, skillLevels),
    inference(`${SPECIFICATION}.educationLevel`, educationLevels('SQF')),
  ],
  stackability: [
    native(`${SPECIFICATION}.isPartialQualification`, flags),
    native(`${SPECIFICATION}.isPartOf`, wholes),
    native(`${SPECIFICATION}.specialisationOf`, wholes, 'element.half-stated'),
    ...NOTES.map(at =>
      inference(
        at,
        asFar(remarks, text => {
          const words = countingTowards(text) ?? /[^.!?]*\bstand-?\s?alone\b[^.!?]*/i.exec(text.value)?.[0].trim();
          return words === undefined ? undefined : { in: 'words' as const, text: { ...text, value: words } };
        }),
      ),
    ),
  ],
  'recognition-information': [
    ...[`${ACHIEVEMENT}.entitlesTo`, `${SPECIFICATION}.entitlesTo`].flatMap(at => [
      inference(
        `${at}.title`,
        as(texts, text => ({ in: 'field' as const, text })),
      ),
      inference(
        `${at}.description`,
        as(texts, text => ({ in: 'field' as const, text })),
      ),
    ]),
    ...NOTES.map(at =>
      inference(
        at,
        as(remarks, text => ({ in: 'prose' as const, text })),
      ),
    ),
    inference(
      `${ACHIEVEMENT}.description`,
      as(prose, text => ({ in: 'prose' as const, text })),
    ),
  ],
  'further-information': [
    ...['homepage', 'supplementaryDocument'].flatMap(key =>
      [SPECIFICATION, ACHIEVEMENT, `${ACTIVITY}.specifiedBy`].map(at =>
        native(
          `${at}.${key}.contentURL`,
          as(texts, page => ({ of: 'achievement' as const, page })),
        ),
      ),
    ),
    ...NOTES.map(at =>
      native(
        at,
        as(remarks, page => ({ of: 'achievement' as const, page })),
      ),
    ),
    native(
      'issuer.homepage.contentURL',
      as(texts, page => ({ of: 'issuer' as const, page })),
    ),
  ],
};
