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
  | 'inline-sd-jwt'
  | 'jsonresume'
  | 'baked-png'
  | 'baked-svg'
  | 'baked-svg-inline'
  | 'qr'
  | 'embed'
  | 'iframe'
  | 'element'
  | 'pdf-link';

/** What the page writes beside a credential: never believed, never sent anywhere. At most 120 characters each. */
export interface Claimed {
  readonly title?: string;
  readonly issuer?: string;
  readonly date?: string;
}

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
  /** Of an inline carrier: the same however its JSON is spaced, as the core tells it of what it judged. */
  readonly fingerprint?: string;
  readonly claimed?: Claimed;
  /** It stands in a list of certificates: platforms nobody knows and short links are listed there, and only there. */
  readonly section?: true;
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
  /** The picture's address, where it was found inside one. */
  readonly bytesFrom?: string;
  /** What was found inside a picture and is there to be checked: the text, or the picture when it holds two. */
  readonly held?: Blob;
  /** Never listed as one with another, whatever text they share: its picture holds a second one. */
  readonly apart?: true;
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
  /** Credentials the page only describes, without any proof; there is nothing to check. */
  readonly described: number;
  /** What of the document nobody read, and why. */
  readonly unread: readonly Unread[];
}

export type Unread =
  /** More elements or links than are looked at in one pass. */
  | 'large'
  /** It changes too fast to be followed; it can be read again by hand. */
  | 'storm'
  /** A password can be typed on it: left alone as a whole. */
  | 'private'
  /** Frames whose content the browser lets nobody read. */
  | 'frames'
  /** A page of certificates of a site that is known, in a layout that is not. */
  | 'layout'
  /** Something on it was made in a way that stops reading; all else was read. */
  | 'failed'
  /** The browser had no room left to keep what was found. Said by the background, never by a page. */
  | 'unkept';
