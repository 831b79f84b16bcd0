import { html, nothing, type TemplateResult } from 'lit';
import { type Audience, type Brought, type Language, type Section, together } from '../../core/index.js';
import { drawn, whenAny } from './phrase.js';
import { drawnTable } from './tables.js';

/** What was answered about several credentials, side by side; nothing while there are not two achievements. */
export function sideBySide(
  brought: readonly Brought[],
  options: { readonly audience: Audience; readonly language: Language },
): TemplateResult | typeof nothing {
  const shown = together(brought, options);
  if (!shown) return nothing;
  return html`<section class="several" data-state="together">
    <h2>${shown.title}</h2>
    ${drawnTable(shown.table)} ${shown.remarks.map(quietly)} ${shown.sections.map(sectionView)}
    ${quietly(shown.decision)}
  </section>`;
}

const quietly = (words: Section['says'][number]): TemplateResult => html`<p class="quiet">${drawn(words)}</p>`;

const sectionView = (section: Section): TemplateResult =>
  section.folded
    ? html`<details class=${section.name}>
        <summary><h3>${section.title}</h3></summary>
        ${contentOf(section)}
      </details>`
    : html`<div class=${section.name}>
        <h3>${section.title}</h3>
        ${contentOf(section)}
      </div>`;

const contentOf = ({ says, tables }: Section): TemplateResult =>
  html`${tables.map(drawnTable)}
  ${whenAny(
    says,
    sentences =>
      html`<ul>
        ${sentences.map(words => html`<li>${drawn(words)}</li>`)}
      </ul>`,
  )}`;
