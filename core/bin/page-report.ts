import type { Language } from '../language/index.js';
import { joined } from '../language/phrase.js';
import type { Answer, Doubt, Mark, Presentation } from '../report/presentation.js';
import { evidenceTable, tablesOf } from '../report/tables.js';
import type { Table } from '../report/tables.js';
import { html, when, whenAny } from './html.js';
import type { Html } from './html.js';
import { issuer } from './page-issuer.js';
import { exposed, fine, letterOf, seen, sharing } from './page-learner.js';
import { drawnMark } from './page-marks.js';
import { drawn } from './page-phrase.js';
import { drawnTable } from './page-tables.js';

/** One credential of the page, with the address of its place in it. */
export interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly shown: Presentation;
}

/** One credential's answer: a sentence, the marks, what it says, what is open, and what all of it rests on. */
export const article = ({ id, name, shown: report }: Sheet, language: Language): Html =>
  html`<article id="${id}" class="report" data-reading="${report.audience}" aria-labelledby="${id}-headline">
    <p class="where quiet"><bdi>${name}</bdi><span>${report.format}</span></p>
    <h2 id="${id}-headline" class="headline ${report.tone}">${drawn(report.headline)}</h2>
    ${whenAny(report.remarks, remarks => html`<div class="remarks">${remarks.map(remark => html`<p>${drawn(remark)}</p>`)}</div>`)}
    <ul class="marks" aria-label="${language.page.marks}">
      ${report.marks.map(fullMark)}
    </ul>
    ${whatItSays(report, language)} ${when(report.issuer, card => issuer(card, language))}
    ${whenAny(report.doubts, doubts => doubtList(doubts, language))}
    ${when(report.own?.seen, rehearsal => seen(rehearsal, language))} ${when(report.own, own => fine(own, language))}
    ${when(report.letter, letterOf)} ${when(report.own, own => exposed(own, language))}
    ${when(report.own, own => sharing(own, language))}
    ${
      report.audience === 'recruiter'
        ? html``
        : html`<section>
            <h3>${language.page.way}</h3>
            ${way(report, language)}
          </section>`
    }
    <div class="details">
      ${tablesOf(report, language).map(table => folded(table.caption, opened(table, report, language), isOpen(table, report)))}
      ${whenAny(report.answers, answers => folded(language.page.answers, html`${answers.map(answer => fullAnswer(answer, language))}`))}
    </div>
    <section>
      <h3>${language.page.contacts}</h3>
      <ul class="asked">
        ${report.contacts.map(contact => html`<li>${drawn(contact)}</li>`)}
      </ul>
      <p class="quiet">
        ${report.checkedAt}${report.audience === 'evaluator' ? html` · <span class="code">${report.because}</span>` : html``}
      </p>
      ${report.receipt.map(words => html`<p class="quiet receipt">${drawn(words)}</p>`)}
    </section>
  </article>`;

const fullMark = (mark: Mark): Html =>
  html`<li>${drawnMark(mark)}<strong>${mark.label}</strong><span class="quiet">${mark.says}</span></li>`;

/** What the credential states; whether a signature protects that is said before it. */
function whatItSays({ facts, gaps, learner, summary, unprotected }: Presentation, { page }: Language): Html {
  const stated = [unprotected, facts, summary[0], learner, ...gaps].filter(words => words !== undefined);
  return whenAny(
    stated,
    () =>
      html`<section>
        <h3>${page.says}</h3>
        ${when(unprotected, words => html`<p class="doubt">${drawn(words)}</p>`)}
        ${facts ? html`<p class="facts">${drawn(facts)}</p>` : factsApart(summary, learner)}
        ${gaps.map(gap => html`<p>${drawn(gap)}</p>`)}
      </section>`,
  );
}

const factsApart = ([title, ...facts]: Presentation['summary'], learner: Presentation['learner']): Html =>
  html`${when(title, words => html`<p class="title">${drawn(words)}</p>`)}
  ${whenAny(facts, words => html`<p>${drawn(joined(words, ' · '))}</p>`)}
  ${when(learner, words => html`<p>${drawn(words)}</p>`)}`;

/** The way that is open, and what it rests on. */
const way = ({ track }: Presentation, language: Language): Html =>
  html`<p>${track.name}.</p>
    ${track.says.map(reason => html`<p>${drawn(reason)}</p>`)}
    <p class="quiet">${language.track.decision}</p>`;

/** A recruiter finds the way with the elements it rests on. */
const opened = (table: Table, report: Presentation, language: Language): Html =>
  table.name === 'elements' && report.audience === 'recruiter'
    ? html`${drawnTable(table)}
        <h4>${language.page.way}</h4>
        ${way(report, language)}`
    : drawnTable(table);

/** An evaluator finds the elements open. */
const isOpen = ({ name }: Table, { audience }: Presentation): boolean =>
  name === 'elements' && audience === 'evaluator';

const doubtList = (doubts: readonly Doubt[], { page }: Language): Html =>
  html`<section class="notice doubts">
    <h3>${page.unchecked}</h3>
    <ul>
      ${doubts.map(
        ({ action, question, reason }) =>
          html`<li>
            <p class="quiet">${question}</p>
            <p>${drawn(reason)}</p>
            <p class="do">${action.label}.</p>
          </li>`,
      )}
    </ul>
  </section>`;

const folded = (title: string, content: Html, isOpened = false): Html =>
  html`<details ${isOpened ? html`open` : html``}>
    <summary><h3>${title}</h3></summary>
    ${content}
  </details>`;

const fullAnswer = (answer: Answer, language: Language): Html =>
  html`<div class="answer">
    <h4>${answer.question}</h4>
    <p>${drawn(answer.says)} <span class="code">${answer.code}</span></p>
    ${answer.notes.map(note => html`<p>${drawn(note)}</p>`)}${whenAny(answer.evidence, rows => drawnTable(evidenceTable(rows, language)))}${answer.parts.map(part => fullAnswer(part, language))}
  </div>`;
