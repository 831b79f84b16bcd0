import type { Credential, Stated } from '../../credential.js';
import { type JsonObject, isObject, listOf, member, textMember } from '../../json.js';
import { claimAt, readTokenClaims } from '../token-members.js';
import { withoutAbsent } from '../vc-members.js';
import { claims, ofLearning } from './types.js';

/** A learning credential of the wallet may as well state a badge; then that is read. */
export const statesLearning = (document: JsonObject): boolean =>
  ofLearning(textMember(document, 'vct') ?? '') && !hasAchievement(document);

const hasAchievement = (document: JsonObject): boolean =>
  listOf(member(document, 'credentialSubject')).some(subject => isObject(member(subject, 'achievement')));

/** The claims of a learning credential, in our own words. */
export function readLearning(document: JsonObject): Credential {
  const { validFrom, validUntil, status } = readTokenClaims(document);
  const expires = claimAt(document, claims.expiresOn);
  return {
    format: 'eudi-credential',
    types: [textMember(document, 'vct') ?? ''],
    issuer: withoutAbsent({
      id: claimAt(document, 'iss'),
      name: claimAt(document, claims.issuer),
      country: claimAt(document, claims.country),
    }),
    ...withoutAbsent({ title: claimAt(document, claims.title), learner: learnerIn(document) }),
    validFrom,
    validUntil: [...validUntil, ...(expires ? [endOfDay(expires)] : [])],
    status,
    proofs: [],
    nested: [],
  };
}

export function learnerIn(document: JsonObject): Stated | undefined {
  const parts = [claims.givenName, claims.familyName].flatMap(name => claimAt(document, name) ?? []);
  const [first] = parts;
  return first && { value: parts.map(({ value }) => value).join(' '), pointer: first.pointer };
}

/** A day alone ends with it. */
const endOfDay = (stated: Stated): Stated =>
  /^\d{4}-\d{2}-\d{2}$/.test(stated.value) ? { ...stated, value: `${stated.value}T23:59:59Z` } : stated;
