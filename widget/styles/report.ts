import { unsafeCSS } from 'lit';
import report from '../../look/report.css?inline';
import own from './report.css?inline';

/**
 * A badge can stand in a narrow column of a wide page: what the shared sheet asks of the page is asked of the place the
 * answer has. A page of 560 px leaves it 496 in the dialog.
 */
const byItsPlace = report
  .replaceAll(/@media\s*\(min-width:\s*560px\)/g, '@container (min-width: 496px)')
  .replaceAll(/@media\s*\(max-width:\s*559px\)/g, '@container (max-width: 495px)');

/** What the answer looks like, small on the page and whole in the dialog; comes with the core. */
export const reportLook = unsafeCSS(byItsPlace + own);
