import type { Environment, Purpose } from '../../../core/environment.js';

/** How the pretended web answers one address; a list answers one request after the other, the last one for good. */
export type Reply = Response | (() => Response | Promise<Response>) | 'unreachable' | 'silent';
export type Replies = Readonly<Record<string, Reply | readonly Reply[]>>;

export interface Seen {
  readonly url: string;
  readonly init: RequestInit;
}
export interface World extends Environment {
  /** Every request the pretended web received, in order. */
  readonly seen: readonly Seen[];
}

/** An environment made from a map of address to answer; everything else is unreachable. */
export function world(replies: Replies, more: Partial<Environment> = {}): World {
  const seen: Seen[] = [];
  const turns = new Map<string, number>();
  return {
    seen,
    now: () => new Date('2026-11-21T00:00:00Z'),
    directories: [],
    fetch: async (url, init) => {
      seen.push({ url, init });
      const turn = turns.get(url) ?? 0;
      turns.set(url, turn + 1);
      return replyOf(replies[url], turn, init.signal ?? undefined);
    },
    ...more,
  };
}

async function replyOf(
  replies: Reply | readonly Reply[] | undefined,
  turn: number,
  signal?: AbortSignal,
): Promise<Response> {
  const reply = isSeveral(replies) ? replies[Math.min(turn, replies.length - 1)] : replies;
  if (reply === 'silent') return never(signal);
  if (reply === undefined || reply === 'unreachable') throw new TypeError('fetch failed');
  return typeof reply === 'function' ? reply() : reply.clone();
}

const isSeveral = (replies: Reply | readonly Reply[] | undefined): replies is readonly Reply[] =>
  Array.isArray(replies);

const never = (signal?: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new TypeError('aborted'));
    });
  });

export const json = (value: unknown, headers: Record<string, string> = {}, status = 200): Response =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json', ...headers } });

export const purposes: readonly Purpose[] = [
  'credential',
  'picture',
  'badge-part',
  'key',
  'status',
  'context',
  'domain-linkage',
  'directory',
];
