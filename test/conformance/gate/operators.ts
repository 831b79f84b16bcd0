/** What may be done to a credential (the operators of mutants): one change each, `undefined` where there is no place for it. */
import { type Json, type JsonObject, isList, isObject, listOf } from '../../../core/json.js';
import type { Dice } from './dice.js';
import { contextsOf, namesUnder } from './names.js';
import { type Path, type Place, documentWith, placesIn } from './paths.js';
import { address, anything, number, oddAddress, oddText, text } from './values.js';
import { contextAddresses } from './vocabulary.js';

export interface Operator {
  readonly name: string;
  readonly change: (document: JsonObject, dice: Dice) => JsonObject | undefined;
}

/** Places of the credential itself: its contexts and its proof have operators of their own. */
const places = (document: JsonObject): readonly Place[] =>
  placesIn(document).filter(({ path: [first] }) => first !== undefined && first !== '@context' && first !== 'proof');

const chosen = (document: JsonObject, dice: Dice, fits: (place: Place) => boolean): Place | undefined => {
  const fitting = places(document).filter(fits);
  return fitting.length === 0 ? undefined : dice.of(fitting);
};

/** An operator that changes the value at one place that fits. */
const changing = (
  name: string,
  fits: (place: Place) => boolean,
  make: (before: Json, dice: Dice, document: JsonObject) => Json | undefined,
): Operator => ({
  name,
  change(document, dice) {
    const place = chosen(document, dice, fits);
    return place && documentWith(document, place.path, before => make(before, dice, document));
  },
});

const isText = ({ value }: Place): boolean => typeof value === 'string';
const isBare = ({ value }: Place): boolean => typeof value === 'number' || typeof value === 'boolean';
const isLeaf = (place: Place): boolean => isText(place) || isBare(place);
const isThing = ({ value }: Place): boolean => isObject(value);
const isSeveral = ({ value }: Place): boolean => isList(value) && value.length > 1;
const isNamed = ({ path }: Place): boolean => typeof path.at(-1) === 'string';
const isCalled =
  (name: string) =>
  ({ path }: Place): boolean =>
    path.at(-1) === name;
const isIdentifier = (place: Place): boolean => isCalled('id')(place) && isText(place);
const isOfType = ({ path, value }: Place): boolean =>
  typeof value === 'string' && (path.at(-1) === 'type' || path.at(-2) === 'type');

const characters = ['x', '"', '\n', 'é', '😀', '\ud800', '\udc00', '\\', '\u0000', '\u2028', ' '];

const textOf = (value: Json): string => (typeof value === 'string' ? value : '');

function editedText(before: Json, dice: Dice): Json {
  const whole = textOf(before);
  const place = dice.below(whole.length + 1);
  return whole.slice(0, place) + dice.of(characters) + whole.slice(place + dice.below(2));
}

/** Members in another order, at every depth: the same JSON to everybody. */
function reordered(value: Json, dice: Dice): Json {
  if (isList(value)) return value.map(item => reordered(item, dice));
  if (!isObject(value)) return value;
  return Object.fromEntries(dice.shuffled(Object.entries(value)).map(([key, inner]) => [key, reordered(inner, dice)]));
}

const renamed = (document: JsonObject, path: Path, name: string): JsonObject =>
  documentWith(document, path.slice(0, -1), before =>
    isObject(before)
      ? Object.fromEntries(Object.entries(before).map(([key, inner]) => [key === path.at(-1) ? name : key, inner]))
      : before,
  );

const withMember = (document: JsonObject, dice: Dice, name: string, value: Json): JsonObject => {
  const place = dice.chance(0.3) ? undefined : chosen(document, dice, isThing);
  const add = (before: Json): Json =>
    !isObject(before) ? before : dice.chance(0.5) ? { [name]: value, ...before } : { ...before, [name]: value };
  return documentWith(document, place?.path ?? [], add);
};

const knownName = (document: JsonObject, dice: Dice): string => {
  const { names } = namesUnder(contextsOf(document));
  return names.length === 0 ? 'name' : dice.of(names).name;
};
const knownType = (document: JsonObject, dice: Dice): string => {
  const { kinds } = namesUnder(contextsOf(document));
  return kinds.length === 0 ? 'Unheard' : dice.of(kinds).type;
};

const contexts = (name: string, make: (before: readonly Json[], dice: Dice) => Json): Operator => ({
  name,
  change: (document, dice) =>
    listOf(document['@context']).length === 0
      ? undefined
      : documentWith(document, ['@context'], before => make(listOf(before), dice)),
});

