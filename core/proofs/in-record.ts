import { achievementIn, indexOfAchievement } from '../formats/clr-2/achievement.js';
import type { JsonObject } from '../json.js';
import type { LearnerRecord, OpenedDocument } from '../open/opened.js';
import type { ProofAnswer } from './answer.js';

type CheckRecord = (record: OpenedDocument) => Promise<ProofAnswer>;

/** One answer for a record, however many of its achievements ask; a record is opened anew for each verification. */
const answers = new WeakMap<OpenedDocument, Promise<ProofAnswer>>();

/** An achievement that only its record states is as good as the record's proof, and read from what that covers. */
export async function checkInRecord({ record, achievement }: LearnerRecord, check: CheckRecord): Promise<ProofAnswer> {
  const answering = answers.get(record) ?? check(record);
  answers.set(record, answering);
  const answer = await answering;
  const { reading } = answer;
  return { ...answer, reading: { ...reading, document: narrowed(reading.document, achievement) } };
}

/** Terms written anew may stand in other places; an identifier finds the same achievement, or none. */
const narrowed = (record: JsonObject, { id, index }: LearnerRecord['achievement']): JsonObject =>
  achievementIn(record, id === undefined ? index : indexOfAchievement(record, id, index));
