import { addressesAt, namedAt, namedBy, type Named, type StatedTies } from '../../elements/ties.js';
import type { JsonObject } from '../../json.js';
import { ACHIEVEMENT, SPECIFICATION } from './paths.js';

/** Numbers that count inside one file and come again in the next: they tell nothing apart. */
const isLocal = (address: string): boolean => /^urn:epass:\w{1,40}:\d{1,9}$/i.test(address);

const namedIn = (document: JsonObject, at: string): readonly Named[] =>
  namedAt(document, at).flatMap(({ label, address }) =>
    namedBy(label, address === undefined || isLocal(address) ? undefined : address),
  );

/** The achievement and what specifies it each name what they are part of and what they hold (ELM `isPartOf`, `hasPart`). */
export const ties = (document: JsonObject): StatedTies => ({
  own: ['id', `${ACHIEVEMENT}.id`, `${SPECIFICATION}.id`]
    .flatMap(at => addressesAt(document, at))
    .filter(address => !isLocal(address)),
  wholes: [ACHIEVEMENT, SPECIFICATION].flatMap(at => namedIn(document, `${at}.isPartOf`)),
  parts: [ACHIEVEMENT, SPECIFICATION].flatMap(at => namedIn(document, `${at}.hasPart`)),
});
