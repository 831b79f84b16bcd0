import { type Json, type JsonObject, isList, isObject } from '../../json.js';
import { isPlainIri, prefixOf } from './iri.js';
import { decline } from './not-covered.js';

/** What one name means in one place (JSON-LD 1.1 §9.15.1). */
export interface Term {
  /** An absolute IRI, `@id` or `@type`; `undefined` where the name is defined in a way that is not read here. */
  readonly iri: string | undefined;
  /** `@id`, `@vocab` or the IRI of a datatype that its values are of, unless they say otherwise. */
  readonly type: string | undefined;
  readonly isList: boolean;
  /** The context inside its values, or inside the objects of this type. */
  readonly context: Json | undefined;
  /** Whether `name:rest` stands for its IRI and the rest; `undefined` where its definition left that open. */
  readonly isPrefix: boolean | undefined;
  readonly isProtected: boolean;
  /** Everything of its definition that the fields above do not hold, in one text, to tell two definitions apart. */
  readonly rest: string;
  /** How a statement of it begins, and how one with a text ends, in N-Quads. */
  readonly predicate: string;
  readonly ending: string;
}

/** Every name there is at one place of a document (JSON-LD 1.1 §4.1). Never changed once it is made. */
export interface Terms {
  readonly named: ReadonlyMap<string, Term>;
  /** The names of an object's types, and of its identifier. */
  readonly typeNames: readonly string[];
  readonly idNames: readonly string[];
  /** What a name that nobody defines is appended to. */
  readonly vocabulary: string | undefined;
  /** What holds again in the objects below: the context of a type ends with its object (§4.1.8). */
  readonly outside: Terms | undefined;
  /** What was made of this, by the context it was made with. */
  readonly made: { readonly below: Made; readonly inProperty: Made; readonly inType: Made };
  /** How much was made of the first of them all, so that it can be forgotten before it grows too large. */
  readonly tally: { count: number };
}

type Made = Map<Json, Terms>;

function terms(
  named: ReadonlyMap<string, Term>,
  { vocabulary, outside, tally }: Pick<Terms, 'vocabulary' | 'outside' | 'tally'>,
): Terms {
  tally.count += 1;
  const made = { below: new Map(), inProperty: new Map(), inType: new Map() };
  const [typeNames, idNames] = ['@type', '@id'].map(iri =>
    [...named].flatMap(([name, term]) => (term.iri === iri ? [name] : [])),
  );
  return { named, typeNames: typeNames ?? [], idNames: idNames ?? [], vocabulary, outside, tally, made };
}

export const noTerms = (): Terms =>
  terms(new Map(), { vocabulary: undefined, outside: undefined, tally: { count: 0 } });

/** The names inside the values of a property, which may replace protected ones (§4.1.9). */
export const termsInProperty = (around: Terms, context: Json): Terms =>
  remembered(around.made.inProperty, context, () => extended(around, context, true));

/** The names in an object of a type, which end with it (§4.1.8). */
export const termsInType = (around: Terms, context: Json): Terms =>
  remembered(around.made.inType, context, () =>
    extended(around.outside ? around : { ...around, outside: around }, context, false),
  );

/** The names under one more context of a document. */
export const termsUnder = (around: Terms, context: Json): Terms =>
  remembered(around.made.below, context, () => extended(around, context, false));

function remembered(known: Made, context: Json, make: () => Terms): Terms {
  const found = known.get(context);
  if (found) return found;
  const made = make();
  known.set(context, made);
  return made;
}

/** Keywords of a context that change nothing here, or are read where they belong. */
const READ = new Set(['@protected', '@version', '@vocab']);

/** JSON-LD 1.1 API §4.1, of contexts that are objects and use what is read here. */
function extended(around: Terms, context: Json, overrides: boolean): Terms {
  const contexts = isList(context) ? context : [context];
  if (contexts.length === 0) return decline('no context');
  return contexts.reduce<Terms>((before, one) => {
    if (!isObject(one)) return decline('context that is no object');
    const odd = Object.keys(one).find(key => key.startsWith('@') && !READ.has(key));
    if (odd !== undefined) return decline(`context with ${odd}`);
    return defined(before, one, overrides);
  }, around);
}

function defined(before: Terms, context: JsonObject, overrides: boolean): Terms {
  const vocabulary = vocabularyOf(before, context);
  const named = new Map(before.named);
  const defining: Defining = { before, context, named, vocabulary, state: new Map() };
  for (const name of Object.keys(context)) if (!name.startsWith('@')) define(name, defining, overrides);
  return terms(named, { ...before, vocabulary });
}

function vocabularyOf(before: Terms, context: JsonObject): string | undefined {
  const stated = context['@vocab'];
  if (stated === undefined) return before.vocabulary;
  if (stated === null) return undefined;
  if (typeof stated !== 'string' || !isPlainIri(stated)) return decline('@vocab');
  const prefix = prefixOf(stated);
  return prefix === undefined || !before.named.has(prefix) ? stated : decline('@vocab with a prefix');
}

/** One context on its way to being read. */
interface Defining {
  readonly before: Terms;
  readonly context: JsonObject;
  readonly named: Map<string, Term>;
  readonly vocabulary: string | undefined;
  /** Which of its names were begun, and which are done: a name may rest on another (API §4.2). */
  readonly state: Map<string, 'begun' | 'done'>;
}

