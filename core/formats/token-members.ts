import type { Credential, Stated, StatedStatus } from '../credential.js';
import { type JsonObject, isObject, member, textMember } from '../json.js';
import { readNumericDate } from '../validity/date.js';
import { isW3cCredential } from './structure.js';

/**
 * The type of an SD-JWT VC (SD-JWT VC §2.2.2.1). A W3C credential stays one, whatever a member `vct` beside its own says:
 * otherwise that member would choose whose dates and whose issuer count.
 */
export const claimsType = (document: JsonObject): string | undefined =>
  isW3cCredential(document) ? undefined : textMember(document, 'vct');

/**
 * What the claims of a token state about it (RFC 7519 §4.1, SD-JWT VC §2.2.2.2): begin, end and status. Its issuer is a
 * matter of the format.
 */
export const readTokenClaims = (document: JsonObject): Pick<Credential, 'validFrom' | 'validUntil' | 'status'> => ({
  validFrom: momentAt(document, 'nbf'),
  validUntil: momentAt(document, 'exp'),
  status: statusIn(document),
});

export const claimAt = (document: JsonObject, name: string): Stated | undefined => {
  const value = textMember(document, name);
  return value === undefined ? undefined : { value, pointer: `/${name}` };
};

/** Seconds since 1970 (RFC 7519 §2); anything else is read as it stands, so that it is not overlooked. */
function momentAt(document: JsonObject, name: string): readonly Stated[] {
  const seconds = member(document, name);
  if (seconds === undefined || seconds === null) return [];
  return [{ value: readNumericDate(seconds)?.toISOString() ?? JSON.stringify(seconds), pointer: `/${name}` }];
}

/** One entry for each way the claim `status` names (Token Status List §6.1), under the name of the way. */
export function statusIn(claims: JsonObject): readonly StatedStatus[] {
  const status = member(claims, 'status');
  if (!isObject(status)) return [];
  if (Object.keys(status).length === 0) return [{ type: undefined, entry: status, pointer: '/status' }];
  return Object.entries(status).map(([type, entry]) => ({
    type,
    entry: isObject(entry) ? entry : {},
    pointer: `/status/${type}`,
  }));
}
