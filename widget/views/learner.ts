import { html, type TemplateResult } from 'lit';
import { type Language, type LearnerReading, type Rehearsal, exposedTable } from '../../core/index.js';
import { drawn, when, whenAny } from './phrase.js';
import { drawnTable } from './tables.js';

/** What somebody hiring reads first, word for word. */
export const seenView = ({ headline, says, tone }: Rehearsal, { readings: { learner } }: Language): TemplateResult =>
  html`<section class="notice seen" data-section="seen">
    <h3>${learner.seenTitle}</h3>
    <p class="headline ${tone}">${drawn(headline)}</p>
    ${says.map(words => html`<p>${drawn(words)}</p>`)}
  </section>`;

/** How to pass it on, and until when a link to it lasts. */
export const sharingView = ({ sharing }: LearnerReading, { readings: { learner } }: Language) =>
  whenAny(
    sharing,
    ways =>
      html`<section data-section="sharing">
        <h3>${learner.sharing.title}</h3>
        <ul class="asked">
          ${ways.map(words => html`<li>${drawn(words)}</li>`)}
        </ul>
      </section>`,
  );

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
