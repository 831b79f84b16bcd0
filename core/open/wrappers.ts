import { type Json, isList, isObject, listOf, member, pointerTo, textMember, textsOf } from '../json.js';
import { limits } from '../limits.js';
import { failed } from '../report/check.js';
import type { Note } from '../report/reasons.js';
import type { Step } from '../report/report.js';
import { type Place, found, notACredential, notOpened, unsupported } from './carrier.js';
import type { NotOpened, Opened } from './opened.js';
import { tokenAnswer, tokenKind } from './token.js';

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
export function unwrap(value: Json, place: WrappedPlace): readonly Opened[] {
  if (place.path.length > limits.carrierNesting) {
    return [unsupported(place, 'found.nesting', String(place.path.length))];
  }
  if (typeof value === 'string') return [textInside(value, place)];
  const unread = notReadYet(value, place);
  if (unread) return [unread];
  for (const wrapper of isCredential(value) ? [] : wrappers) {
    const members = wrapper.members(value);
    if (members) return inside(members, wrapper, { ...place, notes: [...place.notes, ...wrapper.notes(value)] });
  }
  if (!isObject(value)) return [notACredential(place, 'found.text')];
  return [{ kind: 'document', document: value, path: place.path, notes: place.notes }];
}

function inside(members: readonly Member[], { kind }: Wrapper, place: WrappedPlace): readonly Opened[] {
  const opened = members.flatMap(({ at, value }) => unwrap(value, { ...place, path: [...place.path, { kind, at }] }));
  return opened.some(isWorthNaming) ? opened : [notACredential(place, 'found.nothing-inside')];
}

const isWorthNaming = (opened: Opened): boolean =>
  opened.kind === 'document' || opened.check.reason !== 'format.not-a-credential';

/** A string where a credential was expected. It may be a token; an address there is content, and not followed. */
function textInside(text: string, place: Place): NotOpened {
  const kind = tokenKind(text);
  return kind ? tokenAnswer(text, kind, place) : notACredential(place, 'found.text');
}

const typesOf = (value: Json): readonly string[] => textsOf(member(value, 'type'));
const has = (value: Json, key: string): boolean => member(value, key) !== undefined;

const isCredential = (value: Json): boolean =>
  typesOf(value).includes('VerifiableCredential') || has(value, 'credentialSubject');

/** Sealed, encrypted and enveloped credentials: recognised, so that nobody takes them for damaged ones. */
function notReadYet(value: Json, place: Place): NotOpened | undefined {
  const media = sealOf(value);
  if (media) return unsupported(place, 'found.media', media);
  const envelope = typesOf(value).find(type => /^EnvelopedVerifiable(?:Credential|Presentation)$/.test(type));
  if (!envelope) return undefined;
  // VC Data Model 2.0, Enveloped Verifiable Credentials: the content is the identifier, a data: URL.
  if (textMember(value, 'id')?.startsWith('data:')) return unsupported(place, 'found.media', envelope);
  const flaw = found('found.flaw', { kind: 'credential', pointer: '/id' }, 'syntax');
  return notOpened(failed('format.malformed', [flaw]), place);
}

/** JSON serializations of signed (RFC 7515 §7.2) and encrypted content (RFC 7516 §7.2). */
function sealOf(value: Json): string | undefined {
  if (textMember(value, 'ciphertext') && (has(value, 'protected') || has(value, 'recipients'))) return 'JWE';
  if (typeof member(value, 'payload') !== 'string') return undefined;
  return isList(member(value, 'signatures')) || textMember(value, 'signature') ? 'JWS JSON' : undefined;
}

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

/** Members of a graph that stand for themselves: each with its own context and type. */
function inGraph(value: Json): readonly Member[] | undefined {
  const graph = member(value, '@graph');
  if (!isList(graph)) return undefined;
  const own = membersOf(graph, '/@graph').filter(({ value: node }) => has(node, '@context') && has(node, 'type'));
  return own.length > 0 ? own : undefined;
}

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
  const key = WRAPPING_KEYS.find(candidate => isWrapped(candidate, member(value, candidate)));
  return key === undefined ? undefined : membersOf(member(value, key), pointerTo(key));
}

function isWrapped(key: string, value: Json | undefined): boolean {
  if (key === 'badge') return isObject(value) && has(value, '@context');
  return isObject(value) || isList(value) || (typeof value === 'string' && tokenKind(value) !== undefined);
}

const membersOf = (value: Json | undefined, pointer: string): readonly Member[] =>
  isList(value)
    ? value.map((item, index) => ({ at: pointer + pointerTo(index), value: item }))
    : listOf(value).map(item => ({ at: pointer, value: item }));
