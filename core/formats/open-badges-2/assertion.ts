import type { Stated } from '../../credential.js';
import { type Json, type JsonObject, isObject, listOf, member, textMember, textsOf } from '../../json.js';
import { contextsOf } from '../structure.js';

const CONTEXT = /^https?:\/\/w3id\.org\/openbadges\/v[12]$/;

/** Open Badges 1.1 and 2.0 by their context. */
export const isInBadgeContext = (document: JsonObject): boolean =>
  contextsOf(document).some(context => CONTEXT.test(context));

export const isAssertion = (document: JsonObject): boolean =>
  isInBadgeContext(document) && textsOf(member(document, 'type')).includes('Assertion');

/** Open Badges 0.5 and 1.0 have no context: they show by their members. */
export function isOlderAssertion(document: JsonObject): boolean {
  const awards = ['verify', 'verification', 'issued_on', 'salt'].some(key => Object.hasOwn(document, key));
  const named = ['recipient', 'uid'].some(key => Object.hasOwn(document, key));
  return listOf(member(document, '@context')).length === 0 && Object.hasOwn(document, 'badge') && awards && named;
}

/** How an assertion says it can be checked (Open Badges 2.0 `verification`, 1.1 `verify`). */
export function verificationOf(document: JsonObject): Stated<JsonObject> | undefined {
  const key = ['verification', 'verify'].find(candidate => isObject(member(document, candidate)));
  const value = key === undefined ? undefined : member(document, key);
  return key !== undefined && isObject(value) ? { value, pointer: `/${key}` } : undefined;
}

export type VerificationKind = 'hosted' | 'signed' | 'other' | 'none';

const KINDS: Readonly<Record<string, VerificationKind>> = {
  hosted: 'hosted',
  HostedBadge: 'hosted',
  signed: 'signed',
  SignedBadge: 'signed',
};

/** Without a word about it, a badge with an address of its own is a hosted one. */
export function kindOfVerification(document: JsonObject): VerificationKind {
  const type = textsOf(member(verificationOf(document)?.value, 'type'))[0];
  if (type !== undefined) return Object.hasOwn(KINDS, type) ? (KINDS[type] ?? 'other') : 'other';
  return isAddress(textMember(document, 'id')) ? 'hosted' : 'none';
}

/** The address a hosted badge lives at: its `id`, or what `verify` names (Open Badges 1.1). */
export function hostedAt(document: JsonObject): Stated | undefined {
  const id = textMember(document, 'id');
  const verification = verificationOf(document);
  const url = textMember(verification?.value, 'url');
  if (url !== undefined && !isAddress(id)) return { value: url, pointer: `${verification?.pointer ?? ''}/url` };
  return id === undefined ? undefined : { value: id, pointer: '/id' };
}

export const isAddress = (value: Json | undefined): boolean => typeof value === 'string' && /^https?:\/\//i.test(value);

/** Addresses of badges were written before the web was encrypted: `http:` and `https:` are the same place here. */
export const secure = (address: string): string => address.replace(/^http:/i, 'https:');

/** The identifier of what stands there: an address, or an object that has one. */
export const referenceOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : textMember(value, 'id');
