import { html, type TemplateResult } from 'lit';
import type { Answer, Doubt, Language, Presentation, Table, VerificationReport } from '../../core/index.js';
import { copiesOf, evidenceTable, joined, tablesOf } from '../../core/index.js';
import { copiesView, letterView } from './copies.js';
import { exposedView, fineView, seenView, sharingView } from './learner.js';
import { fullMarks } from './mark.js';
import { drawn, when, whenAny } from './phrase.js';
import { drawnTable } from './tables.js';

/** One credential's answer: a sentence, the marks, what it says, what is open, and what all of it rests on. */
export const reportView = (
  report: Presentation,
  on: VerificationReport,
  language: Language,
  again: () => void,
  asking?: Asking,
): TemplateResult =>
  html`<article
    class="report"
    lang=${report.language}
    dir=${report.direction}
    data-verdict=${report.verdict}
    data-because=${report.because}
    data-rung=${String(report.rung)}
    data-track=${on.track}
    data-reading=${report.audience}
  >
    <h2 class="headline ${report.tone}" part="headline">${drawn(report.headline)}</h2>
    ${whenAny(report.remarks, remarks => html`<div class="remarks">${remarks.map(paragraph)}</div>`)}
    ${fullMarks(report.marks, language.page.marks)} ${whatItSays(report, language)}
    ${whenAny(report.doubts, doubts => doubtList(doubts, language, again, asking))}
    ${when(report.own?.seen, seen => seenView(seen, language))} ${when(report.own, own => fineView(own, language))}
    ${when(report.letter, letter => letterView(letter, language))}
    ${when(report.own, own => html`${exposedView(own, language)}${sharingView(own, language)}`)}
    ${whenAny(copiesOf(on, report, language), copies => copiesView(copies, language))}
    <div class="details">
      ${tablesOf(report, language).map(table => folded(table.caption, opened(table, report, language)))}
      ${whenAny(report.answers, answers =>
        folded(language.page.answers, html`${answers.map(answer => fullAnswer(answer, language))}`),
      )}
    </div>
    <section>
      <h3>${language.page.contacts}</h3>
      <ul class="asked">
        ${report.contacts.map(contact => html`<li>${drawn(contact)}</li>`)}
      </ul>
      <p class="quiet">
        ${report.format} ·
        ${report.checkedAt}${report.audience === 'evaluator' ? html` · <span class="code">${report.because}</span>` : ''}
      </p>
      ${report.receipt.map(words => html`<p class="quiet receipt">${drawn(words)}</p>`)}
    </section>
  </article>`;

const paragraph = (words: Presentation['headline']): TemplateResult => html`<p>${drawn(words)}</p>`;

/** What the credential states; whether a signature protects that is said before it. */
function whatItSays({ facts, gaps, learner, summary, unprotected }: Presentation, { page }: Language) {
  const stated = [unprotected, facts, summary[0], learner, ...gaps].filter(words => words !== undefined);
  return whenAny(
    stated,
    () =>
      html`<section>
        <h3>${page.says}</h3>
        ${when(unprotected, words => html`<p class="doubt">${drawn(words)}</p>`)}
        ${facts ? html`<p class="facts">${drawn(facts)}</p>` : factsApart(summary, learner)} ${gaps.map(paragraph)}
      </section>`,
  );
}

function factsApart([title, ...facts]: Presentation['summary'], learner: Presentation['learner']): TemplateResult {
  return html`${when(title, words => html`<p class="title">${drawn(words)}</p>`)}
  ${whenAny(facts, words => paragraph(joined(words, ' · ')))} ${when(learner, paragraph)}`;
}

/** Whether a visitor can let the page ask this host. */
export type Asking = (host: string | undefined) => boolean;

const doubtList = (doubts: readonly Doubt[], language: Language, again: () => void, asking?: Asking): TemplateResult =>
  html`<section class="notice doubts" part="notice">
    <h3>${language.page.unchecked}</h3>
    <ul>
      ${doubts.map(
        ({ action, question, reason }) =>
          html`<li>
            <p class="quiet">${question}</p>
            <p>${drawn(reason)}</p>
            ${toDo(action, language, again, asking)}
          </li>`,
      )}
    </ul>
  </section>`;

/** One thing to do: this page can ask again, but it can neither ask where the site does not let it nor open the way. */
function toDo(
  { code, label, target }: Doubt['action'],
  { widget }: Language,
  again: () => void,
  asking?: Asking,
): TemplateResult {
  if (code === 'allow-host')
    return html`<p class="do">${asking?.(target) === true ? widget.checker.above : widget.elsewhere}</p>`;
  if (code !== 'try-again') return html`<p class="do">${label}.</p>`;
  return html`<button type="button" class="do" data-action=${code} @click=${again}>${label}</button>
    <p class="quiet">${widget.perhapsElsewhere}</p>`;
}

/** With the standard elements stands which way they leave open. */
const opened = (table: Table, { track }: Presentation, language: Language): TemplateResult =>
  table.name === 'elements'
    ? html`${drawnTable(table)}
        <h4>${language.page.way}</h4>
        <p>${track.name}.</p>
        ${track.says.map(paragraph)}
        <p class="quiet">${language.track.decision}</p>`
    : drawnTable(table);

const folded = (title: string, content: TemplateResult): TemplateResult =>
  html`<details>
    <summary><h3>${title}</h3></summary>
    ${content}
  </details>`;

const fullAnswer = (answer: Answer, language: Language): TemplateResult =>
  html`<div class="answer">
    <h4>${answer.question}</h4>
    <p>${drawn(answer.says)} <span class="code">${answer.code}</span></p>
    ${answer.notes.map(paragraph)} ${whenAny(answer.evidence, rows => drawnTable(evidenceTable(rows, language)))}
    ${answer.parts.map(part => fullAnswer(part, language))}
  </div>`;
