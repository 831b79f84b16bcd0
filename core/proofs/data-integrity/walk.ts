import { type Json, type JsonObject, isList, isObject } from '../../json.js';
import { limits } from '../../limits.js';
import { type Graph, type Node, blankNode, connect, emptyGraph, namedNode } from './graph.js';
import { isPlainIri, prefixOf } from './iri.js';
import { literal, numberText } from './literal.js';
import { decline } from './not-covered.js';
import { type Term, type Terms, termsInProperty, termsInType } from './terms.js';

/** A document's statements, and the node it is itself. */
export interface Walked {
  readonly graph: Graph;
  readonly root: Node;
}

/** What one walk knows, and how much of the document it has seen. */
interface Walk {
  readonly graph: Graph;
  /** Blank nodes that the document gives names to. */
  readonly labelled: Map<string, Node>;
  root: Node | undefined;
  /** What canonicalising is bounded by (linked-data/weight.ts); whatever that refuses is declined here. */
  objects: number;
  values: number;
  bytes: number;
}

/**
 * From JSON to statements in one go: what expanding (JSON-LD 1.1 API §5.1.2), the node map (§7.2.2) and turning that into
 * RDF (§8.1.2) come to, for documents written with plain names. Whatever else it meets, it declines.
 * @param terms what the names of the document mean at its top
 * @throws NotCovered where the library has to decide
 */
export function walk(document: JsonObject, terms: Terms): Walked {
  const state: Walk = { graph: emptyGraph(), labelled: new Map(), root: undefined, objects: 0, values: 1, bytes: 0 };
  const root = walkObject(document, terms, state, 0);
  if (root.tails.length + root.links.length === 0) return decline('nothing is stated');
  return { graph: state.graph, root };
}

/** An object that stands for a thing. `around` is what its names mean, apart from what its types add. */
function walkObject(object: JsonObject, around: Terms, state: Walk, depth: number): Node {
  state.objects += 1;
  if (depth > limits.jsonDepth || state.objects > limits.canonicalisedObjects) return decline('too large');
  const terms = withTypes(object, around);
  const subject = subjectOf(object, terms, state);
  const isRoot = state.root === undefined;
  state.root ??= subject;
  let says = false;
  for (const key in object) {
    const value = object[key] ?? null;
    state.bytes += key.length + 4;
    weigh(value, state);
    if (key === '@context' && isRoot) continue;
    const term = termOf(key, terms);
    if (term.iri === '@id') continue;
    says = true;
    if (term.iri === '@type') addTypes(subject, value, around);
    else if (value !== null) walkMember(subject, term, key, value, terms, state, depth);
  }
  if (!isRoot && says && subject === state.root) return decline('something else about the credential');
  return subject;
}

/** Objects are weighed where they are walked. */
function weigh(value: Json, state: Walk): void {
  state.values += 1;
  if (typeof value === 'string') state.bytes += value.length + 3;
  else if (isList(value)) for (const item of value) weigh(item, state);
  else if (!isObject(value)) state.bytes += 6;
  if (state.values > limits.canonicalisedValues || state.bytes > limits.canonicalisedBytes) decline('too large');
}

/** The context that each type of an object brings, in the order of their names (JSON-LD 1.1 API §5.1.2, step 11). */
function withTypes(object: JsonObject, around: Terms): Terms {
  const types = typesOf(object, around);
  if (types.length === 0) return around;
  const sorted = types.length > 1 ? types.toSorted() : types;
  let terms = around;
  for (const type of sorted) {
    const context = around.named.get(type)?.context;
    if (context !== undefined) terms = termsInType(terms, context);
  }
  return terms;
}

function typesOf(object: JsonObject, { typeNames }: Terms): readonly string[] {
  const types = onlyMember(object, typeNames);
  if (types === undefined) return [];
  const list = isList(types) ? types : [types];
  return list.length > 0 && list.every(type => typeof type === 'string') ? list : decline('type that is no text');
}

/** The member that has one of these names; there may be one of them. */
function onlyMember(object: JsonObject, names: readonly string[]): Json | undefined {
  let found: Json | undefined;
  for (const name of names) {
    if (!Object.hasOwn(object, name)) continue;
    if (found !== undefined) return decline('two names for one thing');
    found = object[name];
  }
  return found;
}

/** Named by its identifier, or blank. */
function subjectOf(object: JsonObject, terms: Terms, state: Walk): Node {
  const id = onlyMember(object, terms.idNames);
  if (id === undefined) return blankNode(state.graph);
  return typeof id === 'string' ? nodeNamed(id, terms, state) : decline('identifier that is no text');
}

function nodeNamed(id: string, terms: Terms, { graph, labelled }: Walk): Node {
  if (!id.startsWith('_:')) return namedNode(graph, iriOf(id, terms));
  const known = labelled.get(id);
  if (known) return known;
  if (!/^_:[A-Za-z0-9]+$/.test(id)) return decline('blank node label');
  const made = blankNode(graph);
  labelled.set(id, made);
  return made;
}

/** An identifier is an IRI as it stands: nothing is known that it could be relative to. */
function iriOf(text: string, terms: Terms): string {
  if (!isPlainIri(text)) return decline('identifier that is no IRI');
  const prefix = prefixOf(text);
  return prefix !== undefined && terms.named.get(prefix)?.isPrefix === true ? decline('prefix') : text;
}

