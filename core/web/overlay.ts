import type { Environment } from '../environment.js';
import type { Attempt } from './attempt.js';

/** What an address would answer. */
export interface Laid {
  readonly body: string;
  readonly mediaType: string;
}

/**
 * A web in which some addresses answer what nobody has published yet, others what they were heard to answer, and all the
 * rest nothing. It makes no request, so nobody has to allow one.
 * @param laid by address; before what was heard
 * @param heard what the web answered
 * @param hidden addresses that are not to be heard
 */
export const overlaid = (
  environment: Environment,
  laid: ReadonlyMap<string, Laid>,
  heard: Attempt,
  hidden: ReadonlySet<string> = new Set(),
): Environment => ({
  ...environment,
  doNotContactIssuers: false,
  allowed: () => Promise.resolve(true),
  memory: NOTHING_KEPT,
  attempt: {
    ...heard,
    find: (url, purpose) => (laid.has(url) || hidden.has(url) ? undefined : heard.find(url, purpose)),
    keep: () => undefined,
  },
  // A refusal is a silence that nobody asks twice.
  fetch: url => Promise.resolve(answerOf(laid.get(url))),
});

/** What an earlier check remembers would hide what is there now. */
export const NOTHING_KEPT: NonNullable<Environment['memory']> = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
};

const answerOf = (laid: Laid | undefined): Response =>
  laid
    ? new Response(laid.body, { status: 200, headers: { 'content-type': laid.mediaType } })
    : new Response('', { status: 403 });
