import type { Fault, Purpose } from '../environment.js';
import type { Received } from './exchange.js';
import { capsFor, terms } from './purposes.js';
import type { Answer, NoAnswer } from './web.js';

export const answerOf = ({ status, bytes, mediaType, freshFor }: Received, url: string, now: Date): Answer => ({
  kind: 'answered',
  url,
  status,
  mediaType,
  bytes,
  text: textOf(bytes),
  fetchedAt: now.toISOString(),
  freshFor,
});

export const noAnswer = (
  url: string,
  fault: Fault,
  now: Date,
  more: {
    readonly status?: number | undefined;
    readonly detail?: string | undefined;
    readonly bySetting?: boolean;
    readonly bytes?: Uint8Array;
  } = {},
): NoAnswer => ({
  kind: 'fault',
  url,
  fault,
  ...(more.status !== undefined && { status: more.status }),
  ...(more.detail !== undefined && { detail: more.detail }),
  ...(more.bySetting && { bySetting: true }),
  ...(more.bytes !== undefined && { bytes: more.bytes }),
  at: now.toISOString(),
});

/**
 * The answer, if it can be what the purpose asked for: whatever its media type says, a page for people or something that
 * is no text is none, except that a link to a credential may lead to a picture or a page, which opening it will tell.
 */
export function accepted(answer: Answer, purpose: Purpose): Answer | NoAnswer {
  if (!terms[purpose].textOnly) return answer;
  const { bytes } = capsFor(purpose, answer.url);
  if (answer.bytes.length > bytes) return unfit(answer, 'web.too-large', String(bytes));
  if (answer.text === undefined) return unfit(answer, 'web.unexpected-content', answer.mediaType);
  return /^\s*</.test(answer.text) ? unfit(answer, 'web.unexpected-content', 'text/html') : answer;
}

const unfit = ({ url, status, fetchedAt }: Answer, fault: Fault, detail: string | undefined): NoAnswer =>
  noAnswer(url, fault, new Date(fetchedAt), { status, detail });

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
