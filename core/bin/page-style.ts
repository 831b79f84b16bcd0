import base from '../../look/base.css?inline';
import issuer from '../../look/issuer.css?inline';
import print from '../../look/print.css?inline';
import report from '../../look/report.css?inline';
import tokens from '../../look/tokens.css?inline';
import page from './page.css?inline';

/** The look of the report page, whole. No address, no font and no image is loaded. */
export const style = [tokens, base, report, issuer, print, page].join('\n');
