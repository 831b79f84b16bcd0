import { type Json, type JsonObject, isList, isObject, listOf, member, textMember } from '../../../json.js';
import { keyOfProof, proofFits } from './entry-proof.js';
import type { CheckedLog } from './check-log.js';

/** Who witnessed up to which version. */
type Approvals = ReadonlyMap<string, number>;

/**
 * Whether every version that needs them was witnessed by enough different witnesses; who approves of a version approves
 * of those before it (did:webvh v1.0, Verifying Witness Proofs). Proofs that do not fit are nobody's word, and those for
 * versions that the log does not have count for none.
 * @param numbers of the versions of the log, by their ids
 */
export async function areWitnessed(
  { witnessed }: CheckedLog,
  file: Json,
  numbers: ReadonlyMap<string, number>,
): Promise<boolean> {
  if (!isList(file)) return false;
  const known = new Set(witnessed.flatMap(({ by }) => by.keys));
  const approvals = await approvalsIn(file, known, numbers);
  return witnessed.every(({ entry, by }) => {
    const approving = by.keys.filter(key => (approvals.get(key) ?? 0) >= entry.number);
    return approving.length >= by.threshold;
  });
}

async function approvalsIn(
  file: readonly Json[],
  known: ReadonlySet<string>,
  numbers: ReadonlyMap<string, number>,
): Promise<Approvals> {
  const approvals = new Map<string, number>();
  for (const item of file) {
    const versionId = textMember(item, 'versionId') ?? '';
    const number = numbers.get(versionId) ?? 0;
    for (const proof of proofsOf(item)) {
      const key = keyOfProof(proof);
      if (key === undefined || !known.has(key) || (approvals.get(key) ?? 0) >= number) continue;
      if (await proofFits({ versionId }, proof, key)) approvals.set(key, number);
    }
  }
  return approvals;
}

const proofsOf = (item: Json): readonly JsonObject[] => listOf(member(item, 'proof')).filter(isObject);
