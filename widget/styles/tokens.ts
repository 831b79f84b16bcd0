import { unsafeCSS } from 'lit';
import shared from '../../look/tokens.css?inline';
import own from './tokens.css?inline';

/** What the badge and its answer draw with, and nothing of what the page around them looks like but its colour scheme. */
export const tokens = unsafeCSS(shared + own);
