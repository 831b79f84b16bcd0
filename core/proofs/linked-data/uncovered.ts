import jsonld from 'jsonld';
import { type Json, type JsonObject, isList, isObject, pointerTo } from '../../json.js';
import { limits } from '../../limits.js';
import type { Edition, Vocabulary } from '../contexts/index.js';
import { loaderOf } from './loader.js';

/** A document without what its vocabulary does not define, and where that stood (RFC 6901). */
export interface Trimmed {
  readonly document: JsonObject;
  readonly removed: readonly string[];
}

/**
 * Removes the members and types that no vocabulary of the document defines, which is what a linked-data signature does
 * not cover. One name can be defined in one place and undefined in another, so the places are told apart, many at a time.
 * `undefined` when they cannot be.
 */
export async function trimUncovered(
  document: JsonObject,
  vocabulary: Vocabulary,
  edition: Edition,
): Promise<Trimmed | undefined> {
  const deadline = Date.now() + limits.computingTime;
  const names = await undefinedNames(document, vocabulary, edition);
  const places = placesOf(document, new Set(names));
  if (places.length > limits.uncoveredTerms) return undefined;
  const count: Count = async candidate => {
    if (Date.now() > deadline) throw new Error('it takes too long to tell what is covered');
    return (await undefinedNames(candidate, vocabulary, edition)).length;
  };
  const strange = new Set(await undefinedAmong(places, document, count));
  const removed = places.filter(place => strange.has(place));
  const trimmed = without(document, removed);
  const isWhole = removed.length > 0 && (await count(trimmed)) === 0;
  return isWhole ? { document: trimmed, removed: removed.map(place => pointerTo(...place)) } : undefined;
}

/** How often a name would be dropped. */
type Count = (document: JsonObject) => Promise<number>;

/** What stands in an undefined member goes with it, and what stands in a defined one is tried after it. */
async function undefinedAmong(places: readonly Place[], document: JsonObject, count: Count): Promise<readonly Place[]> {
  const outermost = places.filter(place => !places.some(other => isBeneath(place, other)));
  if (outermost.length === 0) return [];
  // Without a value a member is still dropped where it is undefined, and nothing inside it is counted.
  const emptied = outermost.reduce((current, place) => changed(current, place, emptyAt) as JsonObject, document);
  const found = await undefinedIn(outermost, await count(emptied), some => count(without(emptied, some)));
  const defined = outermost.filter(place => !found.includes(place));
  const inside = places.filter(place => defined.some(other => isBeneath(place, other)));
  return [...found, ...(await undefinedAmong(inside, document, count))];
}

/**
 * All of them, none of them, or those of the one half and those of the other.
 * @param all how often a name is dropped while all of them stand
 */
async function undefinedIn(
  places: readonly Place[],
  all: number,
  countWithout: (places: readonly Place[]) => Promise<number>,
): Promise<readonly Place[]> {
  const found = all - (await countWithout(places));
  if (found <= 0) return [];
  if (found >= places.length) return places;
  const half = Math.ceil(places.length / 2);
  const [first, second] = [places.slice(0, half), places.slice(half)];
  return [...(await undefinedIn(first, all, countWithout)), ...(await undefinedIn(second, all, countWithout))];
}

/** The names expansion would drop without a word, in order, each as often as it is dropped. */
export async function undefinedNames(
  document: JsonObject,
  vocabulary: Vocabulary,
  edition: Edition,
): Promise<string[]> {
  const names: string[] = [];
  await jsonld.expand(structuredClone(document), {
    documentLoader: loaderOf(vocabulary, edition),
    base: null,
    eventHandler: ({ event, next }) => {
      const { property, type } = event.details;
      if (event.code === 'invalid property' && typeof property === 'string') names.push(property);
      else if (event.code === 'relative @type reference' && typeof type === 'string') names.push(type);
      else next();
    },
  });
  return names;
}

type Place = readonly (string | number)[];

/** Last first, so that taking an item out of a list does not move those still to come. */
function placesOf(value: Json, names: ReadonlySet<string>, at: Place = []): readonly Place[] {
  if (isList(value)) {
    return value
      .flatMap((item, index) =>
        typeof item === 'string' && names.has(item) ? [[...at, index]] : placesOf(item, names, [...at, index]),
      )
      .toReversed();
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === '@context') return [];
    const here: readonly Place[] = names.has(key) ? [[...at, key]] : [];
    return [...here, ...placesOf(inner, names, [...at, key])];
  });
}

const isBeneath = (place: Place, other: Place): boolean =>
  place.length > other.length && other.every((step, at) => step === place[at]);

const without = (document: JsonObject, places: readonly Place[]): JsonObject =>
  places.reduce((current, place) => changed(current, place, removeAt) as JsonObject, document);

type Change = (holder: Json, step: string | number) => Json;

const removeAt: Change = (holder, step) =>
  isList(holder)
    ? holder.filter((_, index) => index !== step)
    : isObject(holder)
      ? Object.fromEntries(Object.entries(holder).filter(([key]) => key !== step))
      : holder;

/** An item of a list is a type: nothing stands in it. */
const emptyAt: Change = (holder, step) =>
  isObject(holder)
    ? Object.fromEntries(Object.entries(holder).map(([key, inner]) => [key, key === step ? null : inner]))
    : holder;

/** A copy in which what holds the last step was changed. */
function changed(value: Json, [step, ...rest]: Place, change: Change): Json {
  if (step === undefined) return value;
  if (rest.length === 0) return change(value, step);
  if (isList(value)) return value.map((item, index) => (index === step ? changed(item, rest, change) : item));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === step ? changed(inner, rest, change) : inner]),
  );
}
