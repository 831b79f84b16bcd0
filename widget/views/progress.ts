import { html, type TemplateResult } from 'lit';
import type { Check, Language } from '../../core/index.js';

/** The questions, each with its answer as soon as there is one. */
export const progressView = (checks: readonly Check[], { stages, statuses, widget }: Language): TemplateResult =>
  html`<p>${widget.checking}</p>
    <ol class="steps">
      ${Object.entries(stages).map(
        ([id, question]) =>
          html`<li><span>${question}</span><span class="quiet">${answered(id, checks, statuses)}</span></li>`,
      )}
    </ol>`;

function answered(id: string, checks: readonly Check[], statuses: Language['statuses']): string {
  const check = checks.find(one => one.id === id);
  return check ? statuses[check.status] : '…';
}
