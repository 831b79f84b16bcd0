import { unsafeCSS } from 'lit';
import report from '../../look/report.css?inline';
import own from './report.css?inline';

/** What the answer looks like, small on the page and whole in the dialog; comes with the core. */
export const reportLook = unsafeCSS(report + own);
