import { extension, inference, native } from '../../elements/format-elements.js';
import { isFillerForAMethod } from '../../elements/reading/filler.js';
import { as, asFar, objects, prose, texts, textsUnless } from '../../elements/reading/shapes.js';
import { type Text, textMemberAt } from '../../elements/reading/text.js';
import { prerequisitesInWords } from '../badge-prose.js';
import { accreditations, endorsements, qualityMention } from '../quality.js';
import type { How, Sealing } from '../questions.js';
import { BADGE, ISSUER, PROSE, grades, ofBadge } from './extensions.js';

const ASSESSMENT = `${BADGE}.extensions:assessmentExtension`;

/** How one learned and was assessed, with which result, who assures quality, when it was awarded and how it is checked. */
export const how: How & Sealing = {
  'assessment-type': [
    extension(
      ASSESSMENT,
      as(textsUnless(isFillerForAMethod), text => ({ in: 'method', text })),
    ),
    extension(
      ASSESSMENT,
      objects((item, origin) => {
        const members = ['assessmentType', 'assessment', 'Assessment', 'name'];
        const text = members.map(key => textMemberAt(item, key, origin, isFillerForAMethod)).find(found => found);
        return text && { in: 'method', text };
      }),
    ),
    native(
      PROSE.narrative,
      as(prose, text => ({ in: 'criteria', text })),
    ),
    native(
      'evidence.genre',
      as(prose, text => ({ in: 'evidence', text })),
    ),
  ],
  'participation-form': [
    inference(
      `${BADGE}.participation`,
      as(texts, text => ({ in: 'mode', text })),
    ),
    inference(
      `${BADGE}.tags`,
      as(prose, text => ({ in: 'mention', text })),
    ),
  ],
  'quality-assurance': [
    extension(`${ISSUER}.extensions:issuerAccreditationExtension`, accreditations),
    inference(`${BADGE}.endorsement`, endorsements),
    inference(`${ISSUER}.endorsement`, endorsements),
    inference(`${BADGE}.description`, as(prose, qualityMention)),
  ],
  prerequisites: [prerequisitesInWords(PROSE)],
  'supervision-id-verification': [],
  grade: [
    inference('extensions:gradeExtension', grades),
    extension(
      ofBadge('GradingTable', 'GradingTableURL'),
      as(texts, state => ({ state })),
    ),
  ],
  'issue-date': [
    native(
      'issuedOn',
      as(texts, text => ({ of: 'award', text })),
    ),
  ],
  expiry: [native('expires', texts)],
  seal: [native('verification.type', asFar(texts, hostingOf)), native('verify.type', asFar(texts, hostingOf))],
  authenticity: [
    native(
      'verification.type',
      as(texts, text => ({ kind: isHosting(text) ? 'way' : 'words', text })),
    ),
    native(
      'verify.type',
      as(texts, text => ({ kind: isHosting(text) ? 'way' : 'words', text })),
    ),
    native(
      'id',
      as(texts, text => ({ kind: /^https?:/i.test(text.value) ? 'link' : 'words', text })),
    ),
  ],
};

const isHosting = ({ value }: Text): boolean => /^hosted/i.test(value);

/** A host that answers for it. A signature would enclose the badge, and that it has one is only words here. */
function hostingOf(text: Text) {
  const { value, pointer } = text;
  return isHosting(text) ? { kind: 'hosted' as const, pointer, type: value } : undefined;
}
