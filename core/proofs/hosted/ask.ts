import { isAddress, secure } from '../../formats/open-badges-2/assertion.js';
import { type JsonObject, isObject, textMember } from '../../json.js';
import { readJson } from '../../open/json.js';
import type { Evidence } from '../../report/check.js';
import type { NoAnswer, Web } from '../../web/web.js';

/** What stands at an address of a badge, as JSON. */
export interface Found {
  readonly kind: 'found';
  readonly document: JsonObject;
  /** The address, over https. */
  readonly url: string;
  /** ISO 8601. */
  readonly fetchedAt: string;
}

export type NotFound = Pick<NoAnswer, 'kind' | 'url' | 'fault' | 'status' | 'detail' | 'at'>;

/** Asks an address of a badge for its document; `http:` is asked over `https:` (Open Badges 2.0 only). */
export async function askDocument(address: string, web: Web): Promise<Found | NotFound> {
  const answer = await web.get(secure(address), 'badge-part');
  if (answer.kind === 'fault') return answer;
  const read = readJson(answer.bytes);
  const { url, status, fetchedAt } = answer;
  return read.kind === 'read' && isObject(read.value)
    ? { kind: 'found', document: read.value, url: secure(address), fetchedAt }
    : { kind: 'fault', url, status, fault: 'web.unexpected-content', at: fetchedAt };
}

/** The document says itself that it is the one at this address. */
export const isAt = (id: string | undefined, address: string): boolean =>
  id !== undefined && isAddress(id) && withoutFragment(secure(id)) === withoutFragment(secure(address));

const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? address;

export const idOf = (document: JsonObject): string | undefined => textMember(document, 'id');

/** A request as evidence: what was asked for, and what came instead. */
export const askedFor = (fact: string, { url, fault, at, detail }: NotFound): Evidence => ({
  fact,
  ...(detail !== undefined && { value: detail }),
  source: { kind: 'web', url, fetchedAt: at },
  fault,
});

export const shownBy = (
  fact: string,
  { url, fetchedAt }: Omit<Found, 'document' | 'kind'>,
  value?: string,
): Evidence => ({
  fact,
  ...(value !== undefined && { value }),
  source: { kind: 'web', url, fetchedAt },
});
