import { type JsonObject, isObject, listOf, member, textMember } from '../json.js';

/**
 * The proofs a chained proof was made over, besides the document (VC Data Integrity §4.3.1, §4.5). `undefined` when one
 * is missing, named ambiguously, not named by a text, or leads back to the proof itself.
 */
export function previousProofs(
  proof: JsonObject,
  all: readonly JsonObject[],
  seen: ReadonlySet<JsonObject> = new Set([proof]),
): readonly JsonObject[] | undefined {
  const names = [...new Set(listOf(member(proof, 'previousProof')))];
  const previous = names.map(name => {
    const named = all.filter(candidate => textMember(candidate, 'id') === name);
    return typeof name === 'string' && named.length === 1 ? named[0] : undefined;
  });
  const found = previous.filter(candidate => candidate !== undefined);
  const broken = found.length < names.length || found.some(candidate => leadsBack(candidate, all, seen));
  return broken ? undefined : found;
}

function leadsBack(proof: JsonObject, all: readonly JsonObject[], seen: ReadonlySet<JsonObject>): boolean {
  if (seen.has(proof)) return true;
  return previousProofs(proof, all, new Set([...seen, proof])) === undefined;
}

/** The proofs one was made over, and those they were made over; of a chain that is not broken. */
export function proofsBeneath(proof: JsonObject, all: readonly JsonObject[]): readonly JsonObject[] {
  const previous = previousProofs(proof, all) ?? [];
  return [...previous, ...previous.flatMap(one => proofsBeneath(one, all))];
}

export const isChained = (proof: JsonObject): boolean => Object.hasOwn(proof, 'previousProof');

/** The document a proof was made over: without any proof, or with those its chain names. */
export function securedDocument(document: JsonObject, previous: readonly JsonObject[]): JsonObject {
  const bare = Object.fromEntries(Object.entries(document).filter(([key]) => key !== 'proof'));
  return previous.length === 0 ? bare : { ...bare, proof: previous };
}

export const proofsOf = (document: JsonObject): readonly JsonObject[] =>
  listOf(member(document, 'proof')).filter(isObject);
