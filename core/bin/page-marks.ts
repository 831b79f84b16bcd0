import { drawingOf } from '../report/drawing.js';
import type { MarkDrawing } from '../report/drawing.js';
import type { Mark } from '../report/presentation.js';
import { html, when } from './html.js';
import type { Html } from './html.js';

/** A mark as a drawing in one ink. Its meaning stands beside it in words, so the drawing itself is silent. */
export function drawnMark(mark: Mark): Html {
  const { count, notches, shape, sign, width } = drawingOf(mark);
  return html`<svg
    class="mark ${mark.state} ${mark.id}"
    viewBox="0 0 ${String(width)} 32"
    aria-hidden="true"
    focusable="false"
  >
    <path class="shape" d="${shape}" />
    ${notches === '' ? html`` : html`<path class="notch" d="${notches}" />`}${when(count, drawnCount)}${when(sign, drawnSign)}
  </svg>`;
}

const drawnSign = ({ path, transform }: MarkDrawing['sign'] & object): Html =>
  html`<path class="sign" d="${path}" transform="${transform}" />`;

const drawnCount = ({ length, words, x, y }: MarkDrawing['count'] & object): Html =>
  html`<text
    x="${String(x)}"
    y="${String(y)}"
    text-anchor="middle"
    textLength="${String(length)}"
    lengthAdjust="spacingAndGlyphs"
    >${words}</text
  >`;
