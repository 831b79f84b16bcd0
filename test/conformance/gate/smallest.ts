/** The least of a document that still shows what the whole of it showed. */
import { type Json, type JsonObject, isList, isObject } from '../../../core/json.js';
import { type Place, documentWith, placesIn } from './paths.js';

/** Everything that could be left out or made shorter, the largest first. */
function reductions(document: JsonObject): readonly JsonObject[] {
  const places = placesIn(document).filter(({ path }) => path.length > 0);
  return [
    ...places.map(({ path }) => documentWith(document, path, () => undefined)),
    ...places.flatMap(({ path, value }) => shorter(value).map(made => documentWith(document, path, () => made))),
  ];
}

function shorter(value: Place['value']): readonly Json[] {
  if (typeof value === 'string' && value.length > 1 && !/^https?:/.test(value))
    return [value.slice(0, Math.ceil(value.length / 2)), value.slice(Math.floor(value.length / 2))];
  if (isList(value) && value.length === 1) return value;
  return isObject(value) && Object.keys(value).length > 0 ? [{}] : [];
}

export async function smallest(
  document: JsonObject,
  shows: (candidate: JsonObject) => Promise<boolean>,
): Promise<JsonObject> {
  for (const reduced of reductions(document)) if (await shows(reduced)) return smallest(reduced, shows);
  return document;
}
