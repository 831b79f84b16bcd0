import type { Carrier, Claimed, Expectation, Tier } from '../finding.js';
import type { Recognised } from '../recognise.js';
import type { Unwrapped } from '../unwrap.js';
import type { Zone } from './adapter.js';
import type { Outline } from './document.js';

/** An element of the page, as a detector sees it. */
export interface Place {
  readonly element: Element;
  /** The element's name in lower case. */
  readonly name: string;
  readonly attribute: (name: string) => string | undefined;
  /** Where the address in an attribute leads, guarded and unwrapped; nothing is asked. */
  readonly leadsTo: (name: string) => Unwrapped | undefined;
  /** Where on a known site it stands; worked out when it is asked for. */
  readonly zone: () => Zone;
  /** The text it holds for itself, of a length a credential may have; worked out when it is asked for. */
  readonly text: () => string | undefined;
}

/** What stands at a place, before it has an identity. */
interface Sighted {
  readonly carrier: Carrier;
  readonly tier: Tier;
  readonly expects: Expectation;
  /** Page text, never believed. */
  readonly claimed?: Claimed;
  /** It stands in a list of certificates. */
  readonly section?: true;
  /** The one certificate of a list it belongs to: an entry has one mark, at the last of its places. */
  readonly entry?: Element;
}
export interface SightedAddress extends Sighted {
  readonly address: string;
  readonly target: string;
}
export interface SightedText extends Sighted {
  readonly text: string;
  /** The same for every way to write the same credential: what it is merged on. */
  readonly same: string;
}
export type Sighting = SightedAddress | SightedText;

/** One kind of place a credential, or the way to one, can stand in. It reads, asks nobody, and throws nothing. */
export interface Detector {
  /** The elements it looks at, by their names in lower case. */
  readonly elements: readonly string[];
  /** An attribute that makes it look at any element. */
  readonly attribute?: string;
  readonly detect: (place: Place) => readonly Sighting[];
}

export const nothing: readonly Sighting[] = [];

export function sightedAt(
  carrier: Carrier,
  { address, target, tier, expects }: Recognised,
  title: string | undefined,
): SightedAddress {
  return { carrier, tier, expects, address, target, ...entitled(title) };
}

/** What a text in the page is by its outline, seen at a place. */
export function sightedText(
  { carrier, tier }: Pick<Sighted, 'carrier' | 'tier'>,
  { text, same, claimed }: Omit<Outline, 'kind'>,
): SightedText {
  return { carrier, tier, expects: 'signed', text, same, ...(Object.keys(claimed).length > 0 && { claimed }) };
}

/** What a page calls something, where it calls it anything. */
export const entitled = (title: string | undefined): { readonly claimed?: Claimed } =>
  title === undefined ? {} : { claimed: { title } };
