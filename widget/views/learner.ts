import { html, type TemplateResult } from 'lit';
import { type Language, type LearnerReading, exposedTable } from '../../core/index.js';
import { drawn, when, whenAny } from './phrase.js';
import { drawnTable } from './tables.js';

/** What is fine about a learner's own credential, and what to ask about. */
export const fineView = ({ asks, fine }: LearnerReading, { readings: { learner } }: Language): TemplateResult =>
  html`${when(
    fine,
    words =>
      html`<section>
        <h3>${learner.fineTitle}</h3>
        <p>${drawn(words)}</p>
      </section>`,
  )}
  ${whenAny(
    asks,
    () =>
      html`<section>
        <h3>${learner.asksTitle}</h3>
        <ul class="asked">
          ${asks.map(ask => html`<li>${drawn(ask)}</li>`)}
        </ul>
      </section>`,
  )}`;

/** What the file tells about the learner, and what a copy can leave out. */
export function exposedView({ disclosure, exposed }: LearnerReading, language: Language) {
  const { learner } = language.readings;
  return whenAny(
    [...exposed, ...disclosure],
    () =>
      html`<section>
        <h3>${learner.exposedTitle}</h3>
        ${whenAny(
          exposed,
          rows =>
            html`<p>${drawn(learner.exposed)}</p>
              ${drawnTable(exposedTable(rows, language))}`,
        )}
        ${disclosure.map(words => html`<p>${drawn(words)}</p>`)}
      </section>`,
  );
}
