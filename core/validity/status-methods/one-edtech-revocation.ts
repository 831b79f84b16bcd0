import type { Credential, StatedStatus } from '../../credential.js';
import { type Json, type JsonObject, isObject, listOf, member, textMember, truthOf } from '../../json.js';
import type { ProofSurroundings } from '../../proofs/surroundings.js';
import { issuerOf } from '../../proofs/judge-proof.js';
import { type Check, type Evidence, failed, passed, unknown } from '../../report/check.js';
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
  if (answer.kind === 'fault') {
    const source = { kind: 'web', url, fetchedAt: answer.at } as const;
    return unknown('status.unreachable', [stated, { fact: 'asked.status', source, fault: answer.fault }]);
  }
  const source = { kind: 'web', url, fetchedAt: answer.fetchedAt } as const;
  if (answer.text?.trimStart().startsWith('<')) {
    return unknown('status.unreachable', [stated, { fact: 'asked.status', source, fault: 'web.unexpected-content' }]);
  }
  const read = readList(answer.bytes);
  const revoked = read.kind === 'read' && isObject(read.value) ? revokedIn(read.value, url, credential) : undefined;
  if (!revoked) return unknown('status.list-invalid', [stated, { fact: 'list.not-fitting', source }]);
  const evidence = [stated, { fact: 'list.unsigned', source }];
  const withdrawn = revoked.find(item => textMember(item, 'id') === id && truthOf(member(item, 'revoked')) !== false);
  if (!withdrawn) return passed('status.good', evidence, ['status.as-of']);
  const reason = textMember(withdrawn, 'revocationReason');
  return failed(
    'status.revoked',
    reason === undefined ? evidence : [...evidence, { fact: 'list.reason', value: reason, source }],
  );
}

/** The withdrawn credentials a list names; `undefined` when it is another list, another issuer's, or cannot all be read. */
function revokedIn(list: JsonObject, url: string, { issuer }: Credential): readonly JsonObject[] | undefined {
  const [id, keeper] = [textMember(list, 'id'), issuerOf(list)];
  const entries: Json | undefined = member(list, 'revokedCredential');
  if ((id !== undefined && id !== url) || (keeper !== undefined && keeper !== issuer.id?.value)) return undefined;
  if (entries === undefined || entries === null || typeof entries !== 'object') return undefined;
  const found = listOf(entries);
  return found.every(entry => textMember(entry, 'id') !== undefined) ? found.filter(isObject) : undefined;
}
