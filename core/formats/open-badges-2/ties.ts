import { addressesAt, type StatedTies } from '../../elements/ties.js';
import type { JsonObject } from '../../json.js';
import { BADGE } from './extensions.js';

/** A badge has addresses, and no member that names a whole. */
export const ties = (document: JsonObject): StatedTies => ({
  own: ['id', BADGE].flatMap(at => addressesAt(document, at)),
  wholes: [],
  parts: [],
});
