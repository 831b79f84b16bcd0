import type { Credential, StatedStatus } from '../../credential.js';
import { isAt, idOf, shownBy } from '../../proofs/hosted/ask.js';
import { askHost } from '../../proofs/hosted/assertion.js';
import { fetchParts } from '../../proofs/hosted/parts.js';
import type { ProofSurroundings } from '../../proofs/surroundings.js';
import { type Json, type JsonObject, isObject, listOf, member, textMember, truthOf } from '../../json.js';
import { referenceOf, secure } from '../../formats/open-badges-2/assertion.js';
import { limits } from '../../limits.js';
import { type Check, type Evidence, failed, passed, skipped, unknown, withNotes } from '../../report/check.js';
import { inVain } from '../../web/in-vain.js';
import type { Web } from '../../web/web.js';
import { worstOf } from '../worst.js';
import { aboutAddress } from './individual-address.js';
import { readList } from './read-list.js';
import type { StatusMethod } from './status-method.js';

/** Open Badges 2.0: the host of a badge answers for it, or the issuer's profile names a list of those it took back. */
export const openBadges2: readonly StatusMethod[] = [
  { name: 'HostedBadge', recognises: type => type === 'HostedBadge', check: checkHosted },
  { name: 'SignedBadge', recognises: type => type === 'SignedBadge', check: checkSigned },
];

const statedBy = ({ type, pointer }: StatedStatus): Evidence => ({
  fact: 'stated.status',
  ...(type !== undefined && { value: type }),
  source: { kind: 'credential', pointer },
});

async function checkHosted(stated: StatedStatus, _credential: Credential, { web }: ProofSurroundings): Promise<Check> {
  const answer = await askHost(textMember(stated.entry, 'id') ?? '', web);
  const evidence = statedBy(stated);
  switch (answer.kind) {
    case 'shown':
      return passed('status.good', [evidence, shownBy('hosted.shown', answer.assertion)]);
    case 'withdrawn':
      return failed('status.revoked', [evidence, ...withReason(answer, answer.reason)]);
    case 'other':
      return unknown('status.unreachable', [
        evidence,
        { ...shownBy('hosted.other', answer.assertion), fault: 'web.unexpected-content' },
      ]);
    case 'gone':
    case 'silent':
      return unknown('status.unreachable', [evidence, inVain('asked.status', answer.answer)]);
  }
}

const withReason = (source: Parameters<typeof shownBy>[1], reason: string | undefined): readonly Evidence[] => [
  shownBy('hosted.withdrawn', source),
  ...(reason === undefined ? [] : [shownBy('list.reason', source, reason)]),
];

/** The list is found by way of the issuer's profile, which is fetched from its own address. */
async function checkSigned(stated: StatedStatus, credential: Credential, { web }: ProofSurroundings): Promise<Check> {
  const evidence = statedBy(stated);
  const { badge, profile } = await fetchParts(member(stated.entry, 'badge'), web);
  if (profile?.kind !== 'found') {
    const missing = badge !== 'inside' && badge.kind === 'fault' ? badge : profile;
    return unknown('status.unreachable', [evidence, ...(missing ? [inVain('asked.part', missing)] : [])]);
  }
  const lists = listOf(member(profile.document, 'revocationList')).map(referenceOf);
  if (lists.length === 0) return skipped('status.none', [evidence]);
  if (lists.length > limits.statusEntries) return unknown('status.unsupported', [evidence]);
  const known = [credential.id?.value, textMember(stated.entry, 'uid')].filter(name => name !== undefined);
  const answers = await Promise.all(lists.map(list => checkList(list, profile.url, known, web, evidence)));
  const notes = lists.flatMap(list => (list === undefined ? [] : aboutAddress(list, credential)));
  return withNotes(worstOf(answers), ...notes);
}

/** A list the profile names in a way that leads nowhere is not passed over. */
async function checkList(
  list: string | undefined,
  issuer: string,
  known: readonly string[],
  web: Web,
  evidence: Evidence,
): Promise<Check> {
  if (list === undefined) return unknown('status.unsupported', [evidence]);
  const answer = await web.get(secure(list), 'status');
  if (answer.kind === 'fault') return unknown('status.unreachable', [evidence, inVain('asked.status', answer)]);
  const read = readList(answer.bytes);
  const source = { url: answer.url, fetchedAt: answer.fetchedAt };
  const revoked = read.kind === 'read' && isObject(read.value) ? revokedIn(read.value, list, issuer, known) : undefined;
  if (!revoked) return unknown('status.list-invalid', [evidence, shownBy('list.not-fitting', source)]);
  const own = revoked.find(entry => names(entry, known) && truthOf(member(entry, 'revoked')) !== false);
  const unsigned = [evidence, shownBy('list.unsigned', source)];
  if (own === undefined) {
    return passed('status.good', [...unsigned, shownBy('list.as-of', source, answer.fetchedAt)], ['status.as-of']);
  }
  const reason = textMember(own, 'revocationReason');
  return failed('status.revoked', [
    ...unsigned,
    ...(reason === undefined ? [] : [shownBy('list.reason', source, reason)]),
  ]);
}

/** An entry is an identifier alone, or an object with it (Open Badges 2.0 `RevocationList`); `http:` and `https:` are one place. */
const names = (entry: Json, known: readonly string[]): boolean =>
  [referenceOf(entry), textMember(entry, 'uid')].some(name => known.some(own => name === own || isAt(name, own)));

/** The entries of a list; `undefined` when it is another list, another issuer's, or cannot all be read. */
function revokedIn(
  list: JsonObject,
  address: string,
  issuer: string,
  known: readonly string[],
): readonly Json[] | undefined {
  const revoked = member(list, 'revokedAssertions');
  if (revoked === undefined || revoked === null) return olderEntry(list, known);
  const keeper = referenceOf(member(list, 'issuer'));
  if (!isAt(idOf(list) ?? address, address) || !isAt(keeper ?? issuer, issuer)) return undefined;
  const entries = listOf(revoked);
  const isReadable = (entry: Json) =>
    typeof entry === 'string' || ['id', 'uid'].some(key => textMember(entry, key) !== undefined);
  return entries.every(isReadable) ? entries : undefined;
}

/**
 * Open Badges 1.1: an object from identifiers to reasons. Any object looks like one, an error message too, so only an
 * entry for this very badge is believed.
 */
function olderEntry(list: JsonObject, known: readonly string[]): readonly Json[] | undefined {
  const id = known.find(name => typeof member(list, name) === 'string');
  return id === undefined ? undefined : [{ id, revocationReason: member(list, id) ?? null }];
}
