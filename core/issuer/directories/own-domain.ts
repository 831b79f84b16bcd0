import { urlOf } from '../../url.js';
import { checkHost } from '../../web/address.js';
import { isSharedHost, registrableDomain } from '../../web/suffixes.js';
import { platformHosts } from '../platform-hosts.js';

/** Whether one organisation can hold this domain alone: a public name, no suffix, no host that many share. */
export const isOwnDomain = async (domain: string): Promise<boolean> =>
  (await checkHost(domain, false)).kind === 'allowed' && !(await isSharedHost(domain));

/** The domains of a list that one organisation can hold alone, in small letters, each once. */
export async function ownDomains(domains: readonly string[]): Promise<readonly string[]> {
  const written = [...new Set(domains.map(domain => domain.trim().toLowerCase().replace(/\.$/, '')))];
  const own = await Promise.all(written.map(isOwnDomain));
  return written.filter((_, at) => own[at]);
}

/**
 * The domain a website stands for: its host without `www`. That of a department says nothing about the university's
 * whole domain, and a page below a path is often one of somebody else's site.
 * @param website an address, or a host alone
 */
export async function domainOfWebsite(website: string): Promise<string | undefined> {
  const url = urlOf(/^https?:\/\//i.test(website) ? website : `https://${website}`);
  if (!url || !OPENING_PAGE.test(url.pathname) || url.search !== '' || url.port !== '') return undefined;
  const host = url.hostname.replace(/^www\./, '');
  const isElsewhere = platformHosts.has(await registrableDomain(host));
  return !isElsewhere && (await isOwnDomain(host)) ? host : undefined;
}

/** At the root, or in a language: `/`, `/en`, `/pt-pt/`. */
const OPENING_PAGE = /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i;
