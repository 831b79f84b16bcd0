import type { JsonObject } from '../json.js';
import { isObject, member } from '../json.js';
import { itemsAt, memberAt, type Value } from './reading/text.js';

const stepsOf = (at: string): readonly string[] => (at === '' ? [] : at.split('.'));

/** The values at a place. A list on the way is followed in all its items; a list at the end is one value. */
export const valuesAt = (document: JsonObject, at: string): readonly Value[] =>
  stepsOf(at).reduce<readonly Value[]>(
    (values, step) => values.flatMap(value => itemsAt(value).flatMap(item => memberAt(item, step) ?? [])),
    [{ value: document, pointer: '' }],
  );

const isAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\//i.test(value);

/** An address, or an object that is nothing but one, in place of what it leads to. */
const isUnread = ({ value }: Value): boolean =>
  isAddress(value) ||
  (isObject(value) &&
    isAddress(member(value, 'id')) &&
    Object.keys(value).every(key => key === 'id' || key === 'type'));

/** The place lies in a document that is only referred to. */
export const isUnresolved = (document: JsonObject, at: string, references: readonly string[]): boolean =>
  references
    .filter(reference => at.startsWith(`${reference}.`))
    .some(reference => valuesAt(document, reference).flatMap(itemsAt).some(isUnread));

const holdsDigests = (value: unknown): boolean => isObject(value) && (Object.hasOwn(value, '_sd') || isDigest(value));
const isDigest = (value: JsonObject): boolean => Object.keys(value).length === 1 && typeof value['...'] === 'string';

/** The first object on the way that lacks the next member still holds digests (RFC 9901): the holder did not show it. */
export function isUndisclosed(document: JsonObject, at: string): boolean {
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
  return lacking.hidden;
}
