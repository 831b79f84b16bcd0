import type { Credential, StatedStatus } from '../../credential.js';
import { type Json, type JsonObject, isObject, listOf, member, textMember, truthOf } from '../../json.js';
import type { ProofSurroundings } from '../../proofs/surroundings.js';
import { type Check, type Evidence, failed, passed, unknown } from '../../report/check.js';
import { inVain } from '../../web/in-vain.js';
import { aboutAddress } from './individual-address.js';
import { readList } from './read-list.js';
import type { StatusMethod } from './status-method.js';

/**
 * 1EdTech Revocation List 1.0: a plain list of the identifiers of withdrawn credentials at an address that the signed
 * credential names. The list itself is not signed; nothing of it but the answer is kept, since it names other people's.
 */
export const oneEdTechRevocation: StatusMethod = {
  name: '1EdTechRevocationList',
  recognises: type => type === '1EdTechRevocationList',
  check: checkEntry,
};

async function checkEntry(
  { entry, pointer }: StatedStatus,
  credential: Credential,
  { web }: ProofSurroundings,
): Promise<Check> {
  const stated: Evidence = {
    fact: 'stated.status',
    value: '1EdTechRevocationList',
    source: { kind: 'credential', pointer },
  };
  const [url, id] = [textMember(entry, 'id'), credential.id?.value];
  if (url === undefined || id === undefined) return unknown('status.unsupported', [stated]);
  const answer = await web.get(url, 'status');
  if (answer.kind === 'fault')
    return unknown('status.unreachable', [stated, inVain('asked.status', { ...answer, url })]);
  const source = { kind: 'web', url, fetchedAt: answer.fetchedAt } as const;
  const read = readList(answer.bytes);
  const revoked = read.kind === 'read' && isObject(read.value) ? revokedIn(read.value, url, credential) : undefined;
  if (!revoked) return unknown('status.list-invalid', [stated, { fact: 'list.not-fitting', source }]);
  const evidence = [stated, { fact: 'list.unsigned', source }];
  const withdrawn = revoked.find(item => textMember(item, 'id') === id && truthOf(member(item, 'revoked')) !== false);
  const notes = aboutAddress(url, credential);
  if (!withdrawn)
    return passed(
      'status.good',
      [...evidence, { fact: 'list.as-of', value: answer.fetchedAt, source }],
      ['status.as-of', ...notes],
    );
  const reason = textMember(withdrawn, 'revocationReason');
  return failed(
    'status.revoked',
    reason === undefined ? evidence : [...evidence, { fact: 'list.reason', value: reason, source }],
    notes,
  );
}

/** The withdrawn credentials a list names; `undefined` when it is another list, another issuer's, or cannot all be read. */
function revokedIn(list: JsonObject, url: string, { issuer }: Credential): readonly JsonObject[] | undefined {
  const entries: Json | undefined = member(list, 'revokedCredential');
  const isOwn = listOf(member(list, 'id')).every(id => id === url);
  const isIssuers = listOf(member(list, 'issuer')).every(keeper => referenceOf(keeper) === issuer.id?.value);
  if (!isOwn || !isIssuers) return undefined;
  if (entries === undefined || entries === null || typeof entries !== 'object') return undefined;
  const found = listOf(entries);
  return found.every(entry => textMember(entry, 'id') !== undefined) ? found.filter(isObject) : undefined;
}

const referenceOf = (keeper: Json): string | undefined =>
  typeof keeper === 'string' ? keeper : textMember(keeper, 'id');
