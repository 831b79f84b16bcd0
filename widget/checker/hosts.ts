/** Whom a site lets its checker ask: itself and the hosts it names, or, for `*`, whoever the visitor presses for. */
export interface Hosts {
  readonly any: boolean;
  readonly named: readonly string[];
}

export function hostsOf(attribute: string | undefined): Hosts {
  const named = (attribute ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return { any: named.includes('*'), named: [location.host, ...named].filter(host => host !== '' && host !== '*') };
}

export const mayAsk = ({ any, named }: Hosts, host: string): boolean => any || named.includes(host);

/** The host of an address a page may ask for: over https, or of the page's own origin; nothing for any other text. */
export function hostAsked(typed: string): string | undefined {
  const address = typed.trim();
  if (!URL.canParse(address)) return undefined;
  const { host, origin, protocol } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && origin === location.origin) ? host : undefined;
}
