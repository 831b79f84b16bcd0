import { html, type Html } from '../../../core/bin/html.js';
import { type DoctorPageWords, doctorPageWords } from '../../../core/language/doctor-page.js';
import type { ExampleIssuer } from '../doctor/issuers.js';
import type { Viewer } from './frame.js';

/** Nothing but its own files; it asks the playground alone, which looks in its place. */
export const doctorPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** The first language stands at the address of the folder, each other one beside it. */
export const addressIn = ({ tag }: DoctorPageWords): string => (tag === doctorPageWords[0]?.tag ? '' : `${tag}.html`);

type Example = Pick<ExampleIssuer, 'address' | 'key' | 'name'>;

/** An issuer gives something, presses the one button, and reads what helps. */
export const doctorPage = (words: DoctorPageWords, examples: readonly Example[], viewer: Viewer): string =>
  html`<!doctype html>
    <html lang="${words.tag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        <link rel="stylesheet" href="builder.css" />
        <link rel="stylesheet" href="doctor.css" />
        <script type="module" src="doctor.js"></script>
      </head>
      <body>
        ${viewer === 'other' ? html`<p class="elsewhere" role="note">${words.elsewhere}</p>` : html``}
        <header>
          <h1>${words.title}</h1>
          <p>${words.intro}</p>
          <p class="languages">${doctorPageWords.filter(({ tag }) => tag !== words.tag).map(toLanguage)}</p>
          <noscript><p>${words.noScript}</p></noscript>
        </header>
        <main>
          <form aria-label="${words.form}" autocomplete="off" novalidate>
            ${field('given', words.given, words.givenHint, 'url')}
            <div class="field drop">
              <label for="file">${words.file}</label>
              <input id="file" type="file" aria-describedby="file-hint file-wrong" />
              <small id="file-hint">${words.fileHint}</small>
              <p class="wrong" id="file-wrong" role="status"></p>
            </div>
            ${exampleField(words, examples)} ${field('key', words.key, words.keyHint)}
            ${field('hosts', words.hosts, words.hostsHint)}
            <p><button type="submit" id="ask" disabled>${words.askNobody}</button></p>
          </form>
          <div class="outcome">
            <p id="nothing-yet">${words.nothingYet}</p>
            <p id="said" role="status"></p>
            <section id="found" hidden>
              <h2 tabindex="-1">${words.outcome}</h2>
              <div></div>
            </section>
          </div>
        </main>
      </body>
    </html> `.html;

const toLanguage = (words: DoctorPageWords): Html =>
  html`<a href="${addressIn(words) || './'}" lang="${words.tag}" hreflang="${words.tag}">${words.inThisLanguage}</a>`;

const field = (name: string, label: string, hint: string, keyboard = 'text'): Html =>
  html`<div class="field">
    <label for="${name}">${label}</label>
    <input
      id="${name}"
      name="${name}"
      inputmode="${keyboard}"
      autocapitalize="none"
      spellcheck="false"
      aria-describedby="${name}-hint ${name}-wrong"
    />
    <small id="${name}-hint">${hint}</small>
    <p class="wrong" id="${name}-wrong" role="status"></p>
  </div>`;

const exampleField = (words: DoctorPageWords, examples: readonly Example[]): Html =>
  html`<div class="field">
    <label for="example">${words.example}</label>
    <select id="example">
      <option value="">${words.noExample}</option>
      ${examples.map(({ address, key, name }) => html`<option value="${address}" data-key="${key}">${words.examples[name]}</option>`)}
    </select>
  </div>`;
