/** What an editor chose, read from what was typed. */

export interface Choices {
  /** As it stands in the markup: whole, or as one of the editor's own site. */
  readonly src: string;
  readonly mode: string;
  readonly when: string;
  /** BCP 47; empty for that of the page around. */
  readonly lang: string;
  readonly issuer: string;
  readonly hosts: readonly string[];
}

export type Address =
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly found: string }
  /** `host` of an address that does not begin at the editor's own site. */
  | { readonly kind: 'address'; readonly src: string; readonly host?: string };

/** Any site: whatever resolves to another one names its own host. */
const somewhere = 'https://somewhere.invalid/';

/** What cannot be seen is no part of a name or an address. */
export const tidied = (typed: string): string => typed.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();

const isHost = (text: string): boolean => /^(?:[a-z\d.-]+|\[[a-f\d:.]+\])(?::\d+)?$/.test(text);

export function readAddress(typed: string): Address {
  const found = tidied(typed);
  if (found === '') return { kind: 'none' };
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(found);
  if ((hasScheme && !/^https:\/\//i.test(found)) || !URL.canParse(found, somewhere)) return { kind: 'wrong', found };
  const { host, href, username, password } = new URL(found, somewhere);
  if (username + password !== '' || !isHost(host)) return { kind: 'wrong', found };
  return host === new URL(somewhere).host ? { kind: 'address', src: found } : { kind: 'address', src: href, host };
}

export interface Hosts {
  readonly named: readonly string[];
  readonly wrong: readonly string[];
}

export function readHosts(typed: string): Hosts {
  const words = tidied(typed).toLowerCase().split(/\s+/).filter(Boolean);
  return { named: words.filter(isHost), wrong: words.filter(word => !isHost(word)) };
}
