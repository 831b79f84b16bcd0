import type { Section, Together } from '../report/together/index.js';
import { html, whenAny } from './html.js';
import type { Html } from './html.js';
import { drawn } from './page-phrase.js';
import { drawnTable } from './page-tables.js';

/** Several credentials side by side, as one part of the page. */
export const drawnTogether = ({ decision, remarks, sections, table, title }: Together): Html =>
  html`<section class="several" aria-labelledby="together">
    <h2 id="together">${title}</h2>
    ${drawnTable(table)} ${remarks.map(remark => html`<p class="quiet">${drawn(remark)}</p>`)}
    ${sections.map(drawnSection)}
    <p class="quiet">${drawn(decision)}</p>
  </section>`;

function drawnSection(section: Section): Html {
  const { name, title } = section;
  return section.folded
    ? html`<details class="${name}">
        <summary><h3>${title}</h3></summary>
        ${contentOf(section)}
      </details>`
    : html`<div class="${name}">
        <h3>${title}</h3>
        ${contentOf(section)}
      </div>`;
}

const contentOf = ({ says, tables }: Section): Html =>
  html`${tables.map(drawnTable)}${whenAny(
    says,
    all =>
      html`<ul>
        ${all.map(one => html`<li>${drawn(one)}</li>`)}
      </ul>`,
  )}`;
