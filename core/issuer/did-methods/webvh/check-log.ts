import canonicalize from 'canonicalize';
import { member, textMember, textsOf } from '../../../json.js';
import { limits } from '../../../limits.js';
import { type WebvhDid, readWebvhDid } from '../did-webvh.js';
import type { Entry } from './entry.js';
import { keyOfProof, proofFits } from './entry-proof.js';
import { hashOf, multihashOf } from './hashes.js';
import { type Parameters, type Witnesses, firstParameters, laterParameters } from './parameters.js';

/** A log whose entries all follow from each other, apart from what witnesses have to say. */
export interface CheckedLog {
  readonly last: Entry;
  readonly parameters: Parameters;
  /** The versions that count only if so many of these witnessed them. */
  readonly witnessed: readonly { readonly entry: Entry; readonly by: Witnesses }[];
}

/** What is carried from one entry to the next. */
interface Link {
  readonly entry: Entry;
  readonly parameters: Parameters;
}

/**
 * Whether the entries of a log are one unbroken, signed history of this identifier (did:webvh v1.0, Read). Any rule that
 * any of them breaks ends it: `undefined`, and never the part that came before.
 * @param now the time the log was fetched
 */
export async function checkLog(entries: readonly Entry[], did: WebvhDid, now: Date): Promise<CheckedLog | undefined> {
  const witnessed: { readonly entry: Entry; readonly by: Witnesses }[] = [];
  let before: Link | undefined;
  for (const entry of entries) {
    const parameters: Parameters | undefined = before
      ? laterParameters(entry.parameters, before.parameters)
      : firstParameters(entry.parameters, did.scid);
    const follows =
      parameters &&
      followsInTime(entry, before?.entry, now) &&
      isOfDid(entry, before, parameters, did) &&
      (await isChained(entry, before?.entry, did)) &&
      (await areForeseen(parameters, before?.parameters)) &&
      (await isSigned(entry, parameters, before?.parameters));
    if (!follows) return undefined;
    const by = before?.parameters.witnesses ?? parameters.witnesses;
    if (by) witnessed.push({ entry, by });
    before = { entry, parameters };
  }
  return before && { last: before.entry, parameters: before.parameters, witnessed };
}

/** Numbered without gaps from 1, each later than the one before, none ahead of the clock. */
const followsInTime = (entry: Entry, before: Entry | undefined, now: Date): boolean =>
  entry.number === (before?.number ?? 0) + 1 &&
  (!before || entry.time > before.time) &&
  entry.time <= now.getTime() + limits.clockSkew;

/**
 * The document of every version is this identifier's. It may have lain elsewhere before, if the first entry allowed that;
 * where, proves nothing (did:webvh v1.0, DID Portability).
 */
function isOfDid({ state }: Entry, before: Link | undefined, { portable }: Parameters, { scid }: WebvhDid): boolean {
  const id = textMember(state, 'id') ?? '';
  if (readWebvhDid(id)?.scid !== scid) return false;
  const earlier = before && textMember(before.entry.state, 'id');
  if (earlier === undefined || earlier === id) return true;
  return portable && textsOf(member(state, 'alsoKnownAs')).includes(earlier);
}

/** Its hash is that of the entry with the version before in its place; the first one's hash is the identifier itself. */
async function isChained({ hash, unsigned }: Entry, before: Entry | undefined, { scid }: WebvhDid): Promise<boolean> {
  if (hash !== (await hashOf({ ...unsigned, versionId: before?.versionId ?? scid }))) return false;
  if (before) return true;
  const draft = canonicalize({ ...unsigned, versionId: PLACEHOLDER })?.replaceAll(scid, PLACEHOLDER) ?? '';
  return scid === (await multihashOf(draft));
}

const PLACEHOLDER = '{SCID}';

/** Where the entry before said which keys come next, no others may come. */
async function areForeseen({ updateKeys }: Parameters, before: Parameters | undefined): Promise<boolean> {
  if (!before || before.nextKeyHashes.length === 0) return true;
  const hashes = await Promise.all(updateKeys.map(multihashOf));
  return hashes.every(hash => before.nextKeyHashes.includes(hash));
}

/** Every proof of it fits, under a key that may change the log at that moment; there is one at least. */
async function isSigned(
  { proofs, unsigned }: Entry,
  { updateKeys }: Parameters,
  before: Parameters | undefined,
): Promise<boolean> {
  const active = before && before.nextKeyHashes.length === 0 ? before.updateKeys : updateKeys;
  for (const proof of proofs) {
    const key = keyOfProof(proof);
    if (key === undefined || !active.includes(key) || !(await proofFits(unsigned, proof, key))) return false;
  }
  return proofs.length > 0;
}
