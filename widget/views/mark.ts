import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Mark, drawingOf } from '../../core/index.js';

/** A mark as a drawing in one ink. Its meaning stands beside it in words, so the drawing itself is silent. */
export function drawnMark(mark: Mark): TemplateResult {
  const { width, shape, notches, count, sign } = drawingOf(mark);
  return html`<svg
    class="mark ${mark.state} ${mark.id}"
    part="mark"
    viewBox="0 0 ${String(width)} 32"
    aria-hidden="true"
    focusable="false"
  >
    <path class="shape" d=${shape}></path>
    ${notches === '' ? nothing : svg`<path class="notch" d=${notches}></path>`}
    ${
      count &&
      svg`<text
        x=${String(count.x)}
        y=${String(count.y)}
        text-anchor="middle"
        textLength=${String(count.length)}
        lengthAdjust="spacingAndGlyphs"
        >${count.words}</text
      >`
    }
    ${sign && svg`<path class="sign" d=${sign.path} transform=${sign.transform}></path>`}
  </svg>`;
}

/** The four in a row, each with its name and its state in words. */
export const fullMarks = (marks: readonly Mark[], label: string): TemplateResult =>
  html`<ul class="marks" aria-label=${label}>
    ${marks.map(
      mark => html`<li>${drawnMark(mark)}<strong>${mark.label}</strong><span class="quiet">${mark.says}</span></li>`,
    )}
  </ul>`;

/** The four in a row, small; their words are for whoever does not see the drawing. */
export const smallMarks = (marks: readonly Mark[], label: string): TemplateResult =>
  html`<ul class="small-marks" aria-label=${label}>
    ${marks.map(mark => html`<li>${drawnMark(mark)}<span class="unseen">${mark.label}: ${mark.says}</span></li>`)}
  </ul>`;
