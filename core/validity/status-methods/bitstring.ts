import type { Credential, StatedStatus } from '../../credential.js';
import { limits } from '../../limits.js';
import type { ProofSurroundings } from '../../proofs/surroundings.js';
import { type Check, type Evidence, failed, passed, unknown } from '../../report/check.js';
import type { Note } from '../../report/reasons.js';
import { worstOf } from '../worst.js';
import { aboutAddress } from './individual-address.js';
import { type BitstringEntry, type Dialect, dialects, readEntry } from './entry.js';
import { type StatusList, fetchList } from './status-list.js';
import { valueAt } from './bits.js';
import type { StatusMethod } from './status-method.js';

/** BitstringStatusList, StatusList2021 and RevocationList2020: one list of bits, three sets of words. */
export const bitstring: readonly StatusMethod[] = dialects.map(dialect => ({
  name: dialect.entryType,
  recognises: type => type === dialect.entryType,
  check: (stated, credential, surroundings) => checkEntry(stated, dialect, credential, surroundings),
}));

async function checkEntry(
  stated: StatedStatus,
  dialect: Dialect,
  credential: Credential,
  surroundings: ProofSurroundings,
): Promise<Check> {
  const source = { kind: 'credential', pointer: stated.pointer } as const;
  const entry = readEntry(stated, dialect);
  if (!entry) return unknown('status.unsupported', [{ fact: 'stated.status', value: dialect.entryType, source }]);
  const evidence: Evidence = { fact: 'stated.status', value: `${dialect.entryType} ${String(entry.index)}`, source };
  const answers = await Promise.all(
    entry.purposes.map(purpose => checkPurpose(purpose, entry, dialect, credential, surroundings)),
  );
  const worst = worstOf(answers);
  return { ...worst, evidence: [evidence, ...worst.evidence] };
}

async function checkPurpose(
  purpose: string,
  entry: BitstringEntry,
  dialect: Dialect,
  credential: Credential,
  surroundings: ProofSurroundings,
): Promise<Check> {
  const list = await fetchList(entry.list, purpose, dialect, surroundings);
  if (list.kind === 'no-list') return list.check;
  const value = valueAt(list.bytes, entry.index, entry.size);
  if (value === undefined) {
    return unknown('status.list-invalid', [{ ...list.evidence, fact: 'list.index', value: String(entry.index) }]);
  }
  const notes = notesOn(list, entry, credential);
  return mean(
    purpose,
    value,
    { ...entry, messages: entry.messages.length > 0 ? entry.messages : list.messages },
    list,
    notes,
  );
}

/** What a value says under its purpose (Bitstring Status List §2.2). Another purpose is shown, never interpreted. */
function mean(
  purpose: string,
  value: bigint,
  entry: BitstringEntry,
  { evidence, issuer, isOld }: StatusList,
  notes: readonly Note[],
): Check {
  const rest = [
    evidence,
    ...(isOld ? [{ ...evidence, fact: 'list.old' }] : []),
    ...(issuer === undefined ? [] : [{ ...evidence, fact: 'list.issuer', value: issuer }]),
  ];
  const isSet = value !== 0n;
  if (purpose === 'revocation')
    return isSet ? failed('status.revoked', rest, notes) : passed('status.good', rest, notes);
  if (purpose === 'suspension')
    return isSet ? failed('status.suspended', rest, notes) : passed('status.good', rest, notes);
  if (purpose === 'refresh') return passed('status.good', rest, isSet ? [...notes, 'status.refresh-available'] : notes);
  if (purpose !== 'message')
    return unknown('status.unsupported', [...rest, { ...evidence, fact: 'list.purpose', value: purpose }]);
  return passed('status.good', [...rest, message(value, entry, evidence)], [...notes, 'status.message']);
}

function message(value: bigint, { messages, size }: BitstringEntry, evidence: Evidence): Evidence {
  const code = `0x${value.toString(16)}`;
  const text = messages.find(({ status }) => /^0x0*([0-9a-f]+)$/i.exec(status)?.[1]?.toLowerCase() === code.slice(2));
  return {
    ...evidence,
    fact: 'list.message',
    value: text?.message ?? (size === 1 ? WITHOUT_MESSAGE[code] : code) ?? code,
  };
}

/** What one bit says where nobody worded it (Bitstring Status List §2.1). */
const WITHOUT_MESSAGE: Readonly<Record<string, string>> = { '0x0': 'unset', '0x1': 'set' };

/** Who keeps a list, under which name and how long it is do not change the answer; a reader should know them all the same. */
function notesOn(list: StatusList, entry: BitstringEntry, credential: Credential): readonly Note[] {
  const entries = (list.bytes.length * 8) / entry.size;
  return [
    'status.as-of',
    ...(list.issuer !== credential.issuer.id?.value ? (['status.other-signer'] as const) : []),
    ...(list.id !== undefined && list.id !== entry.list ? (['status.other-id'] as const) : []),
    ...(entries < limits.statusListHerd ? (['status.short-list'] as const) : []),
    ...aboutAddress(entry.list, credential),
  ];
}
