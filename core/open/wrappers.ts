import { isDescription } from '../formats/schema-org/description.js';
import { type Json, isList, isObject, listOf, member, pointerTo, textMember, textsOf } from '../json.js';
import { later } from '../later.js';
import { limits } from '../limits.js';
import type { Note } from '../report/reasons.js';
import type { Step } from '../report/report.js';
import { isJson, isToken } from './carried.js';
import { type Place, flawed, notACredential, refusedDocument, unsupported } from './carrier.js';
import { textOf } from './content.js';
import { CREDENTIAL_TYPES, readDataAddress } from './data-address.js';
import { type Flaw, refused } from './flaw.js';
import { readJson } from './json.js';
import type { NotOpened, Opened } from './opened.js';
import { openSeal } from './seal.js';
import { tokenKind } from './token-kind.js';
import { worthNaming } from './worth-naming.js';

export interface WrappedPlace extends Place {
  readonly notes: readonly Note[];
}

/** A shape that surrounds credentials: where they stand in it, or `undefined` when the value is not of this shape. */
interface Wrapper {
  readonly kind: Step['kind'];
  members(value: Json): readonly Member[] | undefined;
  notes(value: Json): readonly Note[];
}
interface Member {
  readonly at: string;
  readonly value: Json;
}

/** The credentials in a document, however it is wrapped; at least one answer. A credential itself is never peeled. */
export async function unwrap(value: Json, place: WrappedPlace): Promise<readonly Opened[]> {
  if (place.path.length > limits.carrierNesting) {
    return [unsupported(place, 'found.nesting', String(place.path.length))];
  }
  if (typeof value === 'string') return textInside(value, place);
  const sealed = isObject(value) && !isCredential(value) ? await openSeal(value, place, unwrap) : undefined;
  if (sealed) return sealed;
  const enveloped = isCredential(value) ? undefined : await openEnvelope(value, place);
  if (enveloped) return enveloped;
  for (const wrapper of isCredential(value) ? [] : wrappers) {
    const members = wrapper.members(value);
    if (members) return inside(members, wrapper, { ...place, notes: [...place.notes, ...wrapper.notes(value)] });
  }
  if (!isObject(value)) return [notACredential(place, 'found.text')];
  return [{ kind: 'document', document: value, path: place.path, notes: place.notes }];
}

async function inside(members: readonly Member[], { kind }: Wrapper, place: WrappedPlace): Promise<readonly Opened[]> {
  const each = members.map(({ at, value }) => unwrap(value, { ...place, path: [...place.path, { kind, at }] }));
  const opened = (await Promise.all(each)).flat();
  const worth = kind === 'wrapper' ? worthNaming(opened) : [];
  if (worth.length > 0) return worth;
  return opened.some(isWorthNaming) ? opened : [notACredential(place, 'found.nothing-inside')];
}

const isWorthNaming = (opened: Opened): boolean =>
  opened.kind === 'document' || opened.check.reason !== 'format.not-a-credential';

/** A string where a credential was expected. It may be a token; an address there is content, and not followed. */
const textInside = async (text: string, place: WrappedPlace): Promise<readonly Opened[]> =>
  tokenKind(text) === undefined ? [notACredential(place, 'found.text')] : openToken(text, place);

const openToken = async (text: string, place: WrappedPlace): Promise<readonly Opened[]> =>
  (await tokens()).openToken(text, place);

const tokens = later(() => import('./token.js'));

const typesOf = (value: Json): readonly string[] => textsOf(member(value, 'type'));
const has = (value: Json, key: string): boolean => member(value, key) !== undefined;

const isCredential = (value: Json): boolean =>
  typesOf(value).includes('VerifiableCredential') || (has(value, 'credentialSubject') && !isEnvelope(value));

const isEnvelope = (value: Json): boolean =>
  typesOf(value).some(type => /^EnvelopedVerifiable(?:Credential|Presentation)$/.test(type));

