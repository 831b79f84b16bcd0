import type { JsonObject } from '../../json.js';
import { later } from '../../later.js';
import type { Format } from '../format.js';
import { hasSeveral } from '../one-of-several.js';
import { read as readBadge } from '../open-badges-3/read.js';
import { readCommon, statedText, withoutAbsent } from '../vc-members.js';
import { isAchievementOfRecord, isRecord } from './achievement.js';

/** The achievements of one learner stand beside each other by right. */
const statesSeveral = (document: JsonObject): boolean => hasSeveral(document, 'credentialSubject');

/**
 * Comprehensive Learner Record 2.0. The record itself states no single achievement; each one it states is read like an
 * Open Badge 3.0, with which it shares its terms.
 */
export const clr2: readonly Format[] = [
  {
    name: 'clr-2',
    recognise: isRecord,
    read: readRecord,
    elements: later(async () => (await import('./elements.js')).recordElements),
    statesSeveral,
  },
  {
    name: 'clr-2',
    recognise: isAchievementOfRecord,
    read: readAchievement,
    elements: later(async () => (await import('./elements.js')).achievementElements),
  },
];

function readRecord(document: JsonObject) {
  const { learner } = readBadge(document);
  const title = statedText(document, 'name');
  return { format: 'clr-2' as const, ...readCommon(document), ...withoutAbsent({ title, learner }) };
}

function readAchievement(document: JsonObject) {
  return { ...readBadge(document), format: 'clr-2' as const };
}
