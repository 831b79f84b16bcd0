/** What was found on a page, before anybody looked into it. Spotted is not checked. */

export type Tier = 'marked' | 'listed' | 'inside' | 'offered';
export type Expectation = 'signed' | 'hosted' | 'hosted-or-signed' | 'page-only' | 'unknown-until-fetch' | 'short-link';
export type Carrier =
  | 'link'
  | 'file-link'
  | 'alternate-link'
  | 'data-url'
  | 'inline-jsonld'
  | 'inline-json'
  | 'inline-jwt'
  | 'baked-png'
  | 'baked-svg'
  | 'element';

/** Something on a page that says it is, or leads to, a credential. What the page wrote is data about the page. */
export interface Spotted {
  /** Random, opaque, unique in this tab; survives re-rendering. */
  readonly id: string;
  readonly carrier: Carrier;
  readonly tier: Tier;
  /**
   * Where it leads, absolute and unwrapped, without what tells who sent the reader or whom a badge was mailed to; never
   * fetched as given. Absent for inline carriers.
   */
  readonly address?: string;
  /** An inline carrier's text stays in the page until it is asked for; its hash says whether it is still the same. */
  readonly payload?: { readonly sha256: string; readonly bytes: number };
  /** Page text: never believed, never sent anywhere. At most 120 characters. */
  readonly claimed?: { readonly title?: string };
  /** At least one place is in the document now. */
  readonly live: boolean;
}

/** A spotted thing as the panel understands it, after its own copy of the platform table has looked at it. */
export interface Finding extends Spotted {
  readonly frameId: number;
  readonly expects: Expectation;
  /** A row of the platform table. */
  readonly platform?: { readonly id: string; readonly name: string };
  /** Canonical address: unwrapped and cleaned; what is shown, opened and merged on. */
  readonly target?: string;
  /** The only addresses a check may ask first. */
  readonly endpoints: readonly string[];
}

/** A picture of the page that could carry a credential; nobody looked inside. Data about the page, never fetched as given. */
export interface Picture {
  /** Every address the page writes for it, the one with the most bytes first. At least one. */
  readonly addresses: readonly string[];
  /** What the page says it shows. */
  readonly title?: string;
}

/** What one document's pass found, and what it did not read. */
export interface Pass {
  readonly found: readonly Spotted[];
  /** How many pictures could carry a credential; only counted until the person asks to look inside. */
  readonly images: number;
  /** The first of them, those a person sees before the tiny ones. */
  readonly pictures: readonly Picture[];
  /** More than the limit was found and is not listed. */
  readonly more: boolean;
  /** The page is so large, or changes so fast, that it was read in part. */
  readonly partly: boolean;
}
