import { extension, inference, native } from '../../elements/format-elements.js';
import { as, texts } from '../../elements/reading/shapes.js';
import { countedTowards, outcomesInWords, recognitionInWords, workloadInWords } from '../badge-prose.js';
import { credits, fields, levels, otherLinks, sectoralLevels, skills } from '../open-badges-3/alignments.js';
import type { What } from '../questions.js';
import { creditsOf, hoursIn } from '../workload.js';
import { BADGE, COMPETENCIES, ISSUER, PROSE, competencies, competencyLoad, ofBadge } from './extensions.js';

const ALIGNMENT = `${BADGE}.alignment`;

/** What was learned: alignments bear the names that Open Badges 3.0 kept; the rest stands in extensions or in words. */
export const what: What = {
  title: [native(`${BADGE}.name`, texts)],
  'learning-outcomes': [
    extension(
      ofBadge('LearningOutcome'),
      as(texts, text => ({ kind: 'statement', text })),
    ),
    extension(COMPETENCIES, competencies),
    native(ALIGNMENT, skills),
    ...outcomesInWords(PROSE),
    native(ALIGNMENT, otherLinks),
  ],
  workload: [
    extension(ofBadge('ECTS'), as(texts, creditsOf('ECTS'))),
    native(ALIGNMENT, credits),
    extension(ofBadge('StudyLoad'), as(texts, hoursIn)),
    extension(ofBadge('TimeInvestment'), as(texts, hoursIn)),
    extension(COMPETENCIES, competencyLoad, 'element.no-unit'),
    ...workloadInWords(PROSE),
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
    countedTowards(PROSE),
  ],
  'recognition-information': recognitionInWords(PROSE),
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
