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
 * not cover. One name can be defined in one place and undefined in another, so each place is tried by itself.
 * `undefined` when it cannot be told apart.
 */
export async function trimUncovered(
  document: JsonObject,
  vocabulary: Vocabulary,
  edition: Edition,
): Promise<Trimmed | undefined> {
  const count = (candidate: JsonObject) => undefinedNames(candidate, vocabulary, edition);
  let current = document;
  let dropped = await count(document);
  const removed: string[] = [];
  const places = placesOf(document, new Set(dropped));
  if (places.length > limits.uncoveredTerms) return undefined;
  const deadline = Date.now() + limits.computingTime;
  for (const place of places) {
    if (Date.now() > deadline) return undefined;
    const without = remove(current, place) as JsonObject;
    const remaining = await count(without);
    if (remaining.length >= dropped.length) continue;
    [current, dropped] = [without, remaining];
    removed.push(pointerTo(...place));
  }
  return dropped.length === 0 && removed.length > 0 ? { document: current, removed } : undefined;
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

function remove(value: Json, [step, ...rest]: Place): Json {
  if (step === undefined) return value;
  if (isList(value)) {
    return rest.length === 0
      ? value.filter((_, index) => index !== step)
      : value.map((item, index) => (index === step ? remove(item, rest) : item));
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key !== step ? [[key, inner]] : rest.length === 0 ? [] : [[key, remove(inner, rest)]],
    ),
  );
}
