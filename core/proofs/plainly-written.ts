import { type Json, type JsonObject, isList, isObject, listOf } from '../json.js';

/**
 * Whether every context is an address at the top and every member a plain term of one of them. Only then do the names a
 * reader looks for mean what they say; anything else is written again before a word of it is read.
 */
export const isPlainlyWritten = (document: JsonObject): boolean =>
  listOf(document['@context']).every(entry => typeof entry === 'string') &&
  Object.entries(document).every(([key, value]) => key === '@context' || isPlainMember(key, value));

/** The members of a text with its language are keywords by right (JSON-LD 1.1 §4.2.4); any other keyword is a disguise. */
const LANGUAGE_KEYWORDS = new Set(['@value', '@language', '@direction']);

function isPlainMember(key: string, value: Json): boolean {
  if (key.startsWith('@') ? !LANGUAGE_KEYWORDS.has(key) : key.includes(':')) return false;
  return isPlainValue(value);
}

const isPlainValue = (value: Json): boolean =>
  isList(value)
    ? value.every(isPlainValue)
    : !isObject(value) ||
      (!isBareValue(value) && Object.entries(value).every(([key, inner]) => isPlainMember(key, inner)));

/** `{ "@value": "x" }` states what `"x"` does, and is not what a reader looks for. */
const isBareValue = (value: JsonObject): boolean =>
  Object.hasOwn(value, '@value') && !Object.hasOwn(value, '@language') && !Object.hasOwn(value, '@direction');
