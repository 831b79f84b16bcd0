import { readFamilyDates } from '../../formats/vc-members.js';
import { listOf, member } from '../../json.js';
import { limits } from '../../limits.js';
import type { Lifetime } from '../../web/web.js';
import { readDate } from '../date.js';
import { openList } from './read-list.js';

/**
 * How long a list says it stays good: its `ttl` in milliseconds (Bitstring Status List §2.2), else as long as its server
 * says or a day, and never past its end. `undefined` where it says neither. Decides only whether a kept copy may still be used; whether to believe it is asked afresh each time.
 */
export const lifetimeOf: Lifetime = async ({ bytes, text, fetchedAt, freshFor }) => {
  const document = (await openList(bytes, text))?.document;
  if (!document) return 0;
  const ttl = member(listOf(member(document, 'credentialSubject'))[0], 'ttl');
  const ends = readFamilyDates(document).validUntil.map(({ value }) => readDate(value)?.date.getTime() ?? 0);
  const fresh = typeof ttl === 'number' ? ttl : undefined;
  if (ends.length === 0) return fresh;
  const left = ends.map(end => end - Date.parse(fetchedAt));
  return Math.min(fresh ?? freshFor ?? limits.statusListFreshFor, ...left);
};
