import { isAddress, secure } from '../../formats/open-badges-2/assertion.js';
import { type JsonObject, isObject, textMember } from '../../json.js';
import { readJson } from '../../open/json.js';
import type { Evidence } from '../../report/check.js';
import type { NoAnswer, Web } from '../../web/web.js';
import { urlOf } from '../../url.js';

/** What stands at an address of a badge, as JSON. */
export interface Found {
  readonly kind: 'found';
  readonly document: JsonObject;
  /** The address, over https. */
  readonly url: string;
  /** Where it was found in the end: another one when the address leads on, within its origin. */
  readonly foundAt: string;
  /** ISO 8601. */
  readonly fetchedAt: string;
}

export type NotFound = NoAnswer;

/** Asks an address of a badge for its document; `http:` is asked over `https:` (Open Badges 2.0 only). */
export async function askDocument(address: string, web: Web): Promise<Found | NotFound> {
  const answer = await web.get(secure(address), 'badge-part');
  if (answer.kind === 'fault') return answer;
  const read = readJson(answer.bytes);
  const { url, status, fetchedAt } = answer;
  return read.kind === 'read' && isObject(read.value)
    ? { kind: 'found', document: read.value, url: secure(address), foundAt: url, fetchedAt }
    : { kind: 'fault', url, status, fault: 'web.unexpected-content', at: fetchedAt };
}

/** The document says itself that it is the one at this address. */
export const isAt = (id: string | undefined, address: string): boolean =>
  id !== undefined && isSameAddress(withoutFragment(id), withoutFragment(address));

const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? address;

/** The same of one thing among several in a document, which a fragment tells apart. */
export const isPartAt = (id: string | undefined, address: string): boolean => {
  const [own, asked] = [id, address].map(one => one?.split('#', 2)[1]);
  return isAt(id, address) && (own === undefined || asked === undefined || own === asked);
};

/** Two ways to write one address (RFC 3986 §6.2.2): the case of the host, the port of the scheme, escapes, dots. */
const isSameAddress = (one: string, other: string): boolean =>
  normal(one) !== undefined && normal(one) === normal(other);

const normal = (address: string): string | undefined =>
  isAddress(address)
    ? urlOf(secure(address))?.href.replace(/%[0-9a-f]{2}/gi, escape => escape.toUpperCase())
    : undefined;

export const idOf = (document: JsonObject): string | undefined => textMember(document, 'id');

export const shownBy = (
  fact: string,
  { url, fetchedAt }: Pick<Found, 'url' | 'fetchedAt'>,
  value?: string,
): Evidence => ({
  fact,
  ...(value !== undefined && { value }),
  source: { kind: 'web', url, fetchedAt },
});
