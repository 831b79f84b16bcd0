import type { JsonObject } from '../json.js';
import type { Topics } from './claims.js';
import { elementIds } from './element.js';
import type { FormatElements, Place, Places } from './format-elements.js';
import { valuesAt } from './places.js';
import { type Origin, languageAmong, textAt, type Value } from './reading/text.js';
import type { Said } from './rules/rule.js';

/** What was said at one place. */
export interface Reading<Claim> {
  readonly place: Place<Claim>;
  readonly claims: readonly Claim[];
  /** Where the values stand that were read. */
  readonly at: readonly string[];
}

export type Readings = { readonly [T in keyof Topics]: readonly Reading<Topics[T]>[] };

/** A document, read once in all places of its format. */
export interface Heard {
  readonly document: JsonObject;
  readonly format: FormatElements;
  readonly readings: Readings;
  readonly said: Said;
  readonly languages: Languages;
}

/** The languages in which some of it is written more than once, and the one it was read in; none where it never is. */
export interface Languages {
  readonly read: string | undefined;
  readonly all: readonly string[];
}

/** @param preferred the language to read it in, where it is written in several; absent: the one it names itself */
export function listen(document: JsonObject, format: FormatElements, now: Date, preferred?: string): Heard {
  const places: Places = { ...format.elements, ...format.circumstances };
  const met = new Set<string>();
  const origin: Origin = { document, language: preferred ?? languageOf(document, format), met };
  const readings = readAll(places, document, origin);
  const all = [...met];
  const languages: Languages = { read: languageAmong(all, origin.language), all };
  return { document, format, readings, said: { now, about: topic => claimsIn(readings[topic]) }, languages };
}

const claimsIn = <Claim>(readings: readonly Reading<Claim>[]): readonly Claim[] =>
  readings.flatMap(({ claims }) => claims);

function languageOf(document: JsonObject, { language }: FormatElements): string | undefined {
  const [stated] = valuesAt(document, language);
  return textAt(stated, { document, language: undefined })?.value;
}

function readAll(places: Places, document: JsonObject, origin: Origin): Readings {
  const topics = [...elementIds, ...circumstances];
  const read = topics.map(topic => [topic, places[topic].map(place => readPlace<unknown>(place, document, origin))]);
  // Each topic keeps the claims of its own places; an object built from entries cannot say so.
  return Object.fromEntries(read) as Readings;
}

/** A reader that stumbles over hostile values has read nothing; the other places are read all the same. */
function readPlace<Claim>(place: Place<Claim>, document: JsonObject, origin: Origin): Reading<Claim> {
  const values = valuesAt(document, place.at);
  const claims = values.flatMap(value => readValue(place, value, origin));
  return { place, claims, at: values.map(({ pointer }) => pointer) };
}

function readValue<Claim>({ shape }: Place<Claim>, value: Value, origin: Origin): readonly Claim[] {
  try {
    return shape.read(value, origin);
  } catch {
    return [];
  }
}

const circumstances = [
  'learning-period',
  'assessed-on',
  'born-on',
  'prose',
  'higher-education',
  'one-body',
] as const satisfies readonly (keyof Topics)[];
