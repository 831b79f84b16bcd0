/** The tables of docs/for-issuers.md, from the tables the core judges by. */
import { catalogue, councilMandatory, councilOptional } from '../../../core/elements/catalogue.js';
import { type ElementFinding, type ElementId, elementIds } from '../../../core/elements/element.js';
import type { Place } from '../../../core/elements/format-elements.js';
import type { Format } from '../../../core/formats/format.js';
import { isList, isObject, type Json } from '../../../core/json.js';
import { languageFor } from '../../../core/language/index.js';
import { type Duty, type Obligation, obligationsOf } from '../../../core/report/obligations.js';
import { elementsOf } from '../../fixtures/format-elements.js';
import { code, coded, table } from './markdown.js';
import { bestFor, isOwn, isStated, type Tried, tried } from '../../../core/doctor/elements/places.js';

export const language = languageFor('en');
const { elements, elementReasons } = language;

const kinds: Readonly<Record<Place<unknown>['kind'], string>> = {
  native: 'own',
  extension: 'extension',
  inference: 'inferred',
};

const duties: Readonly<Record<Duty, string>> = {
  mandatory: 'mandatory',
  conditional: 'if applicable',
  optional: 'optional',
};

/** How firmly a text asks for it; the Council also by principle 9 of Annex II. */
const asked = (obligation: Obligation | undefined): string =>
  obligation ? `${duties[obligation.duty]}${obligation.place === 'annex-2' ? ' (Annex II)' : ''}` : '–';

const askedBy = (element: ElementId): string => asked(obligationsOf(element).council);

export const elementTable = (): string =>
  table(
    ['element', 'official name', 'Council', 'MICROBOL', 'what a reader asks when it is missing'],
    elementIds.map(id => [
      elements[id].label,
      elements[id].official,
      askedBy(id),
      asked(obligationsOf(id).microbol),
      elements[id].question ?? '–',
    ]),
  );

/** The texts that ask, and for how many elements each. */
export const sources = (): readonly string[] => [...new Set(elementIds.map(id => catalogue[id].source))];

/** A short word for what is written at a place. */
export function wordFor(value: Json): string {
  if (isList(value)) return 'list';
  if (isObject(value)) return 'prefLabel' in value ? 'concept' : 'noteLiteral' in value ? 'note' : wordForObject(value);
  if (typeof value === 'boolean') return 'true or false';
  if (typeof value === 'number') return 'number';
  const text = String(value);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return 'date';
  if (/^P(?:T?\d)/.test(text)) return 'duration';
  if (/^\d+$/.test(text)) return 'number';
  return /^https?:/.test(text) ? 'address' : /^(?:did|urn):/.test(text) ? 'identifier' : 'text';
}

const wordForObject = (value: Readonly<Record<string, Json>>): string =>
  Object.keys(value).every(key => /^[a-z]{2}$/.test(key)) ? 'text by language' : 'object';

export const outcome = ({ status, reason }: Pick<ElementFinding, 'status' | 'reason'>): string => {
  const why: Readonly<Record<string, string>> = elementReasons.weak;
  return status === 'present' ? 'stated' : `weak: ${why[reason] ?? reason}`;
};

/** A key, or the names any of which is one. */
const keyOf = ({ path, names }: Tried): string =>
  names.length === 0
    ? path === ''
      ? 'the document itself'
      : code(path)
    : `${code('credentialSubject')}: ${names.map(name => code(name.replace(/^\./, ''))).join(', ')}`;

/** Long values are shown once for an element. */
const LONG = 60;

function writtenAs({ specimen, value }: Tried, isShown = false): string {
  if (specimen.called !== undefined) return specimen.called;
  const written = coded(value);
  const beside = specimen.beside ? ` beside ${coded(specimen.beside)}` : '';
  return `${wordFor(value)}: ${isShown && written.length > LONG ? 'as above' : `${written}${beside}`}`;
}

/** All places of a format that another one does not have, tried, in the order they are read. */
export const placesOf = (format: Format, shared?: Format): readonly Tried[] =>
  elementIds.flatMap(element => {
    const others: readonly Place<unknown>[] = shared ? elementsOf(shared).elements[element] : [];
    const places: readonly Place<unknown>[] = elementsOf(format).elements[element];
    return places
      .filter(place => !others.includes(place))
      .map(place => tried(format.name, elementsOf(format), element, place))
      .map((one, at) => one ?? unread(format, element, places[at]));
  });

function unread(format: Format, element: ElementId, place: Place<unknown> | undefined): never {
  throw new Error(
    `${format.name} reads ${element} at "${place?.at ?? ''}", and no specimen states it there: add one to core/doctor/elements/council.ts or others.ts`,
  );
}

const ofAnnexI = [...councilMandatory, ...councilOptional];

/** The places of the first table. */
export const firstPlaces = (places: readonly Tried[]): readonly Tried[] =>
  ofAnnexI.flatMap(element => bestFor(places, element) ?? []);

/** One key for each element of Annex I. */
export const firstTable = (places: readonly Tried[]): string =>
  table(
    ['element', 'Council', 'key', 'whose', 'counts as', 'write'],
    ofAnnexI.map(element => {
      const best = bestFor(places, element);
      const { label } = elements[element];
      if (!best) return [label, askedBy(element), 'no key in this format', '–', '–', '–'];
      return [label, askedBy(element), keyOf(best), kinds[best.place.kind], outcome(best.finding), writtenAs(best)];
    }),
  );

/** Every key; what two places read alike is one row. `above`: what is shown already. */
export function everyKey(places: readonly Tried[], above: readonly Tried[]): string {
  const once = places.filter((one, at) => !places.slice(0, at).some(other => isSame(one, other)));
  const rows = once.map((one, at) => [
    elements[one.element].label,
    keyOf(one),
    kinds[one.place.kind],
    outcome(one.finding),
    writtenAs(
      one,
      [...above, ...once.slice(0, at)].some(other => isSameValue(one, other)),
    ),
  ]);
  return table(['element', 'key', 'whose', 'counts as', 'write'], rows);
}

const isSameValue = (one: Tried, other: Tried): boolean =>
  one.element === other.element && coded(one.value) === coded(other.value);

const isSame = (one: Tried, other: Tried): boolean =>
  isSameValue(one, other) && keyOf(one) === keyOf(other) && outcome(one.finding) === outcome(other.finding);

/** Elements of Annex I that no key of the format itself states. */
export const withoutOwnKey = (places: readonly Tried[]): readonly string[] =>
  councilMandatory
    .filter(element => !places.some(one => one.element === element && isStated(one) && isOwn(one)))
    .map(element => elements[element].name);

/** Elements for which a format does not read all keys of another one. */
export const notShared = (format: Format, shared: Format): readonly string[] =>
  elementIds
    .filter(element => {
      const own: readonly Place<unknown>[] = elementsOf(format).elements[element];
      return !elementsOf(shared).elements[element].every(place => own.some(one => one === place));
    })
    .map(element => elements[element].name);
