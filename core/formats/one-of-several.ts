import { type JsonObject, isList, isObject, listOf, member } from '../json.js';

/**
 * A document with the first of what stands in a list at each step of the way, such as its subjects and their achievements:
 * what is said of one learner or one course says nothing about another. The others are null, so that every pointer still
 * fits; where there are none, it is the document itself.
 */
export function firstOfSeveral(document: JsonObject, ...[step, ...further]: readonly string[]): JsonObject {
  if (step === undefined) return document;
  const held = member(document, step);
  const index = listOf(held).findIndex(isObject);
  const first = listOf(held)[index];
  if (!isObject(first)) return document;
  const narrowed = firstOfSeveral(first, ...further);
  if (narrowed === first && !hasSeveral(document, step)) return document;
  return { ...document, [step]: isList(held) ? held.map((_, at) => (at === index ? narrowed : null)) : narrowed };
}

/** Whether there is more than one at any step of the way. */
export function hasSeveral(document: JsonObject, ...[step, ...further]: readonly string[]): boolean {
  if (step === undefined) return false;
  const held = listOf(member(document, step)).filter(isObject);
  return held.length > 1 || held.some(one => hasSeveral(one, ...further));
}
