import { embeddedProofs } from './embedded.js';
import type { Securing } from './securing.js';

/** A compact token around the credential (VC-JWT, Open Badges 3.0 §8.2, Securing Verifiable Credentials using JOSE and COSE). */
const token: Securing = {
  name: 'token',
  secures: ({ envelope }, format) => envelope?.kind === 'token' && format !== 'open-badges-2',
  check: async (...given) => (await import('./jose/check-token.js')).checkToken(...given),
};

/** Open Badges 2.0 signed as a token (Open Badges 2.0, "SignedBadge"). */
const signedBadge: Securing = {
  name: 'signed badge',
  secures: ({ envelope }, format) => format === 'open-badges-2' && envelope?.kind === 'token',
  check: async (opened, surroundings) =>
    (await import('./badge-token/check-signed-badge.js')).checkSignedBadge(opened, surroundings),
};

/** Open Badges 2.0 without a signature: the address the badge names answers for it (Open Badges 2.0, "HostedBadge"). */
const hostedBadge: Securing = {
  name: 'hosted badge',
  secures: ({ envelope }, format) => format === 'open-badges-2' && envelope === undefined,
  check: async (opened, surroundings) =>
    (await import('./hosted/check-hosted-badge.js')).checkHostedBadge(opened, surroundings),
};

/** A seal around the credential: a JWS in its JSON serialization, in practice JAdES (ETSI TS 119 182-1). */
const seal: Securing = {
  name: 'seal',
  secures: ({ envelope }) => envelope?.kind === 'seal',
  check: async (opened, surroundings) => (await import('./seal/check-seal.js')).checkSeal(opened, surroundings),
};

/** In this order; the last takes whatever nothing else secures. What an Open Badge 3.0 does not need is loaded when needed. */
export const securings: readonly Securing[] = [token, signedBadge, hostedBadge, seal, embeddedProofs];
