import { html, nothing, type TemplateResult } from 'lit';
import type { Check, Language } from '../../core/index.js';

const questions = ['format', 'proof', 'issuer', 'period', 'status'] as const;

/** In a place of its own: an answer comes instead of it, and moves nothing. */
const waiting = html`<span class="quiet">…</span>`;

/** The questions, each with its answer as soon as there is one. */
export const progressView = (checks: readonly Check[], { answered, stages, widget }: Language): TemplateResult =>
  html`<p>${widget.checking}</p>
    <ol class="steps">
      ${questions.map(id => {
        const check = checks.find(one => one.id === id);
        return html`<li data-status=${check?.status ?? nothing}>
          <span>${stages[id]}</span>${check ? html`<span class="quiet">${answered[id][check.status]}</span>` : waiting}
        </li>`;
      })}
    </ol>`;
