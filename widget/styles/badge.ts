import { unsafeCSS } from 'lit';
import base from '../../look/base.css?inline';
import own from './badge.css?inline';

/** The quiet button, the card it becomes, and the frame of the dialog; what fills them comes with the core. */
export const look = unsafeCSS(base + own);