const ordinary: readonly Operator[] = [
  changing('edit a character', isText, editedText),
  changing('another text', isText, (_, dice) => (dice.chance(0.5) ? text(dice) : oddText(dice))),
  changing('change a number or a truth value', isBare, before =>
    typeof before === 'number' ? before + 1 : before !== true,
  ),
  changing('number at the edges', isLeaf, (_, dice) => number(dice)),
  changing('number or truth value as a text', isBare, String),
  changing('text as another type', isText, (_, dice) => dice.of<Json>([true, false, 5, 0.5, 'true', '5'])),
  changing(
    'delete',
    () => true,
    () => undefined,
  ),
  changing(
    'null',
    () => true,
    () => null,
  ),
  changing('empty text', isText, () => ''),
  changing(
    'empty object',
    () => true,
    () => ({}),
  ),
  changing(
    'empty list',
    () => true,
    () => [],
  ),
  changing(
    'anything',
    () => true,
    (_, dice) => anything(dice),
  ),
  {
    name: 'add a known term',
    change: (document, dice) =>
      withMember(
        document,
        dice,
        knownName(document, dice),
        dice.of<Json>([text(dice), address(dice), number(dice), true, {}, []]),
      ),
  },
  {
    name: 'add an unknown term',
    change: (document, dice) =>
      withMember(
        document,
        dice,
        dice.of(['unheardOf', '', 'constructor', '__proto__', 'x:y', 'https://uni-lumen.example/term', 'a b']),
        text(dice),
      ),
  },
  {
    name: 'add a keyword',
    change: (document, dice) =>
      withMember(
        document,
        dice,
        dice.of([
          '@id',
          '@type',
          '@value',
          '@language',
          '@graph',
          '@included',
          '@reverse',
          '@index',
          '@nest',
          '@set',
          '@list',
          '@none',
          '@unheard',
          '@context',
        ]),
        dice.of<Json>([text(dice), address(dice), {}, [], null, { name: 'x' }, [{ id: address(dice) }]]),
      ),
  },
  changing('reverse a list', isSeveral, before => listOf(before).toReversed()),
  {
    name: 'reorder members',
    change: (document, dice) => documentWith(document, [], before => reordered(before, dice)),
  },
  changing(
    'duplicate an entry',
    ({ value }) => isList(value) && value.length > 0,
    (before, dice) => {
      const items = listOf(before);
      return items.toSpliced(dice.below(items.length + 1), 0, dice.of(items));
    },
  ),
  changing(
    'put into a list',
    place => !isList(place.value),
    before => [before],
  ),
  changing(
    'put into a list of lists',
    () => true,
    before => [[before]],
  ),
  changing(
    'take out of a list',
    ({ value }) => isList(value) && value.length === 1,
    before => listOf(before)[0],
  ),
  changing(
    'null beside it',
    place => !isOfType(place),
    before => [null, ...listOf(before)],
  ),
  changing('wrap as @value', isLeaf, (before, dice) => ({
    '@value': before,
    ...(dice.chance(0.3) && { '@language': 'en' }),
    ...(dice.chance(0.3) && { '@type': 'http://www.w3.org/2001/XMLSchema#string' }),
  })),
  changing(
    'wrap as a keyword',
    () => true,
    (before, dice) => ({ [dice.of(['@id', '@list', '@set', '@graph', '@json'])]: before }),
  ),
  {
    name: 'rename a member',
    change(document, dice) {
      const place = chosen(document, dice, isNamed);
      const old = String(place?.path.at(-1));
      const name = dice.of([
        `${old}X`,
        old.toUpperCase(),
        `x-${old}`,
        `@${old}`,
        knownName(document, dice),
        'id',
        'type',
        '@id',
        '@type',
      ]);
      return place && renamed(document, place.path, name);
    },
  },
  changing('replace a type', isOfType, (_, dice, document) =>
    dice.of([knownType(document, dice), knownType(document, dice), 'Unheard', address(dice), 'id', '@id', '']),
  ),
  changing('another type beside it', isCalled('type'), (before, dice, document) =>
    dice.shuffled([...listOf(before), knownType(document, dice)]),
  ),
  {
    name: 'a type where there was none',
    change: (document, dice) => {
      const place = chosen(document, dice, ({ value }) => isObject(value) && !Object.hasOwn(value, 'type'));
      const type = knownType(document, dice);
      return place && documentWith(document, place.path, before => (isObject(before) ? { ...before, type } : before));
    },
  },
  {
    name: 'two names for one keyword',
    change: (document, dice) =>
      withMember(document, dice, dice.of(['@id', '@type']), dice.of([address(dice), 'VerifiableCredential'])),
  },
  {
    name: 'swap two identifiers',
    change(document, dice) {
      const [one, other] = [chosen(document, dice, isIdentifier), chosen(document, dice, isIdentifier)];
      if (!one || !other) return undefined;
      return documentWith(
        documentWith(document, one.path, () => other.value),
        other.path,
        () => one.value,
      );
    },
  },
  {
    name: 'one identifier twice',
    change(document, dice) {
      const [one, other] = [chosen(document, dice, isIdentifier), chosen(document, dice, isThing)];
      return (
        one &&
        other &&
        documentWith(document, other.path, before => (isObject(before) ? { ...before, id: one.value } : before))
      );
    },
  },
  {
    name: 'swap two values',
    change(document, dice) {
      const [one, other] = [chosen(document, dice, isLeaf), chosen(document, dice, isLeaf)];
      if (!one || !other) return undefined;
      return documentWith(
        documentWith(document, one.path, () => other.value),
        other.path,
        () => one.value,
      );
    },
  },
  {
    name: 'duplicate a whole thing',
    change(document, dice) {
      const [one, other] = [chosen(document, dice, isThing), chosen(document, dice, () => true)];
      return one && other && documentWith(document, other.path, before => [...listOf(before), one.value]);
    },
  },
  changing('odd identifier', isIdentifier, (_, dice) => oddAddress(dice)),
  changing(
    'white space in an IRI',
    ({ value }) => typeof value === 'string' && /^\w+:/.test(value),
    (before, dice) => {
      const whole = textOf(before);
      const place = dice.below(whole.length + 1);
      return whole.slice(0, place) + dice.of([' ', '\t', '\n', '\u00a0', '\u0000']) + whole.slice(place);
    },
  ),
  changing(
    'odd address',
    ({ value }) => typeof value === 'string' && /^\w+:/.test(value),
    (_, dice) => oddAddress(dice),
  ),
  changing('blank node label', isIdentifier, (_, dice) => dice.of(['_:b0', '_:b1', '_:c14n0', '_:a'])),
  changing('no identifier', isIdentifier, () => undefined),
  changing('a context inside', isThing, (before, dice) => ({
    ...(isObject(before) && before),
    '@context': dice.of<Json>([null, [], {}, dice.of(contextAddresses), { name: 'https://uni-lumen.example/name' }]),
  })),
  contexts('reorder the contexts', (before, dice) => dice.shuffled(before)),
  contexts('drop a context', (before, dice) => before.toSpliced(dice.below(before.length), 1)),
  contexts('one more context', (before, dice) =>
    before.toSpliced(dice.below(before.length + 1), 0, dice.of(contextAddresses)),
  ),
  contexts('another context', (before, dice) => before.with(dice.below(before.length), dice.of(contextAddresses))),
  contexts('a context twice', (before, dice) => [...before, dice.of(before)]),
  contexts('a context of its own', (before, dice) => [
    ...before,
    dice.of<Json>([
      null,
      {},
      { '@language': 'en' },
      { name: 'https://uni-lumen.example/name' },
      { '@base': 'https://uni-lumen.example/' },
      { '@vocab': 'https://uni-lumen.example/#' },
    ]),
  ]),
  contexts('contexts in one text', before => before[0] ?? null),
];

