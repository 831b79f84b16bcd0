import { createHash } from 'node:crypto';
import type { Language } from '../language/index.js';
import type { Presentation } from '../report/presentation.js';
import { shown } from '../report/shown.js';
import type { Together } from '../report/together/index.js';
import { html, when } from './html.js';
import type { Html } from './html.js';
import { drawnMark } from './page-marks.js';
import { drawn } from './page-phrase.js';
import { article } from './page-report.js';
import type { Sheet } from './page-report.js';
import { style } from './page-style.js';
import { drawnTogether } from './page-together.js';

/** What was checked under one name: a file, an address, standard input. */
export interface PageEntry {
  readonly input: string;
  readonly presentations: readonly Presentation[];
}

/** Nothing but the style sheet below may act on this page: no script, no picture, no address is ever loaded. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** Byte for byte what the policy's hash was taken of. */
const sheet: Html = { html: `<style>${style}</style>` };

/** The reports as one self-contained HTML page. */
export function reportPage(entries: readonly PageEntry[], language: Language, together?: Together): string {
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
        ${sheets.length > 1 ? contents(sheets, language) : html``} ${when(together, drawnTogether)}
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
