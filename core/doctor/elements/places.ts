/** Every place of a format, tried alone: what has to be written there, and what the judgement makes of it at best. */
import type { FormatName } from '../../credential.js';
import { asReceived } from '../../elements/arranged.js';
import type { ElementFinding, ElementId } from '../../elements/element.js';
import { elementIds } from '../../elements/element.js';
import type { FormatElements, Place } from '../../elements/format-elements.js';
import { judgeElement } from '../../elements/judge-element.js';
import { listen } from '../../elements/said.js';
import { verifiableCredentialElements } from '../../formats/verifiable-credential/elements.js';
import { synonyms } from '../../formats/verifiable-credential/synonyms.js';
import type { Json, JsonObject } from '../../json.js';
import { council } from './council.js';
import { baseFor, documentWith, published, shown } from './documents.js';
import { others } from './others.js';
import type { Specimen } from './specimen.js';

export const day = new Date('2026-11-21T12:00:00Z');

/** A place with the best that can be written there. */
export interface Tried {
  readonly element: ElementId;
  readonly place: Place<unknown>;
  /** Where the value stands in a document as it is published: `credentialSubject.achievement.alignment[]`. */
  readonly path: string;
  readonly value: Json;
  readonly specimen: Specimen;
  /** A document that states the element there and nowhere else. */
  readonly document: JsonObject;
  readonly finding: ElementFinding;
  /** Free-form claims: the names under which it is read. */
  readonly names: readonly string[];
}

const none = <Key extends string>(keys: readonly Key[]): Readonly<Record<Key, readonly []>> =>
  Object.fromEntries(keys.map(key => [key, []])) as unknown as Readonly<Record<Key, readonly []>>;

const circumstances = ['learning-period', 'assessed-on', 'born-on', 'prose', 'higher-education', 'one-body'] as const;

/** The format as if this were its only place. */
const alone = (elements: FormatElements, element: ElementId, place: Place<unknown>): FormatElements => ({
  ...elements,
  elements: { ...none(elementIds), [element]: [place] },
  circumstances: none(circumstances),
});

/** One element of a document, as the core judges it. */
export function findingOf(document: JsonObject, elements: FormatElements, element: ElementId): ElementFinding {
  const arranged = elements.arrange?.(document) ?? asReceived(document);
  const { pointer, alsoAt = [], ...finding } = judgeElement(element, listen(arranged.document, elements, day));
  return {
    ...finding,
    ...(pointer !== undefined && { pointer: arranged.received(pointer), alsoAt: alsoAt.map(arranged.received) }),
  };
}

const rank = (finding: ElementFinding): number =>
  finding.pointer === undefined ? 0 : finding.status === 'present' ? 2 : finding.status === 'weak' ? 1 : 0;

const fits = ({ at, in: formats }: Specimen, format: FormatName, place: Place<unknown>): boolean =>
  (at?.test(place.at) ?? true) && (formats?.includes(format) ?? true);

/** Free-form claims are found by their names; a name with a full stop stands in company. */
const freeForm = verifiableCredentialElements.elements;
const claimNames: readonly string[] = [...new Set(Object.values(synonyms).flat())];
const namedBy = (name = '', value: Json): Json =>
  name
    .split('.')
    .filter(part => part !== '')
    .reduceRight<Json>((held, part) => ({ [part]: held }), value);

const isFreeForm = (element: ElementId, place: Place<unknown>): boolean =>
  place.at === 'credentialSubject' && freeForm[element].some(one => one === place);

interface Try {
  readonly specimen: Specimen;
  /** The free name it stands under. */
  readonly name: string | undefined;
  readonly document: JsonObject;
  readonly finding: ElementFinding;
  /** The format as a whole makes the same of it; an earlier place may read the same words better. */
  readonly isWhole: boolean;
}

/** Every way to write the element that fits a place, as it stands there and, where names are free, under each of them. */
function waysFor(format: FormatName, element: ElementId, place: Place<unknown>) {
  const names = isFreeForm(element, place) ? claimNames : [];
  return [...(council[element] ?? []), ...(others[element] ?? [])]
    .filter(specimen => fits(specimen, format, place))
    .flatMap(specimen => [
      { specimen, name: undefined },
      ...names.filter(name => specimen.named?.test(name) ?? true).map(name => ({ specimen, name })),
    ]);
}

/** The tries that come out best, in the order of the specimens. */
function bestOf(tries: readonly Try[]): readonly Try[] {
  const most = Math.max(0, ...tries.map(({ finding }) => rank(finding)));
  return most === 0 ? [] : tries.filter(({ finding }) => rank(finding) === most);
}

/** A place with the first of the best ways to write the element there; `undefined` when it reads none of them. */
export function tried(
  format: FormatName,
  elements: FormatElements,
  element: ElementId,
  place: Place<unknown>,
): Tried | undefined {
  const only = alone(elements, element, place);
  const tries = waysFor(format, element, place).map(({ specimen, name }): Try => {
    const value = namedBy(name, specimen.value);
    const document = documentWith(baseFor(format, place.at), place.at, { ...specimen, value });
    const finding = findingOf(document, only, element);
    const isWhole = rank(finding) > 0 && findingOf(document, elements, element).reason === finding.reason;
    return { specimen, name, document, finding, isWhole };
  });
  const bests = bestOf(tries);
  const best = bests.find(({ isWhole }) => isWhole) ?? bests[0];
  if (!best) return undefined;
  const { specimen, finding, name, document } = best;
  const names = bests.filter(one => one.specimen === specimen).flatMap(one => one.name ?? []);
  return { element, place, specimen, finding, names, document, ...shownAs(place, specimen, name) };
}

/** A claim under a free name is the value alone. */
const shownAs = (place: Place<unknown>, { value }: Specimen, name: string | undefined) =>
  name === undefined ? shown(place.at, value) : { path: published(place.at), value };

export const isStated = ({ finding }: Tried): boolean => finding.status === 'present';
export const isOwn = ({ place }: Tried): boolean => place.kind === 'native';

/** A key of the format itself that states an element; else the first that does; else the first. */
export function bestFor(places: readonly Tried[], element: ElementId): Tried | undefined {
  const own = places.filter(one => one.element === element);
  return own.find(one => isStated(one) && isOwn(one)) ?? own.find(isStated) ?? own[0];
}
