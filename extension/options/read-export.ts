import {
  type Directory,
  type KnownIssuer,
  type SeenIssuer,
  type SeenKey,
  type TrustedList,
  limits,
} from '../../core/index.js';
import { isSame, readKnown, readLists } from '../lists.js';
import { mergedSeen } from '../seen.js';
import { settingsIn } from '../settings.js';
import { readTrustedLists } from '../trusted-lists.js';
import { type CarriedList, type CarriedParts, EXPORT, type FromCarrier, type UnreadList } from './carried.js';
import { readList } from './read-list.js';

/** An export as it was read, with the lists themselves; numbers in `parts` lead to them. */
export interface ReadExport {
  readonly parts: CarriedParts;
  readonly directories: readonly Unpacked<Directory>[];
  readonly trusted: readonly Unpacked<TrustedList>[];
}

/** A list with what was kept of it. */
export interface Unpacked<List> {
  readonly list: List;
  readonly on: boolean;
  readonly refused: number;
}

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textIn = (members: Members, name: string): string => {
  const value = members[name];
  return typeof value === 'string' ? value : '';
};

/** Reads an export by shape, member by member: one that was changed brings what can be used of it, and says what cannot. */
export async function readExport(file: File): Promise<ReadExport | FromCarrier> {
  if (file.size > limits.directoryBytes) return { kind: 'broken' };
  const members = await membersOf(file);
  if (members === undefined) return { kind: 'broken' };
  if (textIn(members, 'proofmark') !== EXPORT) return { kind: 'newer' };
  const lists = await Promise.all(listIn(members['lists']).filter(isMembers).map(unpacked));
  const trusted = await Promise.all(listIn(members['trustedLists']).filter(isMembers).map(unpacked));
  const [hereLists, hereTrusted, hereKnown] = await Promise.all([readLists(), readTrustedLists(), readKnown()]);
  const directories = lists.filter(isDirectory);
  const anchors = trusted.filter(isTrusted);
  const entries = listIn(members['known']);
  const usable = entries.map(knownIn).filter(one => one !== undefined);
  const known = usable.filter((one, at) => usable.findIndex(other => isSame(other, one)) === at);
  return {
    directories,
    trusted: anchors,
    parts: {
      exportedAt: textIn(members, 'exportedAt'),
      settings: isMembers(members['settings']) ? settingsIn(members['settings']) : undefined,
      lists: directories.map(({ list, was }, at) => ({
        at,
        name: list.name,
        issuedAt: list.issuedAt,
        size: list.organisations.length,
        standing: standingOf(
          [list.sha256, was],
          hereLists.map(({ directory }) => directory.sha256),
          hereLists.some(({ directory }) => directory.kind === list.kind && directory.name === list.name),
        ),
      })),
      trusted: anchors.map(({ list, was }, at) => ({
        at,
        issuedAt: list.issuedAt,
        size: list.services.length,
        standing: standingOf(
          [list.sha256, was],
          hereTrusted.map(one => one.list.sha256),
          hereTrusted.length > 0,
        ),
      })),
      unread: [...lists, ...trusted].filter(one => 'flaw' in one),
      known,
      alreadyKnown: known.filter(one => hereKnown.some(here => isSame(here, one))).length,
      leftOut: entries.length - usable.length,
      seen: mergedSeen(
        [],
        listIn(members['remembered'])
          .map(seenIn)
          .filter(one => one !== undefined),
      ),
      sites: textsIn(members['sites']).filter(isOrigin),
      hosts: textsIn(members['hosts']).filter(isHost),
    },
  };
}

async function membersOf(file: File): Promise<Members | undefined> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    const value: unknown = JSON.parse(text);
    return isMembers(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

type Found<List> = Unpacked<List> & { readonly was: string };

/** What a list says of itself is read anew, as from a file of its own: an export is no better a witness. */
async function unpacked(members: Members): Promise<Found<Directory> | Found<TrustedList> | UnreadList> {
  const read = await readList({ text: textIn(members, 'text'), told: {} });
  if (read.kind !== 'read') {
    const { flaw, pointer } = read;
    return { name: textIn(members, 'name'), flaw, ...(pointer !== undefined && { pointer }) };
  }
  const beside = { on: members['on'] !== false, was: textIn(members, 'sha256') };
  return 'directory' in read
    ? { ...beside, list: read.directory, refused: read.refused }
    : { ...beside, list: read.list, refused: read.refused };
}

const isDirectory = (one: Found<Directory> | Found<TrustedList> | UnreadList): one is Found<Directory> =>
  'list' in one && 'organisations' in one.list;
const isTrusted = (one: Found<Directory> | Found<TrustedList> | UnreadList): one is Found<TrustedList> =>
  'list' in one && 'services' in one.list;

/** A list that was read and written again has other bytes; what it was before is believed only to leave it out. */
function standingOf(hashes: readonly string[], here: readonly string[], hasAlike: boolean): CarriedList['standing'] {
  if (hashes.some(hash => here.includes(hash))) return 'same';
  return hasAlike ? 'beside' : 'new';
}

const textsIn = (value: unknown): readonly string[] =>
  [...new Set(listIn(value).filter(one => typeof one === 'string'))].slice(0, limits.permissionsAgain);

const isOrigin = (text: string): boolean =>
  text.startsWith('https://') && URL.canParse(text) && new URL(text).origin === text;
/** As permissions name them: a host, all below one, or all there are. */
const isHost = (text: string): boolean =>
  text === '*' || isOrigin(`https://${text.replace(/^\*\./, '')}`.toLowerCase());

const DAY = /^\d{4}-\d\d-\d\d$/;
const IDENTIFIER = /^[a-z][a-z0-9+.-]*:[^\s\p{C}]+$/iu;

function knownIn(value: unknown): KnownIssuer | undefined {
  if (!isMembers(value)) return undefined;
  const [name, note, since] = ['name', 'note', 'since'].map(member => textIn(value, member)) as [
    string,
    string,
    string,
  ];
  const [did, domain] = [textIn(value, 'did'), textIn(value, 'domain')];
  const isWritten = name.trim() !== '' && name.length <= limits.knownName && note.length <= limits.knownNote;
  const isFound = did === '' ? isHost(domain) && !domain.includes('*') : IDENTIFIER.test(did);
  const isDomain = domain === '' || (isHost(domain) && !domain.includes('*'));
  if (!isWritten || !isFound || !isDomain || !DAY.test(since) || did.length > limits.addressLength) return undefined;
  return { name, note, since, ...(did !== '' && { did }), ...(domain !== '' && { domain }) };
}

function seenIn(value: unknown): SeenIssuer | undefined {
  if (!isMembers(value)) return undefined;
  const issuer = textIn(value, 'issuer');
  const keys = listIn(value['keys'])
    .map(keyIn)
    .filter(key => key !== undefined);
  return IDENTIFIER.test(issuer) && issuer.length <= limits.addressLength && keys.length > 0
    ? { issuer, keys }
    : undefined;
}

function keyIn(value: unknown): SeenKey | undefined {
  if (!isMembers(value)) return undefined;
  const [thumbprint, first, last] = ['thumbprint', 'first', 'last'].map(member => textIn(value, member)) as [
    string,
    string,
    string,
  ];
  const isRead = /^[\w-]{43}$/.test(thumbprint) && DAY.test(first) && DAY.test(last) && first <= last;
  return isRead ? { thumbprint, first, last } : undefined;
}
