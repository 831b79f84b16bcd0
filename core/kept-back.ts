import { type Json, type JsonObject, isObject, member } from './json.js';

/** Digests stand in place of what a holder can keep back (RFC 9901 §4.2.4): `_sd` in an object, `{"...": digest}` in a list. */
export const holdsDigests = (value: unknown): boolean =>
  isObject(value) && (Object.hasOwn(value, '_sd') || isDigest(value));

/** An entry of a list that was kept back. */
export const isDigest = (value: Json): boolean =>
  isObject(value) && Object.keys(value).length === 1 && typeof member(value, '...') === 'string';

/** A member that is not there may have been kept back. */
export const mayBeKeptBack = (object: JsonObject, name: string): boolean =>
  !Object.hasOwn(object, name) && holdsDigests(object);
