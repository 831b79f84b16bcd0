import { type Json, type JsonObject, isObject, listOf, member, pointerTo, textsOf } from '../../json.js';
import { contextsOf } from '../structure.js';

/** The descriptions of achievements on web pages (schema.org `EducationalOccupationalCredential`). */
export function isDescription(document: JsonObject): boolean {
  const inContext = contextsOf(document).some(context => /^https?:\/\/schema\.org\/?/.test(context));
  const types = [...textsOf(member(document, '@type')), ...textsOf(member(document, 'type'))];
  return inContext && (types.includes('EducationalOccupationalCredential') || hasHolder(document));
}

/** Somebody says that they hold it; without a person it is an offer. */
export const hasHolder = (document: JsonObject): boolean => member(document, 'hasCredential') !== undefined;

/** What is described: the credential of the person, or the document itself. */
export function describedIn(document: JsonObject): { readonly value: Json; readonly path: readonly string[] } {
  if (!hasHolder(document)) return { value: document, path: [] };
  const held = listOf(member(document, 'hasCredential'));
  const index = held.findIndex(isObject);
  const isOne = isObject(member(document, 'hasCredential'));
  return { value: held[index] ?? null, path: ['hasCredential', ...(isOne ? [] : [String(index)])] };
}

/**
 * The same description with one credential of several: the others are null, so that every pointer still fits. Nothing to
 * take apart where there is at most one.
 */
export function descriptionsIn(document: JsonObject, most: number): readonly { document: JsonObject; at: string }[] {
  const held = listOf(member(document, 'hasCredential')).slice(0, most);
  if (held.length < 2) return [];
  return held.flatMap((credential, index) =>
    isObject(credential)
      ? {
          document: { ...document, hasCredential: held.map((other, at) => (at === index ? other : null)) },
          at: pointerTo('hasCredential', index),
        }
      : [],
  );
}