const inProof = (name: string, make: (proof: JsonObject, dice: Dice) => Json): Operator => ({
  name,
  change: (document, dice) =>
    isObject(document['proof'])
      ? documentWith(document, ['proof'], before => (isObject(before) ? make(before, dice) : before))
      : undefined,
});

const setting = (name: string, member: string, make: (before: Json, dice: Dice) => Json): Operator =>
  inProof(name, (proof, dice) => ({ ...proof, [member]: make(proof[member] ?? '', dice) }));

/** A member in two forms that JSON tells apart and statements may not. */
const oddly = (before: Json, dice: Dice): Json =>
  dice.of<Json>([
    [before],
    [before, before],
    { id: before },
    { '@value': before },
    { '@id': before },
    null,
    '',
    5,
    true,
    {},
    [],
  ]);

/** What changes the proof: its options are signed too, apart from its value. */
const ofProof: readonly Operator[] = [
  setting('proof: created', 'created', (before, dice) =>
    dice.of<Json>([
      '2020-02-29T00:00:00Z',
      '2021-02-29T00:00:00Z',
      '2026-06-30T12:00:00',
      '2026-06-30',
      '2026-06-30T12:00:00.5Z',
      '2026-06-30T12:00:00.Z',
      '2026-06-30T24:00:00Z',
      '2026-06-30T12:00:60Z',
      '2026-06-30T12:00:00z',
      '2026-06-30t12:00:00Z',
      '2026-06-30T12:00:00+14:00',
      '2026-06-30T12:00:00+13:59',
      '2026-06-30T12:00:00-00:00',
      ' 2026-06-30T12:00:00Z',
      '2026-06-30T12:00:00Z\n',
      '0026-06-30T12:00:00Z',
      '12026-06-30T12:00:00Z',
      '-2026-06-30T12:00:00Z',
      'yesterday',
      oddly(before, dice),
    ]),
  ),
  setting('proof: purpose', 'proofPurpose', (before, dice) =>
    dice.of<Json>([
      'authentication',
      'assertionMethodX',
      'https://w3id.org/security#assertionMethod',
      'sec:assertionMethod',
      'id',
      oddly(before, dice),
    ]),
  ),
  setting('proof: method', 'verificationMethod', (before, dice) =>
    dice.of<Json>([`${textOf(before)}x`, oddAddress(dice), address(dice), oddly(before, dice)]),
  ),
  setting('proof: suite', 'cryptosuite', (before, dice) =>
    dice.of<Json>(['eddsa-jcs-2022', 'eddsa-rdfc-2022 ', 'x"y', oddly(before, dice)]),
  ),
  setting('proof: type', 'type', (before, dice) =>
    dice.of<Json>([
      'DataIntegrityProof',
      'Ed25519Signature2020',
      'VerifiableCredential',
      ['DataIntegrityProof', 'Ed25519Signature2020'],
      address(dice),
      oddly(before, dice),
    ]),
  ),
  setting('proof: expires', 'expires', (_, dice) =>
    dice.of<Json>(['2031-01-01T00:00:00Z', '2031-01-01', 'never', ['2031-01-01T00:00:00Z'], null]),
  ),
  setting('proof: identifier', 'id', (_, dice) => dice.of<Json>([address(dice), oddAddress(dice), '_:proof', null])),
  inProof('proof: another member', (proof, dice) => ({
    ...proof,
    [dice.of([
      'domain',
      'challenge',
      'nonce',
      'unheardOf',
      'jws',
      'signatureValue',
      'name',
      'issuer',
      'validUntil',
      '@id',
      '@type',
      'previousProof',
      'revoked',
      'capability',
      '',
    ])]: dice.of<Json>([
      text(dice),
      address(dice),
      [text(dice), text(dice)],
      { id: address(dice), name: 'x' },
      null,
      5,
    ]),
  })),
  inProof('proof: a member less', (proof, dice) => {
    const gone = dice.of(Object.keys(proof));
    return Object.fromEntries(Object.entries(proof).filter(([key]) => key !== gone));
  }),
  inProof('proof: a member under another name', (proof, dice) => {
    const old = dice.of(Object.keys(proof));
    const name = dice.of([
      'created',
      'expires',
      'https://w3id.org/security#created',
      'dc:created',
      'sec:proofPurpose',
      '@type',
      'domain',
    ]);
    return Object.fromEntries(Object.entries(proof).map(([key, value]) => [key === old ? name : key, value]));
  }),
  setting('proof: context', '@context', (_, dice) =>
    dice.of<Json>([
      [],
      null,
      {},
      dice.of(contextAddresses),
      [dice.of(contextAddresses)],
      { created: 'https://uni-lumen.example/x' },
    ]),
  ),
  setting('proof: previous one', 'previousProof', (_, dice) =>
    dice.of<Json>(['urn:uuid:1', ['urn:uuid:1', 'urn:uuid:2'], { id: 'urn:uuid:1' }, [], null]),
  ),
  inProof('proof: members in another order', (proof, dice) => reordered(proof, dice)),
  setting('proof: value', 'proofValue', (before, dice) => {
    const value = textOf(before);
    const place = 1 + dice.below(value.length - 1);
    return dice.of<Json>([
      value.slice(0, place) + dice.of(['1', 'A', 'z', '0', ' ']) + value.slice(place + 1),
      value.slice(0, -1),
      `${value}1`,
      `z1${value.slice(1)}`,
      `u${value.slice(1)}`,
      `${value}\n`,
      '',
      'z',
      [value],
    ]);
  }),
];

export const operators = ordinary;
export const allOperators: readonly Operator[] = [...ordinary, ...ofProof];
