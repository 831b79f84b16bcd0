import { type Json, type JsonObject, isList, isObject, listOf, member, pointerTo } from '../../json.js';
import { limits } from '../../limits.js';
import type { Edition, Vocabulary } from '../contexts/index.js';
import { type Trimmed, undefinedNames } from './uncovered.js';

/** An end or a status entry that stands under another name than the one it was signed under. */
export interface Renamed {
  /** Where it stands now (RFC 6901), and what it was called. */
  readonly pointer: string;
  readonly name: string;
}

/** A member whose name, or a type whose value, is given back. */
interface Restoration extends Renamed {
  readonly document: JsonObject;
}

const ENDS = ['credentialStatus', 'validUntil', 'expirationDate', 'validFrom', 'issuanceDate'];
const ENTRY_MEMBERS = ['statusPurpose', 'statusListIndex', 'statusListCredential', 'type', 'id'];
const ENTRY_TYPES = ['BitstringStatusListEntry', 'StatusList2021Entry', '1EdTechRevocationList'];

/**
 * What the vocabulary does not define is not covered, so a signature cannot speak for it; but it can speak against it.
 * Whoever wants to hide that a credential has ended renames the member that says so. When the signature fits again under
 * the member's own name, the change is proven. Anything else stays a doubt.
 * @param fits whether the signature fits a document
 * @param trimmed what is undefined in it, place by place, where that is known
 */
export async function findRenamed(
  document: JsonObject,
  vocabulary: Vocabulary,
  edition: Edition,
  fits: (document: JsonObject) => Promise<boolean>,
  trimmed?: Trimmed,
): Promise<Renamed | undefined> {
  const names = new Set(trimmed ? [] : await undefinedNames(document, vocabulary, edition));
  const strange: IsStrange = (name, pointer) => (trimmed ? trimmed.removed.includes(pointer) : names.has(name));
  const deadline = Date.now() + limits.computingTime;
  for (const { document: restored, ...renamed } of restorations(document, strange).slice(0, limits.uncoveredTerms)) {
    if (Date.now() > deadline) return undefined;
    if (await fits(restored)) return renamed;
  }
  return undefined;
}

/** Whether no vocabulary defines this name where it stands. */
type IsStrange = (name: string, pointer: string) => boolean;

function restorations(document: JsonObject, strange: IsStrange): readonly Restoration[] {
  const status = document['credentialStatus'];
  const entries = listOf(status).flatMap((entry, index) => {
    if (!isObject(entry)) return [];
    const at = isList(status) ? pointerTo('credentialStatus', index) : pointerTo('credentialStatus');
    const put = (changed: JsonObject): JsonObject => ({
      ...document,
      credentialStatus: isList(status) ? status.with(index, changed) : changed,
    });
    const inEntry: IsStrange = (name, pointer) => strange(name, at + pointer);
    const restored = [...namesBack(entry, ENTRY_MEMBERS, inEntry), ...typesBack(entry, inEntry)];
    return restored.map(({ document: changed, pointer, name }) => ({
      document: put(changed),
      pointer: at + pointer,
      name,
    }));
  });
  return [...namesBack(document, ENDS, strange), ...entries];
}

function namesBack(value: JsonObject, names: readonly string[], strange: IsStrange): readonly Restoration[] {
  const absent = names.filter(name => !Object.hasOwn(value, name));
  return Object.keys(value)
    .filter(key => strange(key, pointerTo(key)))
    .flatMap(key => absent.map(name => ({ document: renamed(value, key, name), pointer: pointerTo(key), name })));
}

const renamed = (value: JsonObject, from: string, to: string): JsonObject =>
  Object.fromEntries(Object.entries(value).map(([key, inner]) => [key === from ? to : key, inner]));

function typesBack(entry: JsonObject, strange: IsStrange): readonly Restoration[] {
  const type = member(entry, 'type');
  const isStrange = (one: Json, at: string): boolean => typeof one === 'string' && strange(one, at);
  const inList = (list: readonly Json[]): readonly boolean[] =>
    list.map((one, index) => isStrange(one, pointerTo('type', index)));
  const places = isList(type) ? inList(type) : [isStrange(type ?? null, pointerTo('type'))];
  if (!places.includes(true)) return [];
  return ENTRY_TYPES.map(name => ({
    document: { ...entry, type: isList(type) ? type.map((one, index) => (places[index] ? name : one)) : name },
    pointer: pointerTo('type'),
    name,
  }));
}
