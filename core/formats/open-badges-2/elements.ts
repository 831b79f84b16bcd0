import { type FormatElements, inference, native } from '../../elements/format-elements.js';
import { prose, texts } from '../../elements/reading/shapes.js';
import { BADGE, ISSUER, ofBadge } from './extensions.js';
import { how } from './how.js';
import { ties } from './ties.js';
import { what } from './what.js';
import { who } from './who.js';

/**
 * Where Open Badges 2.0 keeps the standard elements: natively, in the extensions in use in Europe, or in words. The badge
 * class and the issuer's profile are usually stored at other addresses; unread, what they state is unresolved.
 */
export const openBadges2Elements: FormatElements = {
  kindOf: () => 'award',
  judges: () => true,
  language: ofBadge('Language'),
  references: [BADGE, ISSUER],
  ties,
  elements: { ...who, ...what, ...how },
  circumstances: {
    'learning-period': [],
    'assessed-on': [],
    'born-on': [inference('extensions:recipientProfile.birthDate', texts)],
    prose: [native(`${BADGE}.description`, prose), native(`${BADGE}.criteria.narrative`, prose)],
    'higher-education': [],
    'one-body': [],
  },
};
