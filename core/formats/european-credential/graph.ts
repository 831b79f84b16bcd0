import { isFiller } from '../../elements/reading/filler.js';
import { writtenAt } from '../../elements/reading/text.js';
import type { Arranged } from '../../elements/arranged.js';
import { type Json, type JsonObject, isList, isObject, member, pointerTo, textMember } from '../../json.js';
import { limits } from '../../limits.js';

/** One place where a node stands, whole or in part. */
interface Occurrence {
  readonly node: JsonObject;
  readonly pointer: string;
}

/** A member of a composed object: its name there, its value, and where that stands in the document. */
export type Placed = readonly [name: string, value: Json, pointer: string];

/** A document whose nodes can be followed by their ids. */
export interface Graph extends Arranged {
  /** The same document with further members of our own, which point to where their values stand. */
  with(members: readonly Placed[]): Arranged;
  /** An object made of members that stand somewhere in the document. */
  compose(members: readonly Placed[]): JsonObject;
}

/**
 * Follows references inside a document: a node that is repeated by its id (`urn:epass:org:1`) has the members of all its
 * occurrences, its own first, then those of the fullest. A member is looked at when it is asked for, so that cycles do
 * no harm; beyond `limits.references` a reference stays one.
 */
export function graphOf(document: JsonObject): Graph {
  const occurrences = occurrencesIn(document);
  const places = new WeakMap<object, (name: string) => string>();
  let followed = 0;

  const othersOf = (id: string | undefined, own: JsonObject | undefined): readonly Occurrence[] => {
    const others = (occurrences.get(id ?? '') ?? []).filter(({ node }) => node !== own);
    if (others.length > 0) followed += 1;
    return followed > limits.references ? [] : others.slice(0, MERGED);
  };

  const compose: Graph['compose'] = members => {
    const composed = Object.create(null) as JsonObject;
    const pointers = new Map<string, string>();
    for (const [name, value, pointer] of members) {
      if (pointers.has(name)) continue;
      pointers.set(name, pointer);
      let seen: Json | undefined;
      const get = () => (seen ??= NAMES_NO_NODE.has(name) ? value : viewOf(value, pointer, LISTS_IN_LISTS));
      Object.defineProperty(composed, name, { enumerable: true, get });
    }
    places.set(composed, name => pointers.get(name) ?? '');
    return composed;
  };

  const viewOf = (value: Json, pointer: string, depth: number): Json => {
    if (typeof value === 'object' && value !== null && places.has(value)) return value;
    if (isList(value)) return depth === 0 ? value : viewOfList(value, pointer, depth - 1);
    const own = isObject(value) ? value : undefined;
    const id = own ? textMember(own, 'id') : referenceIn(value);
    const others = othersOf(id, own);
    return own || others.length > 0
      ? compose(saidFirst([...(own ? membersOf({ node: own, pointer }) : []), ...others.flatMap(membersOf)]))
      : value;
  };

  const viewOfList = (list: readonly Json[], pointer: string, depth: number): Json => {
    const view = list.map((item, index) => viewOf(item, pointer + pointerTo(index), depth));
    places.set(view, index => pointer + pointerTo(index));
    return view;
  };

  const placeOf = (value: Json | undefined, name: string): string | undefined =>
    typeof value === 'object' && value !== null ? places.get(value)?.(name) : undefined;

  const arranged = (members: readonly Placed[]): Arranged => {
    const root = compose([...members, ...membersOf({ node: document, pointer: '' })]);
    return { document: root, received: pointer => received(root, pointer, placeOf) };
  };

  return { ...arranged([]), with: arranged, compose };
}

/** Members that name something and are never a node themselves. */
const NAMES_NO_NODE: ReadonlySet<string> = new Set(['id', 'type', '@context', '@id', '@type']);
const LISTS_IN_LISTS = 4;
/** How many other occurrences of a node are looked at; the fullest say what there is to say. */
const MERGED = 8;

const referenceIn = (value: Json): string | undefined =>
  typeof value === 'string' && /^urn:/i.test(value) ? value : undefined;

const membersOf = ({ node, pointer }: Occurrence): readonly Placed[] =>
  Object.entries(node).map(([name, value]) => [name, value, pointer + pointerTo(name)]);

/** What one occurrence leaves empty or fills with filler text another may say. */
const saidFirst = (members: readonly Placed[]): readonly Placed[] => [
  ...members.filter(member => !isFilled(member)),
  ...members.filter(isFilled),
];

function isFilled([, value, pointer]: Placed): boolean {
  if (typeof value === 'object' && Object.keys(value ?? {}).length === 0) return true;
  const texts = writtenAt({ value, pointer });
  return texts.length > 0 && texts.every(text => isFiller(text.value));
}

/** Where the steps of a pointer really lead: each container knows the place of its members. */
function received(
  root: Json,
  pointer: string,
  placeOf: (value: Json | undefined, name: string) => string | undefined,
): string {
  let [at, place]: [Json | undefined, string] = [root, ''];
  for (const segment of pointer.split('/').slice(1)) {
    const name = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    place = placeOf(at, name) ?? place + pointerTo(name);
    at = isList(at) ? at[Number(name)] : member(at, name);
  }
  return place;
}

/** Values of the lists of the Union are repeated everywhere and always whole. */
const OF_A_LIST = /^https?:\/\/(?:data|publications)\.europa\.eu\//i;

type Occurrences = ReadonlyMap<string, readonly Occurrence[]>;

const known = new WeakMap<JsonObject, Occurrences>();

/** One document is read several times in one verification, and looked through once. */
function occurrencesIn(document: JsonObject): Occurrences {
  const occurrences = known.get(document) ?? lookThrough(document);
  known.set(document, occurrences);
  return occurrences;
}

/** All nodes with an id that say more than that and their type, the fullest first. */
function lookThrough(document: JsonObject): Occurrences {
  const found = new Map<string, Occurrence[]>();
  const waiting: { readonly value: Json; readonly pointer: string }[] = [{ value: document, pointer: '' }];
  const seen = new WeakSet();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, pointer } = next;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    for (const [name, inner] of Object.entries(value)
      .filter(([, held]) => typeof held === 'object')
      .toReversed()) {
      waiting.push({ value: inner, pointer: pointer + pointerTo(name) });
    }
    const id = isObject(value) ? textMember(value, 'id') : undefined;
    if (!isObject(value) || id === undefined || OF_A_LIST.test(id) || isReference(value)) continue;
    const nodes = found.get(id) ?? [];
    nodes.push({ node: value, pointer });
    found.set(id, nodes);
  }
  return new Map([...found].map(([id, nodes]) => [id, fullestFirst(nodes)]));
}

const isReference = (node: JsonObject): boolean => Object.keys(node).every(name => NAMES_NO_NODE.has(name));

const fullestFirst = (occurrences: readonly Occurrence[]): readonly Occurrence[] =>
  occurrences.toSorted((one, other) => Object.keys(other.node).length - Object.keys(one.node).length);
