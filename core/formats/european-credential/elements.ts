import { type FormatElements, native } from '../../elements/format-elements.js';
import { objects, prose, texts } from '../../elements/reading/shapes.js';
import { textMemberAt } from '../../elements/reading/text.js';
import { LANGUAGE, arrange } from './arrange.js';
import { how } from './how.js';
import { remarks } from './notes.js';
import { ACHIEVEMENT, ACTIVITY, ASSESSMENT, SPECIFICATION } from './paths.js';
import { seal } from './seal.js';
import { ties } from './ties.js';
import { what } from './what.js';
import { who } from './who.js';

/** Where the European Learning Model 3 keeps the standard elements. It has a member of its own for nearly all of them. */
export const europeanCredentialElements: FormatElements = {
  kindOf: () => 'award',
  judges: () => true,
  arrange,
  language: LANGUAGE,
  references: [],
  ties,
  elements: { ...who, ...what, ...how, ...seal },
  circumstances: {
    'learning-period': [
      native(
        `${ACTIVITY}.temporal`,
        objects((item, origin) => {
          const [start, end] = [textMemberAt(item, 'startDate', origin), textMemberAt(item, 'endDate', origin)];
          return { ...(start && { start }), ...(end && { end }) };
        }),
      ),
    ],
    'assessed-on': [native(`${ASSESSMENT}.dateIssued`, texts), native(`${ASSESSMENT}.temporal.endDate`, texts)],
    'born-on': [native('credentialSubject.dateOfBirth', texts)],
    prose: [
      native(`${SPECIFICATION}.additionalNote`, remarks),
      native(`${ACHIEVEMENT}.additionalNote`, remarks),
      native(`${ACHIEVEMENT}.description`, prose),
      native(`${SPECIFICATION}.description`, prose),
      native(`${SPECIFICATION}.learningOutcomeSummary`, remarks),
    ],
    'higher-education': [],
    'one-body': [],
  },
};
