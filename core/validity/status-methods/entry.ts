import type { StatedStatus } from '../../credential.js';
import { type Json, isList, isObject, listOf, member, textMember, textsOf } from '../../json.js';

/** A bitstring status entry as read, whichever dialect wrote it. */
export interface BitstringEntry {
  readonly list: string;
  readonly index: number;
  readonly purposes: readonly string[];
  /** Bits an entry takes (Bitstring Status List §2.1). */
  readonly size: number;
  readonly messages: readonly { readonly status: string; readonly message: string }[];
}

/** The words one dialect of the bitstring family uses. */
export interface Dialect {
  readonly entryType: string;
  readonly credentialType: string;
  readonly listType: string;
  readonly listMember: string;
  readonly indexMember: string;
  /** The purpose where the dialect states none. */
  readonly onlyPurpose?: string;
}

export const dialects: readonly Dialect[] = [
  {
    entryType: 'BitstringStatusListEntry',
    credentialType: 'BitstringStatusListCredential',
    listType: 'BitstringStatusList',
    listMember: 'statusListCredential',
    indexMember: 'statusListIndex',
  },
  {
    entryType: 'StatusList2021Entry',
    credentialType: 'StatusList2021Credential',
    listType: 'StatusList2021',
    listMember: 'statusListCredential',
    indexMember: 'statusListIndex',
  },
  {
    entryType: 'RevocationList2020Status',
    credentialType: 'RevocationList2020Credential',
    listType: 'RevocationList2020',
    listMember: 'revocationListCredential',
    indexMember: 'revocationListIndex',
    onlyPurpose: 'revocation',
  },
];

const MAXIMUM_SIZE = 64;
const MAXIMUM_MESSAGE_SIZE = 8;

/** Reads an entry; `undefined` when a member it cannot do without is missing or of another type. */
export function readEntry({ entry }: StatedStatus, dialect: Dialect): BitstringEntry | undefined {
  const list = textMember(entry, dialect.listMember);
  const index = readIndex(member(entry, dialect.indexMember));
  const purposes = dialect.onlyPurpose ? [dialect.onlyPurpose] : readPurposes(member(entry, 'statusPurpose'));
  const size = member(entry, 'statusSize') ?? 1;
  if (list === undefined || index === undefined || purposes.length === 0) return undefined;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 1 || size > MAXIMUM_SIZE) return undefined;
  const messages = readMessages(member(entry, 'statusMessage'));
  return isComplete(messages, size) ? { list, index, purposes, size, messages } : undefined;
}

/** Where an entry has several bits, each of their values has its message; one bit may go without (§2.1). */
const isComplete = (messages: BitstringEntry['messages'], size: number): boolean =>
  messages.length === 0 || size === 1 || (size <= MAXIMUM_MESSAGE_SIZE && messages.length === 2 ** size);

/** Every purpose, or none: one that cannot be read must not be passed over. */
function readPurposes(value: Json | undefined): readonly string[] {
  const [all, texts] = [listOf(value), textsOf(value)];
  return texts.length === all.length ? texts : [];
}

/** A non-negative whole number, written as a string (the standard) or a number (met). */
function readIndex(value: Json | undefined): number | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^(0|[1-9][0-9]{0,15})$/.test(text) ? Number(text) : undefined;
}

export const readMessages = (value: Json | undefined): BitstringEntry['messages'] =>
  (isList(value) ? value : listOf(value)).filter(isObject).map(item => ({
    status: textMember(item, 'status') ?? '',
    message: textMember(item, 'message') ?? '',
  }));
