import { later } from '../later.js';
import { embeddedProofs } from './embedded.js';
import type { Securing } from './securing.js';

/** Claims that are shown one by one, in a kind of token of their own (SD-JWT VC, RFC 9901). */
const disclosures: Securing = {
  name: 'selective disclosure',
  secures: (_opened, format) => format === 'eudi-credential' || format === 'sd-jwt-vc',
  check: async (...given) => (await shownClaims()).checkDisclosures(...given),
};

/** A compact token around the credential (VC-JWT, Open Badges 3.0 §8.2, Securing Verifiable Credentials using JOSE and COSE). */
const token: Securing = {
  name: 'token',
  secures: ({ envelope }, format) => envelope?.kind === 'token' && format !== 'open-badges-2',
  check: async (...given) => (await tokens()).checkToken(...given),
};

/** Open Badges 2.0 signed as a token (Open Badges 2.0, "SignedBadge"). */
const signedBadge: Securing = {
  name: 'signed badge',
  secures: ({ envelope }, format) => format === 'open-badges-2' && envelope?.kind === 'token',
  check: async (opened, surroundings) => (await signedBadges()).checkSignedBadge(opened, surroundings),
};

/** Open Badges 2.0 without a signature: the address the badge names answers for it (Open Badges 2.0, "HostedBadge"). */
const hostedBadge: Securing = {
  name: 'hosted badge',
  secures: ({ envelope }, format) => format === 'open-badges-2' && envelope === undefined,
  check: async (opened, surroundings) => (await hostedBadges()).checkHostedBadge(opened, surroundings),
};

/** A seal around the credential: a JWS in its JSON serialization, in practice JAdES (ETSI TS 119 182-1). */
const seal: Securing = {
  name: 'seal',
  secures: ({ envelope }) => envelope?.kind === 'seal',
  check: async (opened, surroundings) => (await seals()).checkSeal(opened, surroundings),
};

const shownClaims = later(() => import('./disclosures/check-disclosures.js'));
const tokens = later(() => import('./jose/check-token.js'));
const signedBadges = later(() => import('./badge-token/check-signed-badge.js'));
const hostedBadges = later(() => import('./hosted/check-hosted-badge.js'));
const seals = later(() => import('./seal/check-seal.js'));

/** In this order; the last takes whatever nothing else secures. What an Open Badge 3.0 does not need is loaded when needed. */
export const securings: readonly Securing[] = [disclosures, token, signedBadge, hostedBadge, seal, embeddedProofs];
