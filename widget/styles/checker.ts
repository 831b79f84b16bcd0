import { unsafeCSS } from 'lit';
import handing from '../../look/handing.css?inline';
import own from './checker.css?inline';

/** What a checker looks like before and around its answers; comes with what it does. */
export const checkerLook = unsafeCSS(handing + own);
