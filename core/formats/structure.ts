import {
  type Json,
  type JsonObject,
  isList,
  isObject,
  listOf,
  member,
  pointerTo,
  resolvePointer,
  textsOf,
} from '../json.js';
import { isDigest, mayBeKeptBack } from '../kept-back.js';
import { type Check, failed, passed } from '../report/check.js';

export const CREDENTIALS_V1 = 'https://www.w3.org/2018/credentials/v1';
export const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';

/** Context addresses of a document, those written as text. */
export const contextsOf = (document: JsonObject): readonly string[] => textsOf(member(document, '@context'));

/** A W3C credential, by its type or by the vocabulary it is written in (VCDM 1.1 and 2.0 §4). */
export const isW3cCredential = (document: JsonObject): boolean =>
  textsOf(member(document, 'type')).includes('VerifiableCredential') ||
  contextsOf(document).some(context => context === CREDENTIALS_V1 || context === CREDENTIALS_V2);

/**
 * The musts of the W3C data model that the packages leave unchecked (VCDM 1.1 §4, 2.0 §4). Each rule answers with the
 * pointers that break it; the first names the place.
 */
export function checkStructure(document: JsonObject): Check {
  const broken = RULES.flatMap(rule => rule(document)).filter(pointer => !isKeptBack(document, pointer));
  const notes = Object.hasOwn(document, 'credentialSchema') ? (['format.schema-not-checked'] as const) : [];
  if (broken.length === 0) return passed('format.recognised', [], notes);
  const evidence = broken.map(pointer => ({
    fact: 'broken.structure',
    source: { kind: 'credential', pointer } as const,
  }));
  return failed('format.malformed', evidence, notes);
}

/** What a holder did not show breaks no rule (RFC 9901); whether the issuer kept it, only the holder can tell. */
function isKeptBack(document: JsonObject, pointer: string): boolean {
  const end = pointer.lastIndexOf('/');
  const around = resolvePointer(document, pointer.slice(0, end));
  const lacks = isObject(around) && mayBeKeptBack(around, pointer.slice(end + 1));
  return lacks || listOf(resolvePointer(document, pointer)).some(isDigest);
}

type Rule = (document: JsonObject) => readonly string[];

/** The base context comes first; otherwise the members of the credential may mean anything. */
function contextRule(document: JsonObject): readonly string[] {
  const context = member(document, '@context');
  const entries = listOf(context);
  const wellTyped = entries.every(entry => typeof entry === 'string' || isObject(entry));
  const based = entries[0] === CREDENTIALS_V1 || entries[0] === CREDENTIALS_V2;
  return wellTyped && based && !isObject(context) ? [] : ['/@context'];
}

function typeRule(document: JsonObject): readonly string[] {
  const types = listOf(member(document, 'type'));
  const wellTyped = types.every(type => typeof type === 'string' && type !== '');
  return wellTyped && types.includes('VerifiableCredential') ? [] : ['/type'];
}

function issuerRule(document: JsonObject): readonly string[] {
  const issuer = member(document, 'issuer');
  if (isObject(issuer)) return isUrl(member(issuer, 'id')) ? [] : ['/issuer/id'];
  return isUrl(issuer) ? [] : ['/issuer'];
}

const idRule: Rule = document => [
  ...unlessUrl(document),
  ...['credentialStatus', 'evidence'].flatMap(key => eachMember(document, key, unlessUrl)),
];

function subjectRule(document: JsonObject): readonly string[] {
  const subjects = listOf(member(document, 'credentialSubject'));
  if (subjects.length === 0) return ['/credentialSubject'];
  return eachMember(document, 'credentialSubject', (subject, at) =>
    isObject(subject) && Object.keys(subject).length > 0 ? unlessUrl(subject, at) : [at],
  );
}

const TYPED = ['credentialStatus', 'termsOfUse', 'evidence', 'refreshService', 'proof'];

const typedMembersRule: Rule = document => TYPED.flatMap(key => eachMember(document, key, unlessTyped));

const schemaRule: Rule = document =>
  eachMember(document, 'credentialSchema', (schema, at) =>
    isUrl(member(schema, 'id')) ? unlessTyped(schema, at) : [`${at}/id`],
  );

/** A resource is named once, by its address and a digest (VCDM 2.0 §5.3). */
function relatedResourceRule(document: JsonObject): readonly string[] {
  const seen = new Set<Json>();
  return eachMember(document, 'relatedResource', (resource, at) => {
    const id = member(resource, 'id');
    const digested = ['digestSRI', 'digestMultibase'].some(key => typeof member(resource, key) === 'string');
    const fresh = isUrl(id) && !seen.has(id);
    if (id !== undefined) seen.add(id);
    return fresh && digested ? [] : [at];
  });
}

const issuanceDateRule: Rule = document =>
  contextsOf(document)[0] === CREDENTIALS_V1 && typeof member(document, 'issuanceDate') !== 'string'
    ? ['/issuanceDate']
    : [];

const wordingRule: Rule = document =>
  ['name', 'description'].filter(key => !listOf(member(document, key)).every(isWording)).map(key => pointerTo(key));

const LANGUAGE_MEMBERS = ['@value', '@language', '@direction'];

const isWording = (value: Json): boolean =>
  typeof value === 'string' ||
  (isObject(value) &&
    typeof member(value, '@value') === 'string' &&
    Object.keys(value).every(key => LANGUAGE_MEMBERS.includes(key)));

function eachMember(
  document: JsonObject,
  key: string,
  rule: (value: Json, at: string) => readonly string[],
): readonly string[] {
  const value = member(document, key);
  // A null member states nothing (JSON-LD 1.1 §4.1), here or among others.
  const applied = (item: Json, at: string) => (item === null ? [] : rule(item, at));
  if (value === undefined) return [];
  if (!isList(value)) return applied(value, pointerTo(key));
  return value.flatMap((item, index) => applied(item, pointerTo(key, index)));
}

const unlessTyped = (value: Json, at: string): readonly string[] =>
  isObject(value) && textsOf(member(value, 'type')).some(type => type !== '') ? [] : [at];

/** An `id` is one text that is an absolute URL; it may be left out. */
function unlessUrl(value: Json, at = ''): readonly string[] {
  const id = member(value, 'id');
  return id === undefined || isUrl(id) ? [] : [`${at}/id`];
}

/** `did:` and `urn:` are URLs too: a scheme, a colon, something behind it without white space. */
const isUrl = (value: Json | undefined): value is string =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);

const RULES: readonly Rule[] = [
  contextRule,
  typeRule,
  issuerRule,
  idRule,
  subjectRule,
  typedMembersRule,
  schemaRule,
  relatedResourceRule,
  issuanceDateRule,
  wordingRule,
];
