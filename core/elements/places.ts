import type { Json, JsonObject } from '../json.js';
import { isList, isObject, member } from '../json.js';
import { holdsDigests } from '../kept-back.js';
import { itemsAt, memberAt, type Value } from './reading/text.js';

const stepsOf = (at: string): readonly string[] => (at === '' ? [] : at.split('.'));

/** By place; the beginning of a longer place is one itself. */
const known = new WeakMap<JsonObject, Map<string, readonly Value[]>>();

/** The values at a place. A list on the way is followed in all its items; a list at the end is one value. */
export function valuesAt(document: JsonObject, at: string): readonly Value[] {
  const places = known.get(document) ?? new Map<string, readonly Value[]>([['', [{ value: document, pointer: '' }]]]);
  known.set(document, places);
  return valuesIn(places, at);
}

function valuesIn(places: Map<string, readonly Value[]>, at: string): readonly Value[] {
  const before = places.get(at);
  if (before) return before;
  const end = at.lastIndexOf('.');
  const [above, step] = [at.slice(0, Math.max(end, 0)), at.slice(end + 1)];
  const values: Value[] = [];
  for (const value of valuesIn(places, above))
    for (const item of itemsAt(value)) {
      const found = memberAt(item, step);
      if (found) values.push(found);
    }
  places.set(at, values);
  return values;
}

const isAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//i.test(value);

/** An address, or an object that is nothing but one, in place of what it leads to. */
const isUnread = ({ value }: Value): boolean =>
  isAddress(value) ||
  (isObject(value) &&
    isAddress(member(value, 'id')) &&
    Object.keys(value).every(key => key === 'id' || key === 'type'));

/** The place lies in a document that is only referred to. */
export const isUnresolved = (document: JsonObject, at: string, references: readonly string[]): boolean =>
  references.some(
    reference =>
      at[reference.length] === '.' &&
      at.startsWith(reference) &&
      valuesAt(document, reference).flatMap(itemsAt).some(isUnread),
  );

/** Few documents hold any; the others are looked through once. */
const hidden = new WeakMap<JsonObject, boolean>();

/** A document put together from parts may hold one of them many times, or itself; each is looked at once. */
function holdsDigestsAnywhere(value: Json, seen: Set<Json> = new Set()): boolean {
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  const inner = isList(value) ? value : Object.values(value);
  return holdsDigests(value) || inner.some(item => holdsDigestsAnywhere(item, seen));
}

function mayHide(document: JsonObject): boolean {
  const before = hidden.get(document);
  if (before !== undefined) return before;
  const found = holdsDigestsAnywhere(document);
  hidden.set(document, found);
  return found;
}

/**
 * The first object on the way that lacks the next member still holds digests (RFC 9901), or what is at its end does: the
 * holder did not show it.
 */
export function isUndisclosed(document: JsonObject, at: string): boolean {
  if (!mayHide(document)) return false;
  const lacking = stepsOf(at).reduce<{ readonly values: readonly Value[]; readonly hidden: boolean }>(
    ({ values, hidden }, step) => {
      const items = values.flatMap(itemsAt);
      const without = items.filter(item => memberAt(item, step) === undefined);
      return {
        values: items.flatMap(item => memberAt(item, step) ?? []),
        hidden: hidden || without.some(({ value }) => holdsDigests(value)),
      };
    },
    { values: [{ value: document, pointer: '' }], hidden: false },
  );
  return lacking.hidden || lacking.values.flatMap(itemsAt).some(({ value }) => holdsDigests(value));
}
