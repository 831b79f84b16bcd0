/**
 * Seeded edits of a genuine credential. Each changes what the credential states, or leaves a reader unable to say what
 * it states, so none may be confirmed. Edits that could leave the data model as it was (the order of members, a context
 * nobody needs, one proof of a set) are not made.
 */
import { isList, isObject, listOf, member, textMember, type Json, type JsonObject } from '../../core/json.js';

export const editKinds = [
  'value',
  'key',
  'context',
  'proof',
  'status entry',
  'date',
  'duplicate',
  'added term',
] as const;
export type EditKind = (typeof editKinds)[number];

export interface Edit {
  readonly kind: EditKind;
  readonly what: string;
  /** The edited credential as JSON text. */
  readonly text: string;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Path = readonly (string | number)[];
export type Random = () => number;
interface Change {
  readonly what: string;
  readonly text: string;
}
type Editor = (document: JsonObject, random: Random) => Change;

/** `perKind` edits of every kind. For edits of proofs the document is an object with one. */
export function editsOf(
  document: JsonObject,
  seed: number,
  perKind: number,
  kinds: readonly EditKind[] = editKinds,
): readonly Edit[] {
  const random = numbersFrom(seed);
  return kinds.flatMap(kind =>
    Array.from({ length: perKind }, () => ({ kind, ...pick(editors[kind], random)(document, random) })),
  );
}

export function pick<T>(choices: readonly T[], random: Random): T {
  const choice = choices[Math.floor(random() * choices.length)];
  if (choice === undefined) throw new Error('nothing to choose from');
  return choice;
}

/** A copy of the value with what stands at the path replaced; `undefined` removes it. */
function replaced(value: Json, path: Path, make: (before: Json | undefined) => Json | undefined): Json {
  const [first, ...rest] = path;
  if (first === undefined) return make(value) ?? null;
  if (isList(value))
    return value.flatMap((item, index) =>
      index !== first ? [item] : rest.length > 0 ? [replaced(item, rest, make)] : listOf(make(item)),
    );
  if (!isObject(value)) return value;
  const before = member(value, String(first));
  const after = rest.length > 0 ? replaced(before ?? {}, rest, make) : make(before);
  const others = Object.entries(value).filter(([key]) => key !== first);
  if (after === undefined) return Object.fromEntries(others);
  return Object.hasOwn(value, first)
    ? Object.fromEntries(Object.entries(value).map(([key, old]) => [key, key === first ? after : old]))
    : Object.fromEntries([...others, [first, after]]);
}

const changed = (document: JsonObject, path: Path, make: (before: Json | undefined) => Json | undefined): Change => ({
  what: `/${path.join('/')}`,
  text: JSON.stringify(replaced(document, path, make)),
});

/** Every place in the credential itself: not in a context, not in its proof. */
function places(value: Json, path: Path = []): readonly { readonly path: Path; readonly value: Json }[] {
  const inner: readonly (readonly [string | number, Json])[] = isList(value)
    ? value.map((item, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value).filter(([key]) => key !== '@context' && !(path.length === 0 && key === 'proof'))
      : [];
  return [{ path, value }, ...inner.flatMap(([key, item]) => places(item, [...path, key]))];
}

const other = (value: Json | undefined): Json => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return typeof value === 'string' ? `${value}x` : 'x';
};

const changeValue: Editor = (document, random) => {
  const leaves = places(document).filter(({ value }) => !isList(value) && !isObject(value) && value !== null);
  return changed(document, pick(leaves, random).path, other);
};

const renameKey: Editor = (document, random) => {
  const named = places(document).filter(({ path }) => {
    const last = path.at(-1);
    return typeof last === 'string' && !last.startsWith('@');
  });
  const { path, value } = pick(named, random);
  const name = String(path.at(-1));
  const parent = path.slice(0, -1);
  const without = replaced(document, path, () => undefined);
  const renamed = pick([`${name}X`, name.toUpperCase(), `x-${name}`], random);
  return {
    what: `/${path.join('/')} to ${renamed}`,
    text: JSON.stringify(replaced(without, [...parent, renamed], () => value)),
  };
};

const unknownContext = 'https://contexts.example/unknown.json';
const contextEdit =
  (what: string, make: (contexts: readonly Json[]) => Json): Editor =>
  document => ({ ...changed(document, ['@context'], before => make(listOf(before))), what });

const redefine = (term: string): Editor =>
  contextEdit(`redefines ${term}`, contexts => [...contexts, { [term]: `https://contexts.example/other#${term}` }]);

const contextEditors: readonly Editor[] = [
  contextEdit('an unknown context at the end', contexts => [...contexts, unknownContext]),
  contextEdit('an unknown context at the beginning', contexts => [unknownContext, ...contexts]),
  contextEdit('an unknown context instead of the first', contexts => [unknownContext, ...contexts.slice(1)]),
  contextEdit('only an unknown context', () => unknownContext),
  contextEdit('without the first context', contexts => contexts.slice(1)),
  contextEdit('no context', () => []),
  contextEdit('forgets all terms at the end', contexts => [...contexts, null]),
  contextEdit('another language for every text', contexts => [...contexts, { '@language': 'x-other' }]),
  document => changed(document, ['credentialSubject', '@context'], () => null),
  ...['id', 'type', 'VerifiableCredential'].map(redefine),
];

/** Made to every proof: a set of which one proof stays intact says what it said. */
const proofEdit =
  (what: string, make: (proof: JsonObject) => Json): Editor =>
  document => ({
    ...changed(document, ['proof'], before => {
      const made = listOf(before).map(proof => (isObject(proof) ? make(proof) : proof));
      return isList(before) ? made : made[0];
    }),
    what,
  });

const proofMember = (name: string, make: (before: string) => Json): Editor =>
  proofEdit(`proof ${name}`, proof => ({ ...proof, [name]: make(textMember(proof, name) ?? '') }));

const otherKey = 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
const proofEditors: readonly Editor[] = [
  proofMember('proofValue', value => value.slice(0, 40) + (value[40] === 'A' ? 'B' : 'A') + value.slice(41)),
  proofMember('proofValue', value => value.slice(0, -3)),
  proofMember('proofValue', value => value.replace(/.$/, '0')),
  proofMember('proofValue', () => ''),
  proofMember('created', () => '2020-02-29T00:00:00Z'),
  proofMember('created', () => '2999-01-01T00:00:00Z'),
  proofMember('created', () => 'yesterday'),
  proofMember('proofPurpose', () => 'authentication'),
  proofMember('verificationMethod', () => `did:key:${otherKey}#${otherKey}`),
  proofMember('verificationMethod', method => `${method}x`),
  proofMember('type', type => `${type}x`),
  proofMember('nonce', () => 'x'),
  proofMember('unheardOf', () => 'x'),
  proofMember('@context', () => 'https://w3id.org/security/v2'),
  document => ({ ...changed(document, ['proof'], () => undefined), what: 'no proof' }),
  document => ({ ...changed(document, ['proof'], () => ({})), what: 'an empty proof' }),
];

const strangeStatus: JsonObject = {
  id: 'https://lists.example/status/1#1',
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: '1',
  statusListCredential: 'https://lists.example/status/1',
};

const statusEdit: Editor = (document, random) => {
  const before = member(document, 'credentialStatus');
  if (before === undefined) return changed(document, ['credentialStatus'], () => strangeStatus);
  const inside = places(before, ['credentialStatus']).filter(({ path }) => path.length > 1);
  const alter: readonly Editor[] = [
    () => changed(document, ['credentialStatus'], () => undefined),
    () => changed(document, ['credentialStatus'], () => strangeStatus),
    () => changed(document, ['credentialStatus'], entry => [...listOf(entry), strangeStatus]),
    () => changed(document, pick(inside, random).path, other),
    () => changed(document, pick(inside, random).path, () => undefined),
  ];
  return pick(alter, random)(document, random);
};

const dateMembers = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate', 'awardedDate'];
const dateEdit: Editor = (document, random) => {
  const stated = dateMembers.filter(name => Object.hasOwn(document, name));
  const [name, make] = pick<[string, (before: Json | undefined) => Json | undefined]>(
    [
      ...stated.flatMap((date): [string, (before: Json | undefined) => Json | undefined][] => [
        [date, () => '2021-01-01T00:00:00Z'],
        [date, () => '2998-01-01T00:00:00Z'],
        [date, before => `${typeof before === 'string' ? before : 'soon'} or so`],
        [date, () => undefined],
      ]),
      ...dateMembers
        .filter(date => !stated.includes(date))
        .map((date): [string, () => Json] => [date, () => '2998-01-01T00:00:00Z']),
    ],
    random,
  );
  return changed(document, [name], make);
};

/** Edits of the text that JSON.parse would not notice. */
const twice =
  (spelling: (key: string) => string, where: 'before' | 'after'): Editor =>
  (document, random) => {
    const key = pick(Object.keys(document), random);
    const text = JSON.stringify(document);
    const extra = `${spelling(key)}:"x"`;
    return {
      what: `${spelling(key)} twice, ${where}`,
      text: where === 'before' ? `{${extra},${text.slice(1)}` : `${text.slice(0, -1)},${extra}}`,
    };
  };

const plainly = (key: string): string => JSON.stringify(key);
const escaped = (key: string): string =>
  `"\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${JSON.stringify(key.slice(1)).slice(1)}`;

const unsafeKey: Editor = (document, random) => {
  const key = pick(['__proto__', 'constructor', 'prototype'], random);
  return { what: key, text: `{"${key}":{"verdict":"confirmed"},${JSON.stringify(document).slice(1)}` };
};

const nestedTwice: Editor = (document, random) => {
  const inner = places(document).filter(({ path }) => path.length > 1 && typeof path.at(-1) === 'string');
  const { path } = pick(inner, random);
  const mark = 'the place of the second';
  const marked = JSON.stringify(replaced(document, [...path.slice(0, -1), mark], () => 'x'));
  return { what: `/${path.join('/')} twice`, text: marked.replace(`"${mark}"`, plainly(String(path.at(-1)))) };
};

const added =
  (key: string, value: Json): Editor =>
  (document, random) => {
    const objects = places(document).filter(
      ({ path, value: found }) => isObject(found) && !Object.hasOwn(found, key) && !path.includes('@value'),
    );
    return changed(document, [...pick(objects, random).path, key], () => value);
  };

const addedTermEditors: readonly Editor[] = [
  added('unheardOf', 'x'),
  added('verified', true),
  added('https://contexts.example/term', 'x'),
  document => changed(document, ['description'], before => other(before)),
  document => changed(document, ['termsOfUse'], () => ({ type: 'Unheard', id: 'https://contexts.example/terms' })),
  document => changed(document, ['type'], before => [...listOf(before), 'Unheard']),
  document => changed(document, ['type'], before => [...listOf(before), 'https://contexts.example/Type']),
];

const editors: Readonly<Record<EditKind, readonly Editor[]>> = {
  value: [changeValue],
  key: [renameKey],
  context: contextEditors,
  proof: proofEditors,
  'status entry': [statusEdit],
  date: [dateEdit],
  duplicate: [twice(plainly, 'before'), twice(plainly, 'after'), twice(escaped, 'before'), unsafeKey, nestedTwice],
  'added term': addedTermEditors,
};
