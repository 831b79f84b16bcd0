import { type Json, type JsonObject, isList, isObject, listOf, pointerTo } from '../json.js';
import type { Note } from '../report/reasons.js';
import { pinsOf } from './contexts/pins.js';
import type { Reading } from './surroundings.js';

/** Vocabularies whose names are known and that no signature of ours is checked with (formats of European credentials and Open Badges 2.0). */
const KNOWN_BY_NAME: ReadonlySet<string> = new Set([
  'http://data.europa.eu/snb/model/context/edc-ap',
  'https://w3id.org/openbadges/v2',
]);

/**
 * A document whose signature covers every byte, read by the names of its members. Those mean what a reader takes them
 * for only under vocabularies that are known; a context of the document's own can give any name any meaning.
 */
export const readByNames = (document: JsonObject): Reading => ({
  document,
  coverage: 'all',
  rewritten: false,
  uncovered: [],
  foreign: foreignContexts(document),
});

/** Said beside the answer when names may mean something else. */
export const ownVocabulary = ({ foreign = [] }: Reading): readonly Note[] =>
  foreign.length > 0 ? ['proof.own-vocabulary'] : [];

/** Where a context stands that is not one of the pinned addresses, at whatever depth (RFC 6901). */
function foreignContexts(value: Json, at: readonly (string | number)[] = []): readonly string[] {
  if (isList(value)) return value.flatMap((item, index) => foreignContexts(item, [...at, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...at, key];
    if (key !== '@context') return foreignContexts(inner, place);
    return listOf(inner).every(isKnown) ? [] : [pointerTo(...place)];
  });
}

const isKnown = (context: Json): boolean =>
  typeof context === 'string' && (pinsOf(context).length > 0 || KNOWN_BY_NAME.has(context));
