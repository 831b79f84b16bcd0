/** Credentials that nobody issued, in the words of the vocabularies: plain ones, and odd ones made of them. */
import type { Json, JsonObject } from '../../../core/json.js';
import { contexts } from '../../fixtures/credentials.js';
import { type Dice, times } from './dice.js';
import { type Kind, type Name, type Names, namesUnder } from './names.js';
import { operators } from './operators.js';
import { address, date, number, ordinaryText, text } from './values.js';
import { contextAddresses } from './vocabulary.js';

const openBadges = (name: string): string => `https://purl.imsglobal.org/spec/ob/v3p0/${name}.json`;
const clr = 'https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json';
const { credentials1, credentials2, dataIntegrity, ed25519, statusList2021, undefinedTerms } = contexts;

interface Recipe {
  readonly contexts: readonly string[];
  readonly types: readonly string[];
  /** What the subject is, and what it has above all. */
  readonly subject: string;
  readonly about: string;
}

const recipe = (
  addresses: readonly string[],
  types: readonly string[] = ['OpenBadgeCredential'],
  subject = 'AchievementSubject',
  about = 'achievement',
): Recipe => ({ contexts: addresses, types, subject, about });

/** What issuers write. */
const recipes: readonly Recipe[] = [
  recipe([credentials2, openBadges('context-3.0.3')]),
  recipe([credentials2, openBadges('context-3.0.2')], ['AchievementCredential']),
  recipe([credentials1, openBadges('context')]),
  recipe([credentials2, openBadges('context-3.0.3'), openBadges('extensions')]),
  recipe([credentials2, openBadges('context-3.0.3'), undefinedTerms]),
  recipe([credentials2, openBadges('context-3.0.3'), undefinedTerms], ['ClrCredential'], 'ClrSubject', 'achievement'),
  recipe([credentials2, clr, openBadges('context-3.0.3')], ['ClrCredential'], 'ClrSubject', 'achievement'),
  recipe([credentials1, openBadges('context-3.0.1'), ed25519]),
  recipe([credentials1, 'https://w3id.org/dcc/v1', ed25519], ['LearningCredential'], 'Person', 'hasCredential'),
  recipe([credentials2, undefinedTerms], ['Diploma'], 'Learner', 'award'),
  recipe([credentials2], [], 'Person', 'name'),
  recipe([credentials1, statusList2021, dataIntegrity], [], 'StatusList2021', 'encodedList'),
].filter(({ contexts: addresses }) => addresses.every(one => contextAddresses.includes(one)));

interface Making {
  readonly dice: Dice;
  readonly names: Names;
  readonly isOpen: boolean;
  /** Things that were told already, and may be told again. */
  readonly told: JsonObject[];
}

const kindOf = ({ names }: Making, type: string): Kind | undefined => names.kinds.find(kind => kind.type === type);

/** An object of a type, with some of the names the type brings. */
function thing(making: Making, type: string, depth: number): JsonObject {
  const { dice, told } = making;
  if (told.length > 0 && dice.chance(0.06)) return toldAgain(dice.of(told), type, dice);
  const own = kindOf(making, type)?.names ?? [];
  const chosen = times(own.length === 0 ? 0 : dice.below(depth > 2 ? 2 : 5), () => dice.of(own));
  const made = {
    ...(dice.chance(0.5) && { id: name(dice) }),
    ...(type !== '' && { type: dice.chance(0.5) ? type : [type] }),
    ...Object.fromEntries(chosen.map(one => [one.name, several(making, one, depth)])),
  };
  told.push(made);
  return made;
}

/** The same again, with a name that makes it the same thing; at times of another type, or with a member less. */
function toldAgain(thing: JsonObject, type: string, dice: Dice): JsonObject {
  if (dice.chance(0.5)) return thing;
  const gone = dice.of(['id', 'type', ...Object.keys(thing)]);
  const rest = Object.fromEntries(Object.entries(thing).filter(([key]) => key !== gone));
  return dice.chance(0.5) && type !== '' ? { ...rest, type } : rest;
}

const name = (dice: Dice): string => (dice.chance(0.9) ? address(dice) : `_:b${String(dice.below(4))}`);

function several(making: Making, one: Name, depth: number): Json {
  const { dice } = making;
  if (dice.chance(0.7)) return value(making, one, depth);
  const made = times(dice.below(4), () => value(making, one, depth));
  const [first] = made;
  return dice.chance(0.2) && first !== undefined ? [...made, first] : made;
}

function value(making: Making, { name: member, asks }: Name, depth: number): Json {
  const { dice } = making;
  if (asks === 'boolean') return dice.chance(0.5);
  if (/^(integer|int|float|double|decimal|nonNegativeInteger|positiveInteger)$/i.test(asks)) return number(dice);
  if (/^date/i.test(asks)) return date(dice);
  const isThing = asks === '@id' || (asks === '' && dice.chance(0.3));
  if (isThing && depth < 4 && dice.chance(0.6)) return thing(making, typeFor(making, member), depth + 1);
  if (asks === '@id') return name(dice);
  if (asks === '@vocab') return dice.chance(0.5) ? address(dice) : typeFor(making, member);
  return dice.chance(0.9) ? text(dice) : number(dice);
}

