import { type Json, type JsonObject, isObject, member, textMember, textsOf } from '../../json.js';
import { limits } from '../../limits.js';
import { readDate } from '../../validity/date.js';

/** What both have to say of each other, and when it is read. */
export interface Pair {
  readonly did: string;
  readonly origin: string;
  readonly now: Date;
}

/**
 * Whether a credential says that an identifier and an origin belong together, and still says so (Well Known DID
 * Configuration, Domain Linkage Credential). Whose signature it carries is asked elsewhere.
 */
export function saysSo(credential: JsonObject, { did, origin, now }: Pair): boolean {
  const subject = member(credential, 'credentialSubject');
  return (
    textsOf(member(credential, 'type')).includes('DomainLinkageCredential') &&
    !Object.hasOwn(credential, 'id') &&
    isCurrent(credential, now) &&
    textMember(credential, 'issuer') === did &&
    isObject(subject) &&
    textMember(subject, 'id') === did &&
    isSameOrigin(member(subject, 'origin'), origin)
  );
}

const isCurrent = (credential: JsonObject, now: Date): boolean => {
  const [issued, ends] = ['issuanceDate', 'expirationDate'].map(
    name => readDate(textMember(credential, name) ?? '')?.date,
  );
  return issued !== undefined && ends !== undefined && hasBegun(issued, now) && ends > now;
};

export const hasBegun = (moment: Date, now: Date): boolean => moment.getTime() <= now.getTime() + limits.clockSkew;

/** As origins are written: without a path, and without the port that goes without saying. */
const isSameOrigin = (stated: Json | undefined, origin: string): boolean => stated === origin;
