import type { Credential } from '../credential.js';
import type { JsonObject } from '../json.js';
import type { Format } from './format.js';

const known = new WeakMap<Format, WeakMap<JsonObject, Credential>>();

/** What a document says in our own words; several questions need it, and a document that stays the same is read once. */
export function readOnce(document: JsonObject, format: Format): Credential {
  const documents = known.get(format) ?? new WeakMap<JsonObject, Credential>();
  known.set(format, documents);
  const before = documents.get(document);
  if (before) return before;
  const credential = format.read(document);
  documents.set(document, credential);
  return credential;
}