/** `achievement` asks for an `Achievement`; where there is no such type, for any. */
function typeFor(making: Making, member: string): string {
  const { dice, names } = making;
  const named = names.kinds.find(({ type }) => type.toLowerCase() === member.toLowerCase());
  if (named && dice.chance(0.8)) return named.type;
  if (making.isOpen && dice.chance(0.3)) return dice.of(['Unheard', 'Award', 'toString', 'constructor']);
  return names.kinds.length > 0 && dice.chance(0.9) ? dice.of(names.kinds).type : '';
}

/** A credential as issuers write them. */
export function plainDocument(dice: Dice, chosen = dice.of(recipes)): JsonObject {
  const names = namesUnder(chosen.contexts);
  const isOpen = chosen.contexts.includes(undefinedTerms);
  const making: Making = { dice, names, isOpen, told: [] };
  const knows = (member: string): boolean => isOpen || names.names.some(one => one.name === member);
  const about: Name = { name: chosen.about, asks: chosen.about === 'achievement' ? '@id' : '' };
  const subject = (): JsonObject => ({
    ...thing(making, kindOf(making, chosen.subject) || isOpen ? chosen.subject : '', 1),
    ...(knows(about.name) && { [about.name]: value(making, about, 1) }),
  });
  const own = kindOf(making, chosen.types[0] ?? 'VerifiableCredential')?.names ?? [];
  const extra = times(own.length === 0 ? 0 : dice.below(4), () => dice.of(own));
  return {
    '@context': chosen.contexts,
    ...(dice.chance(0.9) && { id: address(dice) }),
    type: ['VerifiableCredential', ...chosen.types],
    issuer: dice.chance(0.3) ? address(dice) : { ...thing(making, typeFor(making, 'profile'), 1), id: address(dice) },
    ...(chosen.contexts.includes(credentials2)
      ? { validFrom: date(dice), ...(knows('name') && { name: ordinaryText(dice) }) }
      : { issuanceDate: date(dice) }),
    credentialSubject: dice.chance(0.85) ? subject() : times(1 + dice.below(3), subject),
    ...Object.fromEntries(extra.map(one => [one.name, several(making, one, 1)])),
    ...(isOpen && dice.chance(0.5) && { [dice.of(['honours', 'a', '', '0', 'x y'])]: text(dice) }),
    ...(knows('evidence') && dice.chance(0.2) && { evidence: identicalLeaves(dice) }),
    ...(knows('evidence') && dice.chance(0.15) && { evidence: knots(dice) }),
  };
}

/** Leaves nobody can tell apart, which is what makes canonicalisation look around. */
function identicalLeaves(dice: Dice): Json {
  const leaf: JsonObject = { type: ['Evidence'] };
  const around = (): JsonObject => ({ type: ['Evidence'], evidence: times(dice.below(3), () => leaf) });
  return times(1 + dice.below(4), () => (dice.chance(0.7) ? leaf : around()));
}

/** Blank nodes with names, that point at each other: trees, cycles, triangles, several alike. */
function knots(dice: Dice): Json {
  const labels = times(2 + dice.below(4), index => `_:${dice.of(['b', 'x', 'c14n'])}${String(index)}`);
  const shape = dice.of<(index: number) => readonly (string | undefined)[]>([
    index => [labels[(index + 1) % labels.length]],
    index => labels.filter((_, other) => other !== index),
    index => [labels[2 * index + 1], labels[2 * index + 2]],
    () => [dice.of(labels), dice.of(labels)],
  ]);
  return labels.map((id, index) => ({
    id,
    evidence: shape(index)
      .filter(one => one !== undefined)
      .map(one => ({ id: one })),
  }));
}

/** Vocabularies nobody combines, in any order, with the names and types of all of them. */
export function unlikelyDocument(dice: Dice): JsonObject {
  const some = dice.shuffled(contextAddresses).slice(0, 1 + dice.below(4));
  return documentUnder(
    dice.chance(0.7) ? dice.shuffled([...new Set([dice.of([credentials1, credentials2]), ...some])]) : some,
    dice,
  );
}

/** A document in the words of these vocabularies. */
export function documentUnder(addresses: readonly string[], dice: Dice): JsonObject {
  const { kinds, names } = namesUnder(addresses);
  const types = kinds.length === 0 ? [] : times(1 + dice.below(2), () => dice.of(kinds).type);
  const about = names.length === 0 ? 'name' : dice.of(names).name;
  return plainDocument(dice, { contexts: addresses, types, subject: types[0] ?? '', about });
}

/** A plain one that something happened to, at times several things. */
export function oddDocument(dice: Dice): JsonObject {
  const changes = times(1 + dice.below(3), () => dice.of(operators));
  return changes.reduce((document, { change }) => change(document, dice) ?? document, plainDocument(dice));
}
