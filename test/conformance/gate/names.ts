/** The names that vocabularies define, and what kind of value each asks for. */
import { type Json, type JsonObject, isObject, listOf, member } from '../../../core/json.js';
import { knownContexts } from './vocabulary.js';

export interface Name {
  readonly name: string;
  /** `@id`, `@vocab`, a datatype's last word such as `boolean`, or nothing. */
  readonly asks: string;
}

/** A type that things can be of, with the names it brings. */
export interface Kind {
  readonly type: string;
  readonly names: readonly Name[];
}

export interface Names {
  readonly kinds: readonly Kind[];
  readonly names: readonly Name[];
}

const definitions = (contexts: Json | undefined): readonly (readonly [string, Json])[] =>
  listOf(contexts)
    .filter(isObject)
    .flatMap(context => Object.entries(context).filter(([name]) => !name.startsWith('@')));

const isType = (name: string): boolean => /^[A-Z0-9]/.test(name);

function nameOf(name: string, definition: Json): Name {
  const type = member(definition, '@type');
  return { name, asks: typeof type === 'string' ? type.replace(/^.*[:#]/, '') : '' };
}

const namesOf = (contexts: Json | undefined): readonly Name[] =>
  definitions(contexts)
    .filter(([name]) => !isType(name))
    .map(([name, definition]) => nameOf(name, definition));

const kindsOf = (contexts: Json | undefined): readonly Kind[] =>
  definitions(contexts)
    .filter(([name]) => isType(name))
    .map(([type, definition]) => ({ type, names: namesOf(member(definition, '@context')) }));

/** Of everything below too: the contexts of types and properties. */
function namesBelow(contexts: Json | undefined): readonly Name[] {
  const inner = definitions(contexts).flatMap(([, definition]) => namesBelow(member(definition, '@context')));
  return [...namesOf(contexts), ...inner];
}

const kindsBelow = (contexts: Json | undefined): readonly Kind[] => [
  ...kindsOf(contexts),
  ...definitions(contexts).flatMap(([, definition]) => kindsBelow(member(definition, '@context'))),
];

const known = new Map<string, Names>();

/** What one vocabulary defines, anywhere in it. */
function namesAt(address: string): Names {
  const found = known.get(address);
  if (found) return found;
  const context = knownContexts.get(address)?.['@context'];
  const made = { kinds: kindsBelow(context), names: unique(namesBelow(context)) };
  known.set(address, made);
  return made;
}

const unique = (names: readonly Name[]): readonly Name[] => [...new Map(names.map(one => [one.name, one])).values()];

/** What these vocabularies define together. Keywords under other names are left out: they are not for values. */
export function namesUnder(addresses: readonly string[]): Names {
  const all = addresses.map(namesAt);
  const isOrdinary = ({ name }: Name): boolean => !['id', 'type', 'proof'].includes(name);
  return {
    kinds: all.flatMap(({ kinds }) => kinds.map(kind => ({ ...kind, names: kind.names.filter(isOrdinary) }))),
    names: all.flatMap(({ names }) => names).filter(isOrdinary),
  };
}

export const contextsOf = (document: JsonObject): readonly string[] =>
  listOf(document['@context']).filter(address => typeof address === 'string');
