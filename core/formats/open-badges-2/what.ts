import { extension, inference, native, type Places } from '../../elements/format-elements.js';
import { as, asFar, prose, proseWith, texts } from '../../elements/reading/shapes.js';
import { countingTowards } from '../../elements/rules/recognition-information.js';
import { isOutcomeHeading } from '../../elements/wording/headings.js';
import { credits, fields, levels, otherLinks, sectoralLevels, skills } from '../open-badges-3/alignments.js';
import { creditsOf, hoursIn } from '../workload.js';
import { BADGE, COMPETENCIES, ISSUER, competencies, competencyLoad, ofBadge } from './extensions.js';

const NARRATIVE = `${BADGE}.criteria.narrative`;
const DESCRIPTION = `${BADGE}.description`;
const ALIGNMENT = `${BADGE}.alignment`;

/** What was learned: alignments bear the names that Open Badges 3.0 kept; the rest stands in extensions or in words. */
export const what: Pick<
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
> = {
  title: [native(`${BADGE}.name`, texts)],
  'learning-outcomes': [
    extension(
      ofBadge('LearningOutcome'),
      as(texts, text => ({ kind: 'statement', text })),
    ),
    extension(COMPETENCIES, competencies),
    native(ALIGNMENT, skills),
    native(
      NARRATIVE,
      as(proseWith(isOutcomeHeading), text => ({ kind: 'prose', text })),
    ),
    native(
      DESCRIPTION,
      as(texts, text => ({ kind: 'prose', text })),
    ),
    native(
      DESCRIPTION,
      as(texts, text => ({ kind: 'topics', of: 'description', text })),
    ),
    native(
      NARRATIVE,
      as(texts, text => ({ kind: 'topics', of: 'criteria', text })),
    ),
    native(
      `${BADGE}.tags`,
      as(texts, text => ({ kind: 'keyword', text })),
    ),
    native(ALIGNMENT, otherLinks),
  ],
  workload: [
    extension(ofBadge('ECTS'), as(texts, creditsOf('ECTS'))),
    native(ALIGNMENT, credits),
    extension(ofBadge('StudyLoad'), as(texts, hoursIn)),
    extension(ofBadge('TimeInvestment'), as(texts, hoursIn)),
    extension(COMPETENCIES, competencyLoad, 'element.no-unit'),
    inference(
      DESCRIPTION,
      as(prose, text => ({ kind: 'prose', text })),
    ),
    inference(
      NARRATIVE,
      as(prose, text => ({ kind: 'prose', text })),
    ),
  ],
  level: [
    extension(
      ofBadge('EQF'),
      as(texts, code => ({ pointer: code.pointer, scale: 'EQF', code })),
    ),
    native(ALIGNMENT, levels('EQF', 'QF-EHEA', 'NQF')),
    extension(
      ofBadge('Level'),
      as(texts, code => ({ pointer: code.pointer, code })),
    ),
  ],
  'nqf-level': [inference(ALIGNMENT, levels('NQF'))],
  'qf-ehea-cycle': [inference(ALIGNMENT, levels('QF-EHEA'))],
  'isced-level': [inference(ALIGNMENT, levels('ISCED'))],
  'isced-field': [
    inference(ALIGNMENT, fields),
    inference(
      `${BADGE}.tags`,
      as(texts, label => ({ pointer: label.pointer, label, isIscedF: false })),
      'element.free-text',
    ),
  ],
  'sqf-level': [inference(ALIGNMENT, sectoralLevels)],
  stackability: [
    extension(
      ofBadge('EducationProgramIdentifier'),
      as(texts, text => ({ in: 'programme-code', text })),
    ),
    inference(
      NARRATIVE,
      asFar(prose, text => {
        const words = countingTowards(text);
        return words === undefined ? undefined : { in: 'words', text: { ...text, value: words } };
      }),
    ),
  ],
  'recognition-information': [
    inference(
      NARRATIVE,
      as(prose, text => ({ in: 'prose', text })),
    ),
    inference(
      DESCRIPTION,
      as(prose, text => ({ in: 'prose', text })),
    ),
  ],
  'further-information': [
    native(
      `${BADGE}.criteria.id`,
      as(texts, page => ({ of: 'achievement', page })),
    ),
    native(
      `${BADGE}.criteria`,
      as(texts, page => ({ of: 'achievement', page })),
    ),
    native(
      'evidence.id',
      as(texts, page => ({ of: 'achievement', page })),
    ),
    native(
      'evidence',
      as(texts, page => ({ of: 'achievement', page })),
    ),
    native(
      `${ISSUER}.url`,
      as(texts, page => ({ of: 'issuer', page })),
    ),
  ],
};
