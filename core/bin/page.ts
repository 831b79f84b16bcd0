import { createHash } from 'node:crypto';
import type { Language } from '../language/index.js';
import { joined } from '../language/phrase.js';
import type { Answer, Doubt, Letter, Mark, Presentation } from '../report/presentation.js';
import { shown } from '../report/shown.js';
import { evidenceTable, tablesOf } from '../report/tables.js';
import { html, when, whenAny } from './html.js';
import type { Html } from './html.js';
import { drawnMark } from './page-marks.js';
import { drawn } from './page-phrase.js';
import { style } from './page-style.js';
import { drawnTable } from './page-tables.js';

/** What was checked under one name: a file, an address, standard input. */
export interface PageEntry {
  readonly input: string;
  readonly presentations: readonly Presentation[];
}

/** One credential of the page, with the address of its place in it. */
interface Sheet {
  readonly id: string;
  readonly name: string;
  readonly shown: Presentation;
}

/** Nothing but the style sheet below may act on this page: no script, no picture, no address is ever loaded. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** Byte for byte what the policy's hash was taken of. */
const sheet: Html = { html: `<style>${style}</style>` };

/** The reports as one self-contained HTML page. */
export function reportPage(entries: readonly PageEntry[], language: Language): string {
  const sheets = sheetsOf(entries, language);
  const { page } = language;
  return html`<!doctype html>
    <html lang="${language.tag}" dir="${language.direction}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        ${sheet}
      </head>
      <body>
        <header>
          <h1>${page.title}</h1>
          <p class="quiet">${page.count(sheets.length)}</p>
        </header>
        ${sheets.length > 1 ? contents(sheets, language) : html``}
        <main>${sheets.map(sheet => article(sheet, language))}</main>
        <footer><p class="quiet">${page.footer}</p></footer>
      </body>
    </html> `.html;
}

const sheetsOf = (entries: readonly PageEntry[], { page }: Language): readonly Sheet[] =>
  entries.flatMap(({ input, presentations }, entry) =>
    presentations.map((presentation, at) => ({
      id: `report-${String(entry + 1)}-${String(at + 1)}`,
      name: presentations.length === 1 ? shown(input) : `${shown(input)}, ${page.inside(at + 1)}`,
      shown: presentation,
    })),
  );

/** Every credential with its headline first. */
const contents = (sheets: readonly Sheet[], { page }: Language): Html =>
  html`<nav aria-label="${page.contents}">
    <ol>
      ${sheets.map(
        ({ id, name, shown: { headline, marks, title, tone } }) =>
          html`<li>
            <a href="#${id}"
              ><span class="verdict ${tone}">${drawn(headline)}</span
              ><small>${when(title, words => html`${drawn(words)} · `)}<bdi>${name}</bdi></small
              ><span class="small-marks">${marks.map(drawnMark)}</span></a
            >
          </li>`,
      )}
    </ol>
  </nav>`;

const article = ({ id, name, shown: report }: Sheet, language: Language): Html =>
  html`<article id="${id}" class="report" aria-labelledby="${id}-headline">
    <p class="where quiet"><bdi>${name}</bdi><span>${report.format}</span></p>
    <h2 id="${id}-headline" class="headline ${report.tone}">${drawn(report.headline)}</h2>
    ${whenAny(report.remarks, remarks => html`<div class="remarks">${remarks.map(remark => html`<p>${drawn(remark)}</p>`)}</div>`)}
    <ul class="marks" aria-label="${language.page.marks}">
      ${report.marks.map(fullMark)}
    </ul>
    ${whatItSays(report, language)} ${whenAny(report.doubts, doubts => doubtList(doubts, language))}
    ${when(report.letter, letterOf)}
    <section>
      <h3>${language.page.way}</h3>
      <p>${report.track.name}.</p>
      ${report.track.says.map(reason => html`<p>${drawn(reason)}</p>`)}
      <p class="quiet">${language.track.decision}</p>
    </section>
    <div class="details">
      ${tablesOf(report, language).map(table => folded(table.caption, drawnTable(table)))}
      ${whenAny(report.answers, answers => folded(language.page.answers, html`${answers.map(answer => fullAnswer(answer, language))}`))}
    </div>
    <section>
      <h3>${language.page.contacts}</h3>
      <ul class="asked">
        ${report.contacts.map(contact => html`<li>${drawn(contact)}</li>`)}
      </ul>
      <p class="quiet">${report.checkedAt} · <span class="code">${report.because}</span></p>
    </section>
  </article>`;

const fullMark = (mark: Mark): Html =>
  html`<li>${drawnMark(mark)}<strong>${mark.label}</strong><span class="quiet">${mark.says}</span></li>`;

/** What the credential states; whether a signature protects that is said before it. */
function whatItSays({ gaps, learner, summary, unprotected }: Presentation, { page }: Language): Html {
  const [title, ...facts] = summary;
  if (title === undefined && gaps.length === 0 && learner === undefined && unprotected === undefined) return html``;
  return html`<section>
    <h3>${page.says}</h3>
    ${when(unprotected, words => html`<p class="doubt">${drawn(words)}</p>`)}
    ${when(title, words => html`<p class="title">${drawn(words)}</p>`)}
    ${whenAny(facts, words => html`<p>${drawn(joined(words, ' · '))}</p>`)}
    ${when(learner, words => html`<p>${drawn(words)}</p>`)} ${gaps.map(gap => html`<p>${drawn(gap)}</p>`)}
  </section>`;
}

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

const letterOf = ({ paragraphs, title }: Letter): Html =>
  html`<section class="notice letter">
    <h3>${title}</h3>
    ${paragraphs.map(paragraph => html`<p>${paragraph}</p>`)}
  </section>`;

const folded = (title: string, content: Html): Html =>
  html`<details>
    <summary><h3>${title}</h3></summary>
    ${content}
  </details>`;

const fullAnswer = (answer: Answer, language: Language): Html =>
  html`<div class="answer">
    <h4>${answer.question}</h4>
    <p>${drawn(answer.says)} <span class="code">${answer.code}</span></p>
    ${answer.notes.map(note => html`<p>${drawn(note)}</p>`)}${whenAny(answer.evidence, rows => drawnTable(evidenceTable(rows, language)))}${answer.parts.map(part => fullAnswer(part, language))}
  </div>`;
