import type { Claimed, Pass, Picture, Spotted, Unread } from './finding.js';

/**
 * What the parts of the extension say to each other. A command carries a finding's id, never an address: what may be
 * asked is worked out again by whoever asks. Every message is checked by shape before it is believed; tab, frame and
 * origin come from the browser's own `sender`.
 */
export type Message =
  /** spot → background: what a document holds. Data about the page; causes no request. */
  | { readonly kind: 'spotted'; readonly pass: Pass }
  /** spot → background: a mark was pressed; open the panel at this finding. */
  | { readonly kind: 'show'; readonly id: string }
  /** panel → background: what was spotted in a tab. Answered with {@link TabFindings}. */
  | { readonly kind: 'findings'; readonly tab: number }
  /** panel → spot, through the background: the payload of an inline finding now. Answered with {@link Payload}. */
  | { readonly kind: 'read'; readonly tab: number; readonly frame: number; readonly id: string }
  /** panel → spot, through the background: what the page writes beside a finding now. Answered with {@link Compared}. */
  | { readonly kind: 'compare'; readonly tab: number; readonly frame: number; readonly id: string }
  /** panel → spot, through the background: read the page again, by a person's wish. */
  | { readonly kind: 'again'; readonly tab: number }
  /** panel → spot, through the background: the structure of the page without its words. Answered with {@link Skeleton}. */
  | { readonly kind: 'skeleton'; readonly tab: number }
  /** background → spot: the person no longer wants this site looked at; take everything away. */
  | { readonly kind: 'stop' }
  /** background → panel: the findings of a tab changed, or one is to be shown. */
  | { readonly kind: 'changed'; readonly tab: number; readonly show?: string };

export interface TabFindings {
  readonly origin: string;
  readonly found: readonly (Spotted & { readonly frame: number })[];
  readonly images: number;
  readonly pictures: readonly Picture[];
  readonly more: boolean;
  readonly described: number;
  readonly unread: readonly Unread[];
  /** The finding whose mark was pressed, if that opened the panel. */
  readonly show?: string;
  /** The browser let nobody look at this page. */
  readonly unreadable?: boolean;
}

/**
 * What a person compares with the issuer's page. The name of the person the page is about is read when it is asked for
 * and lives in the panel alone.
 */
export interface Compared extends Claimed {
  readonly learner?: string;
}

/** Tags and names of attributes, indented, without a word of the page. */
export interface Skeleton {
  readonly text: string;
}

/** `origin` is the document's, as the browser says it; the background adds it. */
export type Payload =
  { readonly kind: 'payload'; readonly text: string; readonly origin?: string } | { readonly kind: 'gone' };
