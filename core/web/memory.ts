import type { Environment, Purpose } from '../environment.js';
import { isObject, member, textMember } from '../json.js';
import { limits } from '../limits.js';
import { terms } from './purposes.js';
import type { Answer, Lifetime } from './web.js';

const keyOf = (url: string): string => `answer ${url}`;

/** An answer kept from an earlier verification that may still be used; `undefined` also when memory fails. */
export async function recall(
  url: string,
  purpose: Purpose,
  lifetime: Lifetime | undefined,
  environment: Environment,
): Promise<Answer | undefined> {
  const longest = terms[purpose].keptFor;
  if (longest === undefined) return undefined;
  const answer = answerIn(await readOrNothing(url, environment.memory));
  if (!answer) return undefined;
  const age = environment.now().getTime() - Date.parse(answer.fetchedAt);
  const stated = (await lifetime?.(answer)) ?? answer.freshFor ?? limits.statusListFreshFor;
  return age >= 0 && age < Math.min(stated, longest) ? answer : undefined;
}

/** Keeps an answer, unless its server forbids that or its purpose has no use for it. */
export async function keep(answer: Answer, purpose: Purpose, { memory }: Environment): Promise<void> {
  if (!memory || terms[purpose].keptFor === undefined || answer.freshFor === 0) return;
  const { url, status, mediaType, text, fetchedAt, freshFor } = answer;
  try {
    await memory.write(keyOf(url), { url, status, mediaType, text, fetchedAt, freshFor });
  } catch {
    // What cannot be kept is asked again.
  }
}

async function readOrNothing(url: string, memory: Environment['memory']): Promise<unknown> {
  try {
    return await memory?.read(keyOf(url));
  } catch {
    return undefined;
  }
}

/** Memory may have been written by another version: only what has the right shape is believed. */
function answerIn(kept: unknown): Answer | undefined {
  if (!isObject(kept)) return undefined;
  const [url, text, fetchedAt] = [textMember(kept, 'url'), textMember(kept, 'text'), textMember(kept, 'fetchedAt')];
  const [status, freshFor] = [member(kept, 'status'), member(kept, 'freshFor')];
  if (url === undefined || text === undefined || fetchedAt === undefined || typeof status !== 'number')
    return undefined;
  return {
    kind: 'answered',
    url,
    status,
    mediaType: textMember(kept, 'mediaType'),
    bytes: new TextEncoder().encode(text),
    text,
    fetchedAt,
    freshFor: typeof freshFor === 'number' ? freshFor : undefined,
  };
}
