import type { PublicKey } from '../issuer/key.js';
import { type Json, type JsonObject, isObject, listOf, member, textMember } from '../json.js';
import { keyMembers } from './given-key.js';
import { showsPrivatePart, withoutPrivateParts } from './secret.js';

const DID_CONTEXT = 'https://www.w3.org/ns/did/v1';
const CONTEXTS: Readonly<Record<string, string>> = {
  Multikey: 'https://w3id.org/security/multikey/v1',
  JsonWebKey: 'https://w3id.org/security/jwk/v1',
};

/** As a file is written: so that it can be read, compared and copied line by line. */
export const written = (document: Json): string => JSON.stringify(document, null, 2);

/** The name of a key in a document of its identifier; the one a signature names, where it does. */
export const methodName = (did: string, method: string | undefined): string =>
  method?.startsWith(`${did}#`) === true ? method : `${did}#key-1`;

/** A DID document with one key that may sign credentials (Controlled Identifiers v1.0 §2). */
export function documentFor(did: string, method: string | undefined, key: PublicKey): JsonObject {
  const id = methodName(did, method);
  const { type, ...members } = keyMembers(key);
  return {
    '@context': [DID_CONTEXT, CONTEXTS[type] ?? DID_CONTEXT],
    id: did,
    verificationMethod: [{ id, type, controller: did, ...members }],
    assertionMethod: [id],
  };
}

const METHODS = ['verificationMethod', 'publicKey', 'assertionMethod', 'authentication'] as const;
/** Where keys stand that never sign a credential. */
const OTHER_METHODS = ['keyAgreement', 'capabilityInvocation', 'capabilityDelegation'] as const;

/** All keys a document shows, whatever for. */
export const methodsIn = (document: JsonObject): readonly JsonObject[] =>
  METHODS.flatMap(name => listOf(member(document, name))).filter(isObject);

/** The keys whose private part a document shows; the document itself where that stands beside them. */
export function leakedIn(document: JsonObject): readonly JsonObject[] {
  const others = OTHER_METHODS.flatMap(name => listOf(member(document, name))).filter(isObject);
  const leaked = [...methodsIn(document), ...others].filter(method => showsPrivatePart(method));
  return leaked.length === 0 && showsPrivatePart(document) ? [document] : leaked;
}

/**
 * The document as it would have to be for a signature of this key to be checked: under the identifier's own name, with
 * the key among those that may sign. A key whose private part it shows is left out: it belongs to everybody now.
 */
export function corrected(published: JsonObject, did: string, method: string | undefined): JsonObject {
  const document = withoutPrivateParts(published);
  const before = textMember(document, 'id') ?? did;
  const name = (id: string): string => {
    const fragment = id.includes('#') ? id.slice(id.indexOf('#')) : `#${id}`;
    return id.startsWith('#') || id.startsWith(`${before}#`) || id.startsWith(`${did}#`) ? `${did}${fragment}` : id;
  };
  const fixed = (entry: Json): readonly Json[] => {
    if (typeof entry === 'string') return [name(entry)];
    if (!isObject(entry)) return [entry];
    return [{ ...entry, id: name(textMember(entry, 'id') ?? ''), controller: did }];
  };
  const rest = Object.fromEntries(Object.entries(document).filter(([named]) => named !== 'deactivated'));
  const methods = listOf(member(document, 'verificationMethod')).flatMap(fixed);
  const known = methodsIn(document).map(entry => name(textMember(entry, 'id') ?? ''));
  const asserts = listOf(member(document, 'assertionMethod'))
    .flatMap(fixed)
    .filter(entry => typeof entry !== 'string' || known.includes(entry));
  const named = asserts.map(entry => (typeof entry === 'string' ? entry : textMember(entry, 'id')));
  const wanted = method !== undefined && known.includes(method) && !named.includes(method) ? [method] : [];
  const only = method === undefined && asserts.length === 0 ? known.slice(0, 1) : [];
  return {
    ...rest,
    id: did,
    ...(methods.length > 0 && { verificationMethod: methods }),
    assertionMethod: [...asserts, ...wanted, ...only],
  };
}

/** The same document with one more key that may sign. */
export function withKey(document: JsonObject, did: string, method: string | undefined, key: PublicKey): JsonObject {
  const added = documentFor(did, method, key);
  const id = methodName(did, method);
  const others = (name: string): readonly Json[] =>
    listOf(member(document, name)).filter(entry => (isObject(entry) ? textMember(entry, 'id') : entry) !== id);
  const contexts = listOf(member(document, '@context'));
  const missing = listOf(added['@context']).filter(context => !contexts.includes(context));
  return {
    ...document,
    '@context': [...contexts, ...missing],
    verificationMethod: [...others('verificationMethod'), ...listOf(added['verificationMethod'])],
    assertionMethod: [...others('assertionMethod'), id],
  };
}
