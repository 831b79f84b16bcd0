import { type Json, type JsonObject, isObject, listOf, member, textMember } from '../json.js';
import { limits } from '../limits.js';
import type { ControllerDocument, DocumentOrigin, ListedKey } from './key.js';
import { writtenMultikey } from './multikey.js';
import { linkedDomainsIn } from './domain-linkage/linked-domains.js';
import { publicKeyOf } from './method-key.js';
import { holdsPrivateKey } from './public-key.js';

const PRIVATE_MEMBERS = ['privateKeyMultibase', 'secretKeyMultibase', 'privateKeyBase58', 'privateKeyJwk'];

/**
 * Reads a DID document, a controlled identifier document or an issuer profile (Controlled Identifiers v1.0 §2). Never
 * follows its contexts. `undefined` when the document is another identifier's: then it says nothing about this one.
 */
export async function readControllerDocument(
  id: string,
  document: Json,
  origin: DocumentOrigin,
): Promise<ControllerDocument | undefined> {
  if (!isObject(document) || textMember(document, 'id') !== id) return undefined;
  const linkedDomains = linkedDomainsIn(document);
  return {
    kind: 'document',
    id,
    keys: await keysOf(id, document, origin),
    deactivated: member(document, 'deactivated') === true || /^true$/i.test(textMember(document, 'deactivated') ?? ''),
    origin,
    ...(linkedDomains.length > 0 && { linkedDomains }),
  };
}

async function keysOf(id: string, document: JsonObject, origin: DocumentOrigin): Promise<readonly ListedKey[]> {
  const assertions = listOf(member(document, 'assertionMethod'));
  const asserted = new Set(assertions.map(entry => absolute(id, isObject(entry) ? textMember(entry, 'id') : entry)));
  const methods = [
    ...listOf(member(document, 'verificationMethod')),
    ...listOf(member(document, 'publicKey')),
    ...assertions,
  ].filter(isObject);
  const mayAssert = (name: string): boolean => asserted.has(name) || isBareProfile(document, origin);
  const listed = methods.slice(0, limits.methodsPerDocument).map(method => readKey(id, method, mayAssert));
  return (await Promise.all(listed)).flat();
}

/** A profile that only lists its keys lists them for signing badges; one that tells purposes apart is taken at its word. */
const isBareProfile = (document: JsonObject, origin: DocumentOrigin): boolean =>
  origin.kind === 'web' && origin.via === 'profile' && !PURPOSES.some(purpose => Object.hasOwn(document, purpose));

const PURPOSES = [
  'assertionMethod',
  'authentication',
  'keyAgreement',
  'capabilityInvocation',
  'capabilityDelegation',
] as const;

async function readKey(
  owner: string,
  method: JsonObject,
  mayAssert: (name: string) => boolean,
): Promise<readonly ListedKey[]> {
  const id = absolute(owner, textMember(method, 'id'));
  if (id === undefined) return [];
  const publicKey = await publicKeyOf(method);
  return [
    {
      id,
      controller: textMember(method, 'controller') ?? textMember(method, 'owner') ?? owner,
      publicKeyMultibase: publicKey && writtenMultikey(publicKey),
      publicKey,
      type: textMember(method, 'type') ?? '',
      asserts: mayAssert(id),
      revoked: dateMember(method, 'revoked'),
      expires: dateMember(method, 'expires'),
      leaked: isLeaked(method),
    },
  ];
}

/** A date a key carries, even one that cannot be read: that somebody withdrew the key must not go unnoticed. */
function dateMember(method: JsonObject, key: string): string | undefined {
  const value = member(method, key);
  return value === undefined || value === null ? undefined : typeof value === 'string' ? value : '';
}

function isLeaked(method: JsonObject): boolean {
  const jwk = member(method, 'publicKeyJwk');
  return PRIVATE_MEMBERS.some(key => Object.hasOwn(method, key)) || (isObject(jwk) && holdsPrivateKey(jwk));
}

/** A method may be named by its fragment alone (DID Core §3.2.2). */
function absolute(owner: string, id: Json | undefined): string | undefined {
  if (typeof id !== 'string' || id === '') return undefined;
  return id.startsWith('#') ? owner + id : id;
}
