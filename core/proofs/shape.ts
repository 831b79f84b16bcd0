import { type Json, type JsonObject, isObject, member, textMember } from '../json.js';
import { limits } from '../limits.js';
import type { Note, ReasonFor } from '../report/reasons.js';
import { readDate } from '../validity/date.js';
import { proofFamilies } from './index.js';
import type { ProofFamily } from './proof-family.js';

/** A proof that is worth looking a key up for. */
export interface ReadableProof {
  readonly kind: 'readable';
  readonly family: ProofFamily;
  /** As it stands, and without the members that are null. */
  readonly written: JsonObject;
  readonly proof: JsonObject;
  /** The verification method's URL. */
  readonly method: string;
  readonly created: Date | undefined;
}

export interface UnreadableProof {
  readonly kind: 'unreadable';
  readonly reason: ReasonFor<'failed' | 'unknown', 'proof'>;
  /** The member that is to blame, as a JSON Pointer below the proof. */
  readonly member: string;
  readonly value?: string;
  readonly notes?: readonly Note[];
}

const unreadable = (reason: UnreadableProof['reason'], member: string, value?: string): UnreadableProof => ({
  kind: 'unreadable',
  reason,
  member,
  ...(value !== undefined && { value }),
});

/** Everything about a proof that can be judged before its key is known, most basic first (VC Data Integrity §4.4). */
export function readProof(proof: Json, document: JsonObject, now: Date): ReadableProof | UnreadableProof {
  if (!isObject(proof)) return unreadable('proof.malformed', '');
  const type = textMember(proof, 'type');
  if (!type) return unreadable('proof.malformed', '/type');
  const family = proofFamilies.find(candidate => candidate.recognises(proof));
  if (!family) return unreadable('proof.unsupported', '/type', textMember(proof, 'cryptosuite') ?? type);
  return readKnown(proof, family, document, now);
}

/** A null member states nothing (JSON-LD 1.1 §4.1), and makes the packages stumble. */
const withoutNulls = (proof: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(proof).filter(([, value]) => value !== null));

function readKnown(
  written: JsonObject,
  family: ProofFamily,
  document: JsonObject,
  now: Date,
): ReadableProof | UnreadableProof {
  const proof = withoutNulls(written);
  const purpose = member(proof, 'proofPurpose');
  if (typeof purpose !== 'string') return unreadable('proof.malformed', '/proofPurpose');
  // The same purpose by its full name, which the packages do not know it by.
  if (purpose === 'https://w3id.org/security#assertionMethod') {
    return unreadable('proof.unsupported', '/proofPurpose', purpose);
  }
  if (purpose !== 'assertionMethod') return unreadable('proof.wrong-purpose', '/proofPurpose', purpose);
  const created = readCreated(proof, now);
  if (created && 'kind' in created) return created;
  const method = methodOf(proof);
  if (method === undefined) return unreadable('proof.malformed', '/verificationMethod');
  const flaw = family.flawIn(proof);
  if (flaw) return { kind: 'unreadable', ...flaw };
  const context = member(proof, '@context');
  if (context !== undefined && !family.acceptsContext(context, document)) {
    return unreadable('proof.malformed', '/@context');
  }
  return { kind: 'readable', family, written, proof, method, created: created?.date };
}

/** A date in the future is a failure, an unreadable one too: both are the signer's own statement. */
function readCreated(proof: JsonObject, now: Date): { date: Date } | UnreadableProof | undefined {
  const created = member(proof, 'created');
  if (created === undefined) return undefined;
  if (typeof created !== 'string') return unreadable('proof.malformed', '/created');
  const date = readDate(created)?.date;
  if (!date) return unreadable('proof.malformed', '/created', created);
  return date.getTime() > now.getTime() + limits.clockSkew
    ? unreadable('proof.from-the-future', '/created', created)
    : { date };
}

/** A verification method is named by its URL, or embedded with it; only the URL is believed. */
export function methodOf(proof: Json): string | undefined {
  const method = member(proof, 'verificationMethod');
  return typeof method === 'string' && method !== '' ? method : textMember(method, 'id');
}
