import { type Json, isList, isObject } from '../../json.js';
import { limits } from '../../limits.js';

/**
 * Whether a document is small enough to canonicalise: 50,000 blank nodes in 2 MB would block for more than a minute.
 * Counts objects, values and, roughly, bytes; walks without recursion, since the depth is bounded but not small.
 */
export function isTooHeavy(document: Json): boolean {
  const waiting: Json[] = [document];
  let [objects, values, bytes] = [0, 0, 0];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    values += 1;
    if (isList(value)) waiting.push(...value);
    else if (isObject(value)) {
      objects += 1;
      for (const [key, inner] of Object.entries(value)) {
        bytes += key.length + 4;
        waiting.push(inner);
      }
    } else bytes += typeof value === 'string' ? value.length + 3 : 6;
    const tooMany = objects > limits.canonicalisedObjects || values > limits.canonicalisedValues;
    if (tooMany || bytes > limits.canonicalisedBytes) return true;
  }
  return false;
}
