import { asReceived } from '../../elements/arranged.js';
import { type FormatElements, inference, native } from '../../elements/format-elements.js';
import { objects, prose, texts } from '../../elements/reading/shapes.js';
import { textMemberAt } from '../../elements/reading/text.js';
import { type JsonObject, member, textsOf } from '../../json.js';
import { firstOfSeveral } from '../one-of-several.js';
import { how } from './how.js';
import { ACHIEVEMENT, SUBJECT } from './paths.js';
import { sameAsIssuer } from './profiles.js';
import { seal } from './seal.js';
import { ties } from './ties.js';
import { what } from './what.js';
import { who } from './who.js';

function isEndorsement(document: JsonObject): boolean {
  const types = textsOf(member(document, 'type'));
  return (
    types.includes('EndorsementCredential') && !types.some(type => /^(?:OpenBadge|Achievement)Credential$/.test(type))
  );
}

/**
 * Where Open Badges 3.0 keeps the standard elements: natively, in the edubadges and 1EdTech extensions, or in words. Its
 * compact keys are read as written, because the published extension context is faulty. `achievement.related` means other
 * editions and is no place of any element.
 */
export const openBadges3Elements: FormatElements = {
  kindOf: document => (isEndorsement(document) ? 'no achievement' : 'award'),
  judges: document => !isEndorsement(document),
  arrange: document => asReceived(firstOfSeveral(document, 'credentialSubject', 'achievement')),
  language: `${ACHIEVEMENT}.inLanguage`,
  references: ['issuer', 'issuer.parentOrg', ACHIEVEMENT, `${ACHIEVEMENT}.creator`, `${SUBJECT}.source`],
  ties,
  elements: { ...who, ...what, ...how, ...seal },
  circumstances: {
    'learning-period': [
      native(
        SUBJECT,
        objects((item, origin) => {
          const start = textMemberAt(item, 'activityStartDate', origin);
          const end = textMemberAt(item, 'activityEndDate', origin);
          return { ...(start && { start }), ...(end && { end }) };
        }),
      ),
    ],
    'assessed-on': [],
    'born-on': [inference(`${SUBJECT}.dateOfBirth`, texts), inference(`${SUBJECT}.birthDate`, texts)],
    prose: [
      native(`${ACHIEVEMENT}.description`, prose),
      native(`${ACHIEVEMENT}.criteria.narrative`, prose),
      native('description', prose),
    ],
    'higher-education': [],
    'one-body': [native(`${SUBJECT}.source`, sameAsIssuer), native(`${ACHIEVEMENT}.creator`, sameAsIssuer)],
  },
};
