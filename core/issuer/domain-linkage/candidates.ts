import { limits } from '../../limits.js';
import { urlOf } from '../../url.js';
import { checkAddress } from '../../web/address.js';

/** Where somebody may vouch for a key: only a hint, which anybody can write. */
export interface Candidates {
  /** From the document of the key itself. */
  readonly linked: readonly string[];
  /** The address that the credential states for its issuer; asked only where the document names none. */
  readonly stated: string | undefined;
}

/** The origins to ask, each once. A service is an origin and nothing more; of a page only its host is asked. */
export async function originsToAsk({ linked, stated }: Candidates): Promise<readonly string[]> {
  const named = linked.length > 0 ? linked.filter(isOrigin) : stated === undefined ? [] : [stated];
  const origins = await Promise.all(named.slice(0, limits.linkedDomains).map(originOf));
  return [...new Set(origins.filter(origin => origin !== undefined))];
}

function isOrigin(address: string): boolean {
  const url = urlOf(address);
  return url?.pathname === '/' && url.search === '' && url.hash === '';
}

/** Of an address that could be asked at all: one that a parser would mend into another is none. What may be, the web tells. */
async function originOf(address: string): Promise<string | undefined> {
  const checked = await checkAddress(address, true);
  return checked.kind === 'allowed' ? checked.url.origin : undefined;
}
