import { type JsonObject, listOf, member, textsOf } from '../../json.js';
import { later } from '../../later.js';
import type { Format } from '../format.js';
import { hasSeveral } from '../one-of-several.js';
import { contextsOf } from '../structure.js';
import { read } from './read.js';

const TYPES = ['OpenBadgeCredential', 'AchievementCredential', 'EndorsementCredential'];
const CONTEXTS = 'https://purl.imsglobal.org/spec/ob/v3p0/';

/** Open Badges 3.0: an achievement, or an endorsement that says something about another credential. */
export const openBadges3: Format = {
  name: 'open-badges-3',
  recognise: document =>
    textsOf(member(document, 'type')).some(type => TYPES.includes(type)) || hasAchievement(document),
  read,
  elements: later(async () => (await import('./elements.js')).openBadges3Elements),
  statesSeveral: document => hasSeveral(document, 'credentialSubject', 'achievement'),
};

const hasAchievement = (document: JsonObject): boolean =>
  contextsOf(document).some(context => context.startsWith(CONTEXTS)) &&
  listOf(member(document, 'credentialSubject')).some(subject => member(subject, 'achievement') !== undefined);