function define(name: string, defining: Defining, overrides: boolean): void {
  const { before, context, named, state } = defining;
  if (state.get(name) === 'done') return;
  if (state.has(name)) return decline('names that rest on each other');
  if (name === '' || /[:/]/.test(name)) return decline('name with a colon');
  state.set(name, 'begun');
  named.delete(name);
  const read = readTerm(name, context[name], defining);
  state.set(name, 'done');
  const previous = before.named.get(name);
  if (previous?.isProtected !== true || overrides) {
    named.set(name, read);
    return;
  }
  const kept = { ...read, isProtected: true };
  named.set(name, isSame(previous, kept) ? kept : decline('protected name'));
}

/** A protected name may be defined again, with the same words (API §4.2.2, step 27). */
const isSame = (one: Term, other: Term): boolean =>
  one.rest !== NEVER_THE_SAME &&
  one.iri === other.iri &&
  one.type === other.type &&
  one.isPrefix === other.isPrefix &&
  one.rest === other.rest &&
  (one.context === other.context || JSON.stringify(one.context) === JSON.stringify(other.context));

const NEVER_THE_SAME = '';

/** What the definition of a name may hold and be read here; a name with anything else is kept, and nobody may use it. */
const MEMBERS = new Set(['@id', '@type', '@container', '@context', '@protected', '@prefix']);

function readTerm(name: string, written: Json | undefined, defining: Defining): Term {
  const definition = isObject(written) ? written : { '@id': written ?? null };
  const id = definition['@id'];
  // What a name of the other direction stands for is not looked at: nobody may use it here.
  const iri = id === null || isReverse(definition) ? undefined : iriOf(name, id, defining);
  const container = definition['@container'];
  const isReadable =
    Object.keys(definition).every(key => MEMBERS.has(key)) &&
    (container === undefined || container === '@set' || container === '@list');
  const type = typeOf(definition['@type'], defining);
  const isRead = isReadable && type !== '@json' && type !== '@none';
  const isKeyword = iri?.startsWith('@') === true;
  const known = isRead && (!isKeyword || iri === '@id' || iri === '@type') ? iri : undefined;
  return {
    iri: known,
    type,
    isList: container === '@list',
    context: definition['@context'],
    isPrefix: prefixed(definition, iri, typeof written === 'string'),
    isProtected: (definition['@protected'] ?? defining.context['@protected']) === true,
    rest: isReverse(definition) ? NEVER_THE_SAME : JSON.stringify([iri ?? null, restOf(definition)]),
    predicate: ` <${known ?? ''}> `,
    ending: type === undefined || type === XSD_STRING ? '" .\n' : `"^^<${type}> .\n`,
  };
}

const isReverse = (definition: JsonObject): boolean => Object.hasOwn(definition, '@reverse');

const XSD_STRING = 'http://www.w3.org/2001/XMLSchema#string';

const SEEN = new Set(['@id', '@type', '@context', '@protected', '@prefix']);
const restOf = (definition: JsonObject): Json =>
  Object.entries(definition)
    .filter(([key]) => !SEEN.has(key))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flat();

/** API §4.2.2, step 14.2.5: only a plain name of an IRI that ends in a delimiter, unless it says so. */
function prefixed(definition: JsonObject, iri: string | undefined, isShort: boolean): boolean | undefined {
  const stated = definition['@prefix'];
  if (typeof stated === 'boolean') return stated;
  if (stated !== undefined) return decline('@prefix');
  return iri === undefined || definition['@id'] === undefined ? undefined : isShort && /[:/?#[\]@]$/.test(iri);
}

function typeOf(stated: Json | undefined, defining: Defining): string | undefined {
  if (stated === undefined) return undefined;
  if (typeof stated !== 'string') return decline('@type of a name');
  if (stated === '@id' || stated === '@vocab' || stated === '@json' || stated === '@none') return stated;
  const type = expanded(stated, defining);
  return isPlainIri(type) && !type.startsWith(RDF) ? type : decline('@type of a name');
}

/** Texts with a language and JSON as a value are written in ways of their own. */
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

/** What a name stands for: its `@id`, or the vocabulary and itself. */
function iriOf(name: string, id: Json | undefined, defining: Defining): string {
  if (id !== undefined && id !== name) {
    if (typeof id !== 'string') return decline('@id of a name');
    const iri = KEYWORDS.has(id) ? id : expanded(id, defining);
    return KEYWORDS.has(iri) || isPlainIri(iri) ? iri : decline('@id of a name');
  }
  const { vocabulary } = defining;
  const iri = vocabulary === undefined ? '' : vocabulary + name;
  return isPlainIri(iri) ? iri : decline('name without an IRI');
}

const KEYWORDS = new Set([
  '@id',
  '@type',
  '@value',
  '@language',
  '@graph',
  '@nest',
  '@included',
  '@none',
  '@direction',
]);

/** A text in a definition as an IRI (API §5.2): another name, a prefix and the rest, an IRI, or a word of the vocabulary. */
function expanded(text: string, defining: Defining): string {
  const { context, named, vocabulary } = defining;
  if (text.startsWith('@')) return decline('keyword in a definition');
  if (Object.hasOwn(context, text)) define(text, defining, false);
  const term = named.get(text);
  if (term) return term.iri ?? decline('name that is not read');
  const prefix = prefixOf(text);
  if (prefix !== undefined) {
    if (Object.hasOwn(context, prefix)) define(prefix, defining, false);
    const around = named.get(prefix);
    if (around?.isPrefix === true) return (around.iri ?? decline('prefix')) + text.slice(prefix.length + 1);
  }
  if (text.includes(':')) return text;
  return vocabulary === undefined ? decline('relative IRI') : vocabulary + text;
}
