import { hostedAt, isAddress, isAssertion } from '../../formats/open-badges-2/assertion.js';
import { type Json, isObject, member, textMember, truthOf } from '../../json.js';
import { readJson } from '../../open/json.js';
import type { Web } from '../../web/web.js';
import { type Found, type NotFound, askDocument, isAt } from './ask.js';

/** What a host says of the badge at an address of its own. */
export type HostAnswer =
  | { readonly kind: 'shown'; readonly assertion: Found }
  /** It took the badge back: 410, or a document that says `revoked`. */
  | { readonly kind: 'withdrawn'; readonly url: string; readonly fetchedAt: string; readonly reason?: string }
  /** 404: it shows no badge there now. */
  | { readonly kind: 'gone'; readonly answer: NotFound }
  /** It shows another badge there. */
  | { readonly kind: 'other'; readonly assertion: Found }
  | { readonly kind: 'silent'; readonly answer: NotFound };

/** Asks the address of a hosted badge. Within one verification the web makes one request of it, whoever asks. */
export async function askHost(address: string, web: Web): Promise<HostAnswer> {
  const answer = await askDocument(address, web);
  if (answer.kind === 'fault') return withoutDocument(answer, address);
  const { document, fetchedAt } = answer;
  const own = hostedAt(document)?.value;
  const url = [answer.url, answer.foundAt].find(place => isAt(own, place));
  if (url === undefined) return isAddress(own) && isAssertion(document) ? other(answer) : silent(answer);
  if (truthOf(member(document, 'revoked')) === true) {
    const reason = textMember(document, 'revocationReason');
    return { kind: 'withdrawn', url, fetchedAt, ...(reason !== undefined && { reason }) };
  }
  return isAssertion(document) ? { kind: 'shown', assertion: { ...answer, url } } : silent(answer);
}

const other = (assertion: Found): HostAnswer => ({ kind: 'other', assertion });

/** An error or a notice can be JSON too: what is no badge is no answer about one. */
const silent = ({ url, fetchedAt }: Found): HostAnswer => ({
  kind: 'silent',
  answer: { kind: 'fault', url, fault: 'web.unexpected-content', at: fetchedAt },
});

function withoutDocument(answer: NotFound, address: string): HostAnswer {
  if (answer.status === 410) {
    return { kind: 'withdrawn', url: answer.url, fetchedAt: answer.at, ...reasonIn(answer, address) };
  }
  return { kind: answer.status === 404 ? 'gone' : 'silent', answer };
}

/** What stands in the body of a 410 counts where it is about this badge (Open Badges 2.0, "Revocation"). */
function reasonIn({ bytes }: NotFound, address: string): { readonly reason?: string } {
  const read = bytes && readJson(bytes);
  if (read?.kind !== 'read' || !isAt(hostedAtIn(read.value), address)) return {};
  const reason = textMember(read.value, 'revocationReason');
  return reason === undefined ? {} : { reason };
}

const hostedAtIn = (value: Json): string | undefined => (isObject(value) ? hostedAt(value)?.value : undefined);
