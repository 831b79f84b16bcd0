import { later } from '../later.js';

/** Questions to the public suffix list, loaded with the first of them. Hosts are lower-case ASCII, without port. */
const list = later(() => import('./public-suffixes.js'));

/** `example` names lead nowhere (RFC 6761 §6.5); the last label counts as a public suffix, so that examples behave. */
export const isUnderPublicSuffix = async (host: string): Promise<boolean> =>
  host.endsWith('.example') || (await list()).isUnderRegistrySuffix(host);

export const registrableDomain = async (host: string): Promise<string> => (await list()).registrableDomain(host);

export const isSharedHost = async (host: string): Promise<boolean> => (await list()).isSharedHost(host);
