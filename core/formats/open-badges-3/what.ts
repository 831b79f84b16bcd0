import { extension, inference, native } from '../../elements/format-elements.js';
import { as, asFar, objects, prose, texts } from '../../elements/reading/shapes.js';
import { textMemberAt, type Text } from '../../elements/reading/text.js';
import type { LevelClaim } from '../../elements/rules/levels.js';
import { countedTowards, outcomesInWords, recognitionInWords, workloadInWords } from '../badge-prose.js';
import type { What } from '../questions.js';
import { creditsOf, hoursIn } from '../workload.js';
import { credits, fields, largerCredentials, levels, otherLinks, sectoralLevels, skills } from './alignments.js';
import { ACHIEVEMENT, PROSE, SUBJECT } from './paths.js';

const LEVEL_IN_WORDS =
  /\b(?:EQF|EQR|ERK|CEC|MEC|QEQ|EKK|DQR|NLQF|RQF|SCQF|CQFW)[- ]?(?:level |niveau |nivel |livello |nível |poziom |stufe )?[:-]? ?\d{1,2}\b/i;
const levelInWords = (text: Text): LevelClaim | undefined => {
  const [found] = LEVEL_IN_WORDS.exec(text.value) ?? [];
  return found === undefined ? undefined : { pointer: text.pointer, aside: 'prose', label: { ...text, value: found } };
};

/** What was learned: its name, its outcomes, how much, at which level, in which field, and what it is part of. */
export const what: What = {
  title: [native(`${ACHIEVEMENT}.name`, texts), native('name', texts, 'element.wrapper-only')],
  'learning-outcomes': [
    native(`${ACHIEVEMENT}.alignment`, skills),
    native(`${SUBJECT}.result.alignment`, skills),
    native(`${ACHIEVEMENT}.resultDescription.alignment`, skills),
    ...outcomesInWords(PROSE),
    native(`${ACHIEVEMENT}.alignment`, otherLinks),
  ],
  workload: [
    extension(`${ACHIEVEMENT}.ECTS`, as(texts, creditsOf('ECTS'))),
    extension(`${ACHIEVEMENT}.alignment`, credits),
    extension(`${ACHIEVEMENT}.timeInvestment`, as(texts, hoursIn)),
    extension(`${ACHIEVEMENT}.SBU`, as(texts, hoursIn)),
    native(`${ACHIEVEMENT}.creditsAvailable`, as(texts, creditsOf(undefined, 'available')), 'element.no-unit'),
    native(`${SUBJECT}.creditsEarned`, as(texts, creditsOf(undefined, 'received')), 'element.no-unit'),
    ...workloadInWords(PROSE),
    native(
      SUBJECT,
      objects((item, origin) => {
        const start = textMemberAt(item, 'activityStartDate', origin);
        const end = textMemberAt(item, 'activityEndDate', origin);
        return start || end ? { kind: 'dates', ...(start && { start }), ...(end && { end }) } : undefined;
      }),
    ),
  ],
  level: [
    extension(`${ACHIEVEMENT}.alignment`, levels('EQF', 'QF-EHEA', 'NQF')),
    inference(`${ACHIEVEMENT}.description`, asFar(prose, levelInWords), 'element.free-text'),
  ],
  'nqf-level': [inference(`${ACHIEVEMENT}.alignment`, levels('NQF'))],
  'qf-ehea-cycle': [inference(`${ACHIEVEMENT}.alignment`, levels('QF-EHEA'))],
  'isced-level': [inference(`${ACHIEVEMENT}.alignment`, levels('ISCED'))],
  'isced-field': [
    inference(`${ACHIEVEMENT}.alignment`, fields),
    native(
      `${ACHIEVEMENT}.fieldOfStudy`,
      as(texts, label => ({ pointer: label.pointer, label, isIscedF: false })),
      'element.free-text',
    ),
    native(
      `${ACHIEVEMENT}.specialization`,
      as(texts, label => ({ pointer: label.pointer, label, isIscedF: false })),
      'element.free-text',
    ),
  ],
  'sqf-level': [inference(`${ACHIEVEMENT}.alignment`, sectoralLevels)],
  stackability: [
    extension(
      `${ACHIEVEMENT}.educationProgramIdentifier`,
      as(texts, text => ({ in: 'programme-code', text })),
    ),
    inference(`${ACHIEVEMENT}.alignment`, largerCredentials),
    countedTowards(PROSE),
  ],
  'recognition-information': recognitionInWords(PROSE),
  'further-information': [
    native(
      `${ACHIEVEMENT}.criteria.id`,
      as(texts, page => ({ of: 'achievement', page })),
    ),
    native(
      'evidence.id',
      as(texts, page => ({ of: 'achievement', page })),
    ),
    native(
      'issuer.url',
      as(texts, page => ({ of: 'issuer', page })),
    ),
  ],
};
