import type { Credential, Stated } from '../credential.js';
import { readTokenClaims } from '../formats/token-members.js';
import type { Envelope } from '../open/opened.js';
import { readDate } from './date.js';

/**
 * A token is not accepted before its `nbf` and after its `exp` (RFC 7519 §4.1.4–5), whatever the data model of what
 * stands inside makes of them. What a token says holds for each achievement of a record, too.
 */
export function withDatesBeside(credential: Credential, envelope: Envelope | undefined): Credential {
  if (envelope?.kind === 'record') return withDatesBeside(credential, envelope.record.envelope);
  if (envelope?.kind !== 'token') return credential;
  const { validFrom, validUntil } = readTokenClaims(envelope.claims);
  return {
    ...credential,
    validFrom: joined(credential.validFrom, validFrom),
    validUntil: joined(credential.validUntil, validUntil),
  };
}

/** One moment is stated once; a token counts in seconds. */
const joined = (stated: readonly Stated[], beside: readonly Stated[]): readonly Stated[] => [
  ...stated,
  ...beside.filter(({ value }) => !stated.some(one => one.value === value || secondsOf(one) === secondsOf({ value }))),
];

const secondsOf = ({ value }: Pick<Stated, 'value'>): number =>
  Math.floor((readDate(value)?.date.getTime() ?? NaN) / 1_000);
