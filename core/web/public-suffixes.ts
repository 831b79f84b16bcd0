import { parse } from 'tldts';

/** The public suffix list, in a module of its own because it is large: reached through `suffixes.ts`, when needed. */

/** Under a suffix run by a registry of the public web, and not itself such a suffix. */
export function isUnderRegistrySuffix(host: string): boolean {
  const { isIcann, domain } = parse(host, { allowPrivateDomains: false, extractHostname: false });
  return isIcann === true && domain !== null;
}

/** What one party registered: one label more than the public suffix; the host itself when it is a suffix. */
export const registrableDomain = (host: string): string => withPrivateRules(host).domain ?? host;

/** Whether anybody can have a name under this host's suffix, as with `github.io`, or the host is such a suffix. */
export const isSharedHost = (host: string): boolean => withPrivateRules(host).isPrivate === true;

const withPrivateRules = (host: string) => parse(host, { allowPrivateDomains: true, extractHostname: false });
