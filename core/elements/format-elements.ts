import type { JsonObject } from '../json.js';
import type { ElementReason } from '../report/reasons.js';
import type { Arranged } from './arranged.js';
import type { Circumstance, Claims, Topics } from './claims.js';
import type { ElementId, UnitKind } from './element.js';
import type { Origin, Text, Value } from './reading/text.js';
import type { StatedTies } from './ties.js';

/**
 * The seam between formats and judgement. A format says, for each element, in which places a document may state it, in
 * order; a place turns what stands there into claims, which no longer know their format; the rules judge claims.
 */

/** How values of one kind are written, and where filler would stand among them. */
export interface Shape<Claim> {
  /** What is said at a place; filler is read as if it were not there. */
  readonly read: (value: Value, origin: Origin) => readonly Claim[];
  /** Filler text in what is meant for the element; `undefined` in prose that is about something else. */
  readonly fillerIn: (value: Value) => Text | undefined;
}

export interface Place<Claim> {
  /** Member names from the root, joined by full stops, through single values and lists alike. */
  readonly at: string;
  /** Defined by the format, by an extension of it, or only inferred by us. */
  readonly kind: 'native' | 'extension' | 'inference';
  readonly shape: Shape<Claim>;
  /** What is read here cannot make the element present: it is weak, for this reason. */
  readonly atMost?: ElementReason<'weak'>;
}

export type Places = { readonly [T in keyof Topics]: readonly Place<Topics[T]>[] };

/** What a format adds to the judgement of the elements: which unit it is and where everything lives. */
export interface FormatElements {
  readonly kindOf: (document: JsonObject) => UnitKind;
  /** False for documents in which nobody looks for elements: an endorsement, a record as a whole. */
  readonly judges: (document: JsonObject) => boolean;
  readonly elements: { readonly [Id in ElementId]: readonly Place<Claims[Id]>[] };
  /** What elements are compared with: dates, prose, settings. */
  readonly circumstances: { readonly [C in Circumstance]: readonly Place<Topics[C]>[] };
  /** Where an address may stand for a document that holds more: the issuer's profile, the definition of the badge. */
  readonly references: readonly string[];
  /** The document as its places expect it, where what belongs together stands apart; absent: as received. */
  readonly arrange?: (document: JsonObject) => Arranged;
  /** What no member states may be printed on a drawing that the document holds; absent: it holds none. */
  readonly mayBePrinted?: (document: JsonObject) => boolean;
  /** What ties a document, as its places expect it, to other credentials; absent where the data model has no word for it. */
  readonly ties?: (document: JsonObject) => StatedTies;
  /** Where the document names its language. */
  readonly language: string;
}

type Kind = Place<unknown>['kind'];

const placeOf =
  (kind: Kind) =>
  <Claim>(at: string, shape: Shape<Claim>, atMost?: ElementReason<'weak'>): Place<Claim> => ({
    at,
    kind,
    shape,
    ...(atMost && { atMost }),
  });

export const native = placeOf('native');
export const extension = placeOf('extension');
export const inference = placeOf('inference');
