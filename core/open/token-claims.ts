import { CREDENTIALS_V2, contextsOf } from '../formats/structure.js';
import { type JsonObject, isList, isObject, listOf, member, textMember } from '../json.js';
import { readDate, readNumericDate } from '../validity/date.js';

/**
 * Whose dates `nbf` and `exp` are: the credential's, which they must equal (VC Data Model 1.1 §6.3.1, Open Badges 3.0
 * §8.2), or the token's own, so that both count (Securing Verifiable Credentials using JOSE and COSE §3.1.3).
 */
export type DatesOf = 'credential' | 'token';

interface DateClaim {
  readonly claim: 'nbf' | 'exp';
  /** Member in version 1.1 and in version 2.0 of the data model. */
  readonly members: readonly [string, string];
}
const DATE_CLAIMS: readonly DateClaim[] = [
  { claim: 'nbf', members: ['issuanceDate', 'validFrom'] },
  { claim: 'exp', members: ['expirationDate', 'validUntil'] },
];

/**
 * The claim that cannot be read, or that contradicts the credential it stands around, as a JSON Pointer into the
 * payload. Another issuer is no contradiction here: whose signature it is, is asked of the proof.
 */
export function contradictionIn(claims: JsonObject, credential: JsonObject, datesOf: DatesOf): string | undefined {
  const differs = (claim: string, stated: string | undefined): boolean =>
    stated !== undefined && textMember(claims, claim) !== undefined && textMember(claims, claim) !== stated;
  if (differs('jti', textMember(credential, 'id'))) return '/jti';
  if (differs('sub', subjectNamed(claims, credential))) return '/sub';
  const date = DATE_CLAIMS.find(
    each => isUnreadable(claims, each) || (datesOf === 'credential' && isOther(claims, credential, each)),
  );
  return date && `/${date.claim}`;
}

/** The identifier the subject states; among several, the one the claim names, else any. */
function subjectNamed(claims: JsonObject, credential: JsonObject): string | undefined {
  const named = listOf(member(credential, 'credentialSubject')).flatMap(subject => textMember(subject, 'id') ?? []);
  return named.find(id => id === member(claims, 'sub')) ?? named[0];
}

const isUnreadable = (claims: JsonObject, { claim }: DateClaim): boolean =>
  member(claims, claim) !== undefined && momentOf(claims, claim) === undefined;

function isOther(claims: JsonObject, credential: JsonObject, { claim, members }: DateClaim): boolean {
  const stated = members.flatMap(name => textMember(credential, name) ?? []);
  const seconds = Math.floor((momentOf(claims, claim)?.getTime() ?? NaN) / 1000);
  // What cannot be read as a date is the question of validity, not a contradiction.
  const moments = stated.map(text => readDate(text)?.date).filter(date => date !== undefined);
  return (
    !Number.isNaN(seconds) && moments.length > 0 && !moments.some(date => Math.floor(date.getTime() / 1000) === seconds)
  );
}

const momentOf = (claims: JsonObject, claim: string): Date | undefined => readNumericDate(member(claims, claim));

/** The credential with what only the claims around it state: its issuer, its id, its subject and its dates. */
export const completedBy = (claims: JsonObject, credential: JsonObject, datesOf: DatesOf): JsonObject => ({
  ...credential,
  ...idFrom(claims, credential),
  ...issuerFrom(claims, credential),
  ...subjectFrom(claims, credential),
  ...datesFrom(claims, credential, datesOf),
});

const isUrl = (text: string | undefined): text is string => text !== undefined && /^[a-z][a-z0-9+.-]*:\S+$/i.test(text);

/** A number that only tells tokens apart is no identifier of the credential (VC Data Model 1.1 §4.2). */
function idFrom(claims: JsonObject, credential: JsonObject): JsonObject {
  const id = textMember(claims, 'jti');
  return Object.hasOwn(credential, 'id') || !isUrl(id) ? {} : { id };
}

function issuerFrom(claims: JsonObject, credential: JsonObject): JsonObject {
  const [iss, issuer] = [textMember(claims, 'iss'), member(credential, 'issuer')];
  if (iss === undefined) return {};
  if (issuer === undefined) return { issuer: iss };
  return isObject(issuer) && !Object.hasOwn(issuer, 'id') ? { issuer: { ...issuer, id: iss } } : {};
}

function subjectFrom(claims: JsonObject, credential: JsonObject): JsonObject {
  const [sub, subject] = [textMember(claims, 'sub'), member(credential, 'credentialSubject')];
  const [only] = isList(subject) && subject.length === 1 ? subject : [subject];
  if (!isUrl(sub) || !isObject(only) || Object.hasOwn(only, 'id')) return {};
  const named = { ...only, id: sub };
  return { credentialSubject: isList(subject) ? [named] : named };
}

/**
 * A date the credential does not state is taken from the token, under the name its version of the data model has for it;
 * one that is the token's own is added under the other name, where it can only make the answer worse.
 */
function datesFrom(claims: JsonObject, credential: JsonObject, datesOf: DatesOf): JsonObject {
  const added = DATE_CLAIMS.flatMap(({ claim, members: [older, newer] }) => {
    const moment = momentOf(claims, claim) ?? (claim === 'nbf' ? momentOf(claims, 'iat') : undefined);
    const stated = [older, newer].filter(name => Object.hasOwn(credential, name));
    const own = contextsOf(credential)[0] === CREDENTIALS_V2 ? newer : older;
    const name = stated.length === 0 ? own : [older, newer].find(each => !stated.includes(each));
    const adds =
      stated.length === 0 || (datesOf === 'token' && isOther(claims, credential, { claim, members: [older, newer] }));
    return moment && name !== undefined && adds ? [[name, written(moment)]] : [];
  });
  return Object.fromEntries(added) as JsonObject;
}

const written = (moment: Date): string => moment.toISOString().replace('.000Z', 'Z');
