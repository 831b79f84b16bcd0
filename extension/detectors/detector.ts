import type { Carrier, Expectation, Tier } from '../finding.js';
import type { Recognised } from '../recognise.js';
import type { Unwrapped } from '../unwrap.js';

/** An element of the page, as a detector sees it. */
export interface Place {
  readonly element: Element;
  /** The element's name in lower case. */
  readonly name: string;
  readonly attribute: (name: string) => string | undefined;
  /** Where the address in an attribute leads, guarded and unwrapped; nothing is asked. */
  readonly leadsTo: (name: string) => Unwrapped | undefined;
}

/** What stands at a place, before it has an identity. */
interface Sighted {
  readonly carrier: Carrier;
  readonly tier: Tier;
  readonly expects: Expectation;
  /** Page text, never believed. */
  readonly title?: string;
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
  /** The elements it looks at. */
  readonly elements: readonly string[];
  readonly detect: (place: Place) => Sighting | undefined;
}

export function sightedAt(
  carrier: Carrier,
  { address, target, tier, expects }: Recognised,
  title: string | undefined,
): SightedAddress {
  return { carrier, tier, expects, address, target, ...(title !== undefined && { title }) };
}
