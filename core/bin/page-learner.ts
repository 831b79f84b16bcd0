import type { Language } from '../language/index.js';
import type { LearnerReading, Letter, Rehearsal } from '../report/presentation.js';
import { exposedTable } from '../report/tables.js';
import { html, when, whenAny } from './html.js';
import type { Html } from './html.js';
import { drawn } from './page-phrase.js';
import { drawnTable } from './page-tables.js';

/** What somebody hiring reads first, word for word. */
export const seen = ({ headline, says, tone }: Rehearsal, { readings: { learner } }: Language): Html =>
  html`<section class="notice seen" data-section="seen">
    <h3>${learner.seenTitle}</h3>
    <p class="headline ${tone}">${drawn(headline)}</p>
    ${says.map(words => html`<p>${drawn(words)}</p>`)}
  </section>`;

/** How to pass it on, and until when a link to it lasts. */
export const sharing = ({ sharing: ways }: LearnerReading, { readings: { learner } }: Language): Html =>
  whenAny(
    ways,
    () =>
      html`<section data-section="sharing">
        <h3>${learner.sharing.title}</h3>
        <ul class="asked">
          ${ways.map(words => html`<li>${drawn(words)}</li>`)}
        </ul>
      </section>`,
  );

/** What is fine about a learner's own credential, and what to ask about. */
export const fine = ({ asks, fine: words }: LearnerReading, { readings: { learner } }: Language): Html =>
  html`${when(
    words,
    said =>
      html`<section>
        <h3>${learner.fineTitle}</h3>
        <p>${drawn(said)}</p>
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
export function exposed({ disclosure, exposed: rows }: LearnerReading, language: Language): Html {
  const { learner } = language.readings;
  return whenAny(
    [...rows, ...disclosure],
    () =>
      html`<section>
        <h3>${learner.exposedTitle}</h3>
        ${whenAny(
          rows,
          some =>
            html`<p>${drawn(learner.exposed)}</p>
              ${drawnTable(exposedTable(some, language))}`,
        )}
        ${disclosure.map(words => html`<p>${drawn(words)}</p>`)}
      </section>`,
  );
}

/** The letter a learner can send to the issuer. */
export const letterOf = ({ paragraphs, title }: Letter): Html =>
  html`<section class="notice letter">
    <h3>${title}</h3>
    ${paragraphs.map(paragraph => html`<p>${paragraph}</p>`)}
  </section>`;
