import { extension, inference, native } from '../../elements/format-elements.js';
import { isFillerForAMethod } from '../../elements/reading/filler.js';
import { as, objects, prose, texts, textsUnless } from '../../elements/reading/shapes.js';
import { itemsAt, memberAt, textMemberAt } from '../../elements/reading/text.js';
import { prerequisitesInWords } from '../badge-prose.js';
import { accreditations, endorsements, qualityMention } from '../quality.js';
import type { How } from '../questions.js';
import { qualityProcesses } from './alignments.js';
import { results } from './results.js';
import { ACHIEVEMENT, PROSE, SUBJECT } from './paths.js';

/** How one learned and was assessed, with which result, and who assures quality. */
export const how: How = {
  'assessment-type': [
    extension(
      `${ACHIEVEMENT}.assessmentType`,
      as(textsUnless(isFillerForAMethod), text => ({ in: 'method', text })),
    ),
    extension(
      `${ACHIEVEMENT}.resultDescription.assessmentType`,
      as(textsUnless(isFillerForAMethod), text => ({ in: 'method', text })),
    ),
    native(
      `${ACHIEVEMENT}.resultDescription`,
      objects((item, origin) => {
        const text = textMemberAt(item, 'name', origin) ?? textMemberAt(item, 'resultType', origin);
        return text && { in: 'result', text };
      }),
    ),
    native(
      `${ACHIEVEMENT}.criteria.narrative`,
      as(prose, text => ({ in: 'criteria', text })),
    ),
    native(
      'evidence.genre',
      as(prose, text => ({ in: 'evidence', text })),
    ),
    native(
      'evidence.name',
      as(prose, text => ({ in: 'evidence', text })),
    ),
  ],
  'participation-form': [
    extension(
      `${ACHIEVEMENT}.participationType`,
      as(texts, text => ({ in: 'mode', text })),
    ),
    inference(
      `${ACHIEVEMENT}.tag`,
      as(prose, text => ({ in: 'mention', text })),
    ),
    inference(
      `${ACHIEVEMENT}.description`,
      as(prose, text => ({ in: 'mention', text })),
    ),
  ],
  'quality-assurance': [
    extension(`${ACHIEVEMENT}.alignment`, qualityProcesses),
    extension('issuer.accreditations', accreditations),
    inference('endorsement', endorsements),
    inference('issuer.endorsement', endorsements),
    inference(`${ACHIEVEMENT}.endorsement`, endorsements),
    inference(`${ACHIEVEMENT}.description`, as(prose, qualityMention)),
  ],
  prerequisites: [prerequisitesInWords(PROSE)],
  'supervision-id-verification': [
    extension(
      ACHIEVEMENT,
      objects((item, origin) => {
        const supervision = textMemberAt(item, 'supervisionType', origin);
        const [checked] = itemsAt(memberAt(item, 'identityChecked')).flatMap(({ value, pointer }) =>
          typeof value === 'boolean' ? { value, pointer } : [],
        );
        return supervision || checked
          ? { ...(supervision && { supervision }), ...(checked && { identityChecked: checked }) }
          : undefined;
      }, 'supervisionType'),
    ),
  ],
  grade: [native(`${SUBJECT}.result`, results)],
};
