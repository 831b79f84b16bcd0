/** Places in a document, and documents with something else at a place. */
import { type Json, type JsonObject, isList, isObject, member } from '../../../core/json.js';

export type Path = readonly (string | number)[];

export interface Place {
  readonly path: Path;
  readonly value: Json;
}

/** Every place, from the outside in; the first is the document itself. */
export function placesIn(value: Json, path: Path = []): readonly Place[] {
  const inner: readonly (readonly [string | number, Json])[] = isList(value)
    ? value.map((item, index) => [index, item] as const)
    : isObject(value)
      ? Object.entries(value)
      : [];
  return [{ path, value }, ...inner.flatMap(([key, item]) => placesIn(item, [...path, key]))];
}

export const at = (value: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>(
    (found, step) => (isList(found) ? found[Number(step)] : member(found, String(step))),
    value,
  );

/** A copy with what `make` makes of the value at a place; `undefined` takes it away. Members keep their order. */
export function changedAt(value: Json, [step, ...rest]: Path, make: (before: Json) => Json | undefined): Json {
  if (step === undefined) return make(value) ?? null;
  const inner = (before: Json): readonly Json[] => {
    const after = rest.length === 0 ? make(before) : changedAt(before, rest, make);
    return after === undefined ? [] : [after];
  };
  if (isList(value)) return value.flatMap((item, index) => (index === step ? inner(item) : [item]));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, before]) =>
      key === step ? inner(before).map((after): [string, Json] => [key, after]) : [[key, before]],
    ),
  );
}

/** The same for a document, which stays one. */
export const documentWith = (
  document: JsonObject,
  path: Path,
  make: (before: Json) => Json | undefined,
): JsonObject => {
  const made = changedAt(document, path, make);
  return isObject(made) ? made : document;
};
