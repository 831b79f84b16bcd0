import { readFamilyDates } from '../../formats/vc-members.js';
import { listOf, member } from '../../json.js';
import type { Lifetime } from '../../web/web.js';
import { readDate } from '../date.js';
import { openList } from './read-list.js';

/**
 * How long a list says it stays good: its `ttl` in milliseconds (Bitstring Status List §2.2), and never past its end.
 * Decides only whether a kept copy may still be used; whether to believe it is asked afresh each time.
 */
export const lifetimeOf: Lifetime = async ({ bytes, text, fetchedAt }) => {
  const document = (await openList(bytes, text))?.document;
  if (!document) return 0;
  const ttl = member(listOf(member(document, 'credentialSubject'))[0], 'ttl');
  const ends = readFamilyDates(document).validUntil.map(({ value }) => readDate(value)?.date.getTime() ?? 0);
  const stated = [...(typeof ttl === 'number' ? [ttl] : []), ...ends.map(end => end - Date.parse(fetchedAt))];
  return stated.length === 0 ? undefined : Math.min(...stated);
};