/** An envelope is nothing but its identifier, a `data:` address (VC Data Model 2.0 §4.13); its other members are ignored. */
async function openEnvelope(value: Json, place: WrappedPlace): Promise<readonly Opened[] | undefined> {
  const address = readDataAddress(textMember(value, 'id') ?? '');
  if (!isEnvelope(value)) return address && !has(value, 'type') ? [malformed(place, '/type', 'content')] : undefined;
  if (!address) return [malformed(place, '/id', 'syntax')];
  const { mediaType, bytes } = address;
  if (!CREDENTIAL_TYPES.has(mediaType)) return [unsupported(place, 'found.media', mediaType)];
  const text = bytes && textOf(bytes);
  const inside = { ...place, path: [...place.path, { kind: 'envelope', at: '/id' }] } as const;
  return text === undefined ? [malformed(inside, '/id', 'escape')] : contentsOf(text, inside);
}

async function contentsOf(text: string, place: WrappedPlace): Promise<readonly Opened[]> {
  if (isToken(text)) return openToken(text, place);
  if (!isJson(text)) return [flawed(place, 'content')];
  const read = readJson(text);
  return read.kind === 'read' ? unwrap(read.value, place) : [refusedDocument(read, place)];
}

const malformed = (place: Place, pointer: string, flaw: Flaw): NotOpened =>
  refusedDocument(refused(flaw, pointer), place);

const withoutNotes = () => [];

const wrappers: readonly Wrapper[] = [
  {
    kind: 'list',
    members: value => (isList(value) ? membersOf(value, '') : undefined),
    notes: withoutNotes,
  },
  {
    kind: 'presentation',
    members: value =>
      typesOf(value).includes('VerifiablePresentation')
        ? membersOf(member(value, 'verifiableCredential'), '/verifiableCredential')
        : undefined,
    notes: value => (has(value, 'proof') ? ['proof.holder-only'] : []),
  },
  { kind: 'graph', members: inGraph, notes: withoutNotes },
  { kind: 'wrapper', members: inPlainWrapper, notes: withoutNotes },
];

/** Members of a graph that stand for themselves, each with its own context and type, or that describe what a page offers. */
function inGraph(value: Json): readonly Member[] | undefined {
  const graph = member(value, '@graph');
  if (!isList(graph)) return undefined;
  const nodes = membersOf(graph, '/@graph');
  const own = nodes.filter(({ value: node }) => has(node, '@context') && has(node, 'type'));
  const standing = own.length > 0 ? own : described(nodes, value);
  return standing.length > 0 ? standing : undefined;
}

/** Pages write their descriptions (schema.org) as one graph under one context. A signed graph is not taken apart. */
const described = (nodes: readonly Member[], graph: Json): readonly Member[] =>
  nodes.flatMap(({ at, value }) => {
    const node = isObject(value) && { ...value, '@context': member(graph, '@context') ?? null };
    return node && !has(graph, 'proof') && isDescription(node) ? [{ at, value: node }] : [];
  });

const WRAPPING_KEYS = [
  'verifiableCredential',
  'credential',
  'signedCredential',
  'vc',
  'data',
  'badge',
  'jwt',
  'token',
  'credentials',
  'verifiablePresentation',
] as const;

function inPlainWrapper(value: Json): readonly Member[] | undefined {
  if ((has(value, '@context') && has(value, 'type')) || has(value, 'recipient')) return undefined;
  // OpenAttestation 2 keeps the root of a hash tree beside its data, and is more than a wrapper.
  if (has(member(value, 'signature') ?? null, 'merkleRoot')) return undefined;
  const keys = WRAPPING_KEYS.filter(candidate => isWrapped(candidate, member(value, candidate)));
  return keys.length === 0 ? undefined : keys.flatMap(key => membersOf(member(value, key), pointerTo(key)));
}

function isWrapped(key: string, value: Json | undefined): boolean {
  if (key === 'badge') return isObject(value) && has(value, '@context');
  return isObject(value) || isList(value) || (typeof value === 'string' && tokenKind(value) !== undefined);
}

const membersOf = (value: Json | undefined, pointer: string): readonly Member[] =>
  isList(value)
    ? value.map((item, index) => ({ at: pointer + pointerTo(index), value: item }))
    : listOf(value).map(item => ({ at: pointer, value: item }));
