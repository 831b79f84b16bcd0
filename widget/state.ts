import type { TemplateResult } from 'lit';
import type { Answered } from './answer.js';

/** How far a badge has come. */
export type State =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'checking'; readonly view?: TemplateResult }
  | { readonly kind: 'answered'; readonly answer: Answered }
  /** It carries no credential. */
  | { readonly kind: 'nothing' }
  /** The core did not come: no network, or the site lacks a file. */
  | { readonly kind: 'not-loaded' };
