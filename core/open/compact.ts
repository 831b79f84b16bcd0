import type { Token } from './opened.js';

/**
 * A token as it was issued and as it is shown: with the claims behind its signature, each with a tilde (RFC 9901 §4).
 * What its holder signed when showing it is left out, which is not the issuer's.
 */
export const compactOf = ({ signed, signature, selective }: Token): string => {
  const token = `${signed}.${signature}`;
  return selective ? [token, ...selective.disclosures, ''].join('~') : token;
};
