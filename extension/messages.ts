import type { Pass, Picture, Spotted } from './finding.js';

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
  /** background → panel: the findings of a tab changed, or one is to be shown. */
  | { readonly kind: 'changed'; readonly tab: number; readonly show?: string };

export interface TabFindings {
  readonly origin: string;
  readonly found: readonly (Spotted & { readonly frame: number })[];
  readonly images: number;
  readonly pictures: readonly Picture[];
  readonly more: boolean;
  readonly partly: boolean;
  /** The finding whose mark was pressed, if that opened the panel. */
  readonly show?: string;
  /** The browser let nobody look at this page. */
  readonly unreadable?: boolean;
}

export type Payload = { readonly kind: 'payload'; readonly text: string } | { readonly kind: 'gone' };
