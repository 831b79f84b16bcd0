import { type FormatElements, native } from '../../elements/format-elements.js';
import type { JsonObject } from '../../json.js';
import type { Format } from '../format.js';
import { hasSeveral } from '../one-of-several.js';
import { openBadges3Elements } from '../open-badges-3/elements.js';
import { read as readBadge } from '../open-badges-3/read.js';
import { readCommon, statedText, withoutAbsent } from '../vc-members.js';
import { isAchievementOfRecord, isRecord } from './achievement.js';
import { associations } from './associations.js';
import { ties } from './ties.js';

const recordElements: FormatElements = {
  ...openBadges3Elements,
  kindOf: () => 'no achievement',
  judges: () => false,
};

const achievementElements: FormatElements = {
  ...openBadges3Elements,
  kindOf: () => 'award',
  judges: () => true,
  ties,
  elements: {
    ...openBadges3Elements.elements,
    stackability: [...openBadges3Elements.elements.stackability, native('credentialSubject.association', associations)],
  },
};

/** The achievements of one learner stand beside each other by right. */
const statesSeveral = (document: JsonObject): boolean => hasSeveral(document, 'credentialSubject');

/**
 * Comprehensive Learner Record 2.0. The record itself states no single achievement; each one it states is read like an
 * Open Badge 3.0, with which it shares its terms.
 */
export const clr2: readonly Format[] = [
  { name: 'clr-2', recognise: isRecord, read: readRecord, elements: recordElements, statesSeveral },
  { name: 'clr-2', recognise: isAchievementOfRecord, read: readAchievement, elements: achievementElements },
];

function readRecord(document: JsonObject) {
  const { learner } = readBadge(document);
  const title = statedText(document, 'name');
  return { format: 'clr-2' as const, ...readCommon(document), ...withoutAbsent({ title, learner }) };
}

function readAchievement(document: JsonObject) {
  return { ...readBadge(document), format: 'clr-2' as const };
}
