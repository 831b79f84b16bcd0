import {
  type Json,
  type JsonObject,
  isList,
  isObject,
  listOf,
  member,
  pointerTo,
  textMember,
  textsOf,
} from '../../json.js';

const RECORD = 'ClrCredential';
const SUBJECT = 'ClrSubject';

/** A Comprehensive Learner Record 2.0: many achievements of one learner. */
export const isRecord = (document: JsonObject): boolean => textsOf(member(document, 'type')).includes(RECORD);

/** A record narrowed to one achievement by `achievementIn`. */
export const isAchievementOfRecord = (document: JsonObject): boolean =>
  !isRecord(document) && textsOf(member(subjectOf(document), 'type')).includes(SUBJECT);

export const subjectOf = (record: JsonObject): Json | undefined => listOf(member(record, 'credentialSubject'))[0];

/** A credential or an achievement inside a record, with its pointer from the record's root. */
export interface Inside {
  readonly value: Json;
  readonly index: number;
  readonly at: string;
}

/** The credentials a record holds, each with a proof of its own. */
export const credentialsIn = (record: JsonObject, most: number): readonly Inside[] =>
  insideOf(record, 'verifiableCredential', most);

/** The achievements that only the record states. One that a credential inside is about is that credential's. */
export function achievementsIn(record: JsonObject, most: number): readonly Inside[] {
  const credited = new Set(credentialsIn(record, most).flatMap(({ value }) => achievementIdsOf(value)));
  return insideOf(record, 'achievement', most).filter(
    ({ value }) => isObject(value) && !credited.has(textMember(value, 'id') ?? ''),
  );
}

const achievementIdsOf = (credential: Json): readonly string[] =>
  listOf(member(credential, 'credentialSubject'))
    .flatMap(subject => listOf(member(subject, 'achievement')))
    .flatMap(achievement => textMember(achievement, 'id') ?? []);

function insideOf(record: JsonObject, key: string, most: number): readonly Inside[] {
  const above = isList(member(record, 'credentialSubject')) ? ['credentialSubject', 0] : ['credentialSubject'];
  const found = member(subjectOf(record), key);
  return listOf(found)
    .slice(0, most)
    .map((value, index) => ({ value, index, at: pointerTo(...above, key, ...(isList(found) ? [index] : [])) }));
}

/**
 * The place of an achievement in a record: where it stood, or wherever its identifier now stands; -1 when it has none of
 * this identifier. Two may share one.
 */
export function indexOfAchievement(record: JsonObject, id: string, before: number): number {
  const achievements = listOf(member(subjectOf(record), 'achievement'));
  const isIt = (value: Json | undefined): boolean => textMember(value, 'id') === id;
  return isIt(achievements[before]) ? before : achievements.findIndex(isIt);
}

/**
 * The record as it states one of its achievements: the others are null and the credentials inside are left out, so that
 * every pointer still leads to the same place.
 */
export function achievementIn(record: JsonObject, index: number): JsonObject {
  const subjects = member(record, 'credentialSubject');
  const subject = subjectOf(record);
  if (!isObject(subject)) return record;
  const achievement = member(subject, 'achievement');
  const rest = Object.fromEntries(Object.entries(subject).filter(([key]) => key !== 'verifiableCredential'));
  const alone = isList(achievement)
    ? achievement.map((one, at) => (at === index ? one : null))
    : index === 0
      ? (achievement ?? null)
      : null;
  const types = textsOf(member(subject, 'type'));
  const narrowed = { ...rest, type: [...new Set([...types, SUBJECT])], achievement: alone };
  return {
    ...record,
    type: textsOf(member(record, 'type')).filter(type => type !== RECORD),
    credentialSubject: isList(subjects) ? [narrowed] : narrowed,
  };
}
