import { html, type TemplateResult } from 'lit';
import type { Language, Presentation } from '../../core/index.js';
import { drawnMark, smallMarks } from './mark.js';
import { drawn, when } from './phrase.js';

/** The answer small on the page: the marks, and the sentence. */
export const summaryView = (
  { direction, expected, headline, language: tag, marks, tone }: Presentation,
  { page }: Language,
): TemplateResult =>
  html`<div class="summary" part="summary" lang=${tag} dir=${direction}>
    ${smallMarks(marks, page.marks)}
    <p class="headline ${tone}" part="headline">${drawn(headline)}</p>
    ${when(
      expected?.answer === 'unknown' ? expected.says : undefined,
      says => html`<p class="doubt expected" part="notice">${drawn(says)}</p>`,
    )}
  </div>`;

/** The same in one line that can be pressed: the marks are silent there, the answer behind it has their words. */
export const lineView = ({ direction, expected, language: tag, marks, short, tone }: Presentation): TemplateResult =>
  html`<span class="line" part="summary" lang=${tag} dir=${direction}>
    <span class="small-marks">${marks.map(drawnMark)}</span>
    <span class="says ${tone}" part="headline"
      >${drawn(short)} ${when(expected?.answer === 'unknown' ? expected.says : undefined, drawn)}</span
    >
  </span>`;