/** What a member's name means. A name with a colon or of a keyword is read by the library. */
function termOf(key: string, terms: Terms): Term {
  const term = terms.named.get(key);
  if (term) return term.iri === undefined ? decline('name that is not read') : term;
  if (terms.vocabulary === undefined || key.startsWith('@') || key.includes(':') || key === '__proto__')
    return decline('unknown name');
  const iri = terms.vocabulary + key;
  return isPlainIri(iri) ? { ...UNDEFINED, iri, predicate: ` <${iri}> ` } : decline('unknown name');
}

const UNDEFINED = {
  type: undefined,
  isList: false,
  context: undefined,
  isPrefix: undefined,
  isProtected: false,
  rest: '',
  ending: '" .\n',
} as const;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const TYPE = ` <${RDF}type> `;
const [FIRST, REST, NIL] = [` <${RDF}first> `, ` <${RDF}rest> `, `<${RDF}nil> .\n`];

/** Types are read with the names around the object, not with those they bring. */
function addTypes(subject: Node, written: Json | undefined, around: Terms): void {
  for (const type of isList(written) ? written : [written])
    if (typeof type === 'string') subject.tails.push(`${TYPE}<${wordOf(type, around)}> .\n`);
    else decline('type that is no text');
}

/** A text of a type or of a vocabulary: a name, or an IRI (JSON-LD 1.1 API §5.2). */
function wordOf(text: string, terms: Terms): string {
  const term = terms.named.get(text);
  if (term) return term.iri === undefined || term.iri.startsWith('@') ? decline('name that is not read') : term.iri;
  if (text.includes(':')) return iriOf(text, terms);
  const iri = terms.vocabulary === undefined || text.startsWith('@') ? '' : terms.vocabulary + text;
  return isPlainIri(iri) ? iri : decline('word without an IRI');
}

function walkMember(
  subject: Node,
  term: Term,
  key: string,
  value: Json,
  terms: Terms,
  state: Walk,
  depth: number,
): void {
  const inside = term.context === undefined ? terms : termsInProperty(terms, term.context);
  // The names of a property's own context hold for the property too.
  const read = inside === terms ? term : (inside.named.get(key) ?? term);
  if (read.iri === undefined || read.iri.startsWith('@')) return decline('name that is not read');
  if (term.isList !== read.isList) return decline('list in two ways');
  if (term.isList) {
    walkList(subject, term, read, isList(value) ? value : [value], inside, state, depth);
    return;
  }
  if (!isList(value)) {
    walkValue(subject, term.predicate, read, value, inside, state, depth);
    return;
  }
  for (const item of value) if (item !== null) walkValue(subject, term.predicate, read, item, inside, state, depth);
}

/** A list is a chain of blank nodes (JSON-LD 1.1 API §8.1.4). */
function walkList(
  subject: Node,
  { predicate }: Term,
  read: Term,
  items: readonly Json[],
  inside: Terms,
  state: Walk,
  depth: number,
): void {
  let [from, by] = [subject, predicate];
  for (const item of items) {
    if (item === null) continue;
    const link = blankNode(state.graph);
    connect(from, by, link);
    walkValue(link, FIRST, read, item, inside, state, depth);
    [from, by] = [link, REST];
  }
  from.tails.push(by + NIL);
  if (from === subject) subject.hasPlain = true;
}

function walkValue(
  subject: Node,
  predicate: string,
  read: Term,
  value: Json,
  inside: Terms,
  state: Walk,
  depth: number,
): void {
  if (typeof value === 'string') addText(subject, predicate, read, value, inside, state);
  else if (isObject(value))
    connect(subject, predicate, walkObject(value, below(value, read, inside), state, depth + 1));
  else if (isList(value)) decline('list in a list');
  else if (value !== null) addPlain(subject, predicate, read, value);
}

/**
 * What the names in an object mean: the context of a type around it has ended, unless the object only points at something;
 * then that of its property comes on top (JSON-LD 1.1 API §5.1.2, steps 6 to 8).
 */
function below(object: JsonObject, read: Term, inside: Terms): Terms {
  const outside = inside.outside !== undefined && !isReference(object, inside) ? inside.outside : inside;
  return read.context === undefined ? outside : termsInProperty(outside, read.context);
}

function isReference(object: JsonObject, terms: Terms): boolean {
  let members = 0;
  let last = '';
  for (const key in object) {
    members += 1;
    last = key;
  }
  return members === 1 && terms.named.get(last)?.iri === '@id';
}

function addText(subject: Node, predicate: string, read: Term, text: string, inside: Terms, state: Walk): void {
  const { ending, type } = read;
  if (type === '@id') connect(subject, predicate, nodeNamed(text, inside, state));
  else if (type === '@vocab') connect(subject, predicate, namedNode(state.graph, wordOf(text, inside)));
  else if (type === XSD_DOUBLE) decline('double as a text');
  else {
    subject.tails.push(literal(predicate, text, ending));
    if (type === XSD_STRING) subject.hasPlain = true;
  }
}

/** A number or a truth value. It states its datatype by itself where its name gives it none. */
function addPlain(subject: Node, predicate: string, { ending, type }: Term, value: number | boolean): void {
  const [text, own] = typeof value === 'number' ? numberText(value, type === XSD_DOUBLE) : [String(value), 'boolean'];
  const isTyped = type !== undefined && !type.startsWith('@');
  subject.tails.push(`${predicate}"${text}${isTyped ? ending : `"^^<${XSD}${own}> .\n`}`);
  subject.hasPlain = true;
}

const XSD = 'http://www.w3.org/2001/XMLSchema#';
const XSD_DOUBLE = `${XSD}double`;
const XSD_STRING = `${XSD}string`;
