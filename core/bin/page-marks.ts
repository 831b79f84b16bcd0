import type { Mark, MarkId, MarkState } from '../report/presentation.js';
import { html } from './html.js';
import type { Html } from './html.js';

/** The outline of each mark, on a field 32 high: shield, lozenge, circle, oblong with cut corners. */
const SHAPES: Readonly<Record<MarkId, { readonly width: number; readonly path: string }>> = {
  intact: { width: 32, path: 'M16 2.5 27.5 6.5v9C27.5 22.5 22.5 27.5 16 30 9.5 27.5 4.5 22.5 4.5 15.5v-9Z' },
  signer: { width: 32, path: 'M16 2 30 16 16 30 2 16Z' },
  'in-force': { width: 32, path: 'M16 3a13 13 0 1 0 0 26 13 13 0 1 0 0-26Z' },
  complete: { width: 112, path: 'M9 3H103L110 10V22L103 29H9L2 22V10Z' },
};

/** Cuts across the edges of the lozenge, clockwise from the upper right: one for each rung. */
const NOTCHES = ['M26 6 21.5 10.5', 'M26 26 21.5 21.5', 'M6 26 10.5 21.5', 'M6 6 10.5 10.5'];

const TICK = 'M-5 .5-1.5 4 5-3.5';
const QUESTION = 'M-3.6-3.2C-3.6-5.4-2-6.7 0-6.7s3.7 1.3 3.7 3.3C3.7-.7 0-.6 0 2.2M0 5.8v.1';
const BAR = 'M-7 0H7';

const SIGNS: Readonly<Record<MarkState, string>> = { passed: TICK, doubt: QUESTION, failed: BAR, 'not-asked': '' };

/** Where the sign stands: in the middle, or beside the count. */
const centreOf = (mark: Mark): number =>
  mark.count === undefined ? SHAPES[mark.id].width / 2 : SHAPES[mark.id].width - 22;

/** A mark as a drawing in one ink. Its meaning stands beside it in words, so the drawing itself is silent. */
export function drawnMark(mark: Mark): Html {
  const { path, width } = SHAPES[mark.id];
  return html`<svg
    class="mark ${mark.state} ${mark.id}"
    viewBox="0 0 ${String(width)} 32"
    aria-hidden="true"
    focusable="false"
  >
    <path class="shape" d="${path}" />
    ${notches(mark)}${count(mark)}${sign(mark)}
  </svg>`;
}

const sign = (mark: Mark): Html =>
  mark.state === 'not-asked'
    ? html``
    : html`<path
        class="sign"
        d="${SIGNS[mark.state]}"
        transform="translate(${String(centreOf(mark))} 16)${mark.id === 'signer' ? ' scale(0.85)' : ''}"
      />`;

const notches = ({ notches: rung = 0 }: Mark): Html =>
  rung === 0 ? html`` : html`<path class="notch" d="${NOTCHES.slice(0, rung).join('')}" />`;

/** The room a character of the count takes, so that it fits the oblong in any font. */
const CHARACTER = 12;

const count = ({ count: words }: Mark): Html =>
  words === undefined
    ? html``
    : html`<text
        x="44"
        y="23"
        text-anchor="middle"
        textLength="${String(words.length * CHARACTER)}"
        lengthAdjust="spacingAndGlyphs"
        >${words}</text
      >`;
