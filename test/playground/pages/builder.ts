import { html, type Html } from '../../../core/bin/html.js';
import { type BuilderWords, type SampleName, builderWords } from '../../../core/language/builder.js';
import { elsewhere, type Viewer } from './frame.js';

/** Nothing but its own files, no markup from text; the badge may ask whom an editor names. */
export const builderPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

export interface BuilderSample {
  readonly name: SampleName;
  /** Beside the page, by relative address. */
  readonly address: string;
  /** Who is asked about it, apart by spaces. */
  readonly hosts: string;
}

/** The first language stands at the address of the folder, each other one beside it. */
export const addressIn = ({ tag }: BuilderWords): string => (tag === builderWords[0]?.tag ? '' : `${tag}.html`);

/** A web editor chooses, sees the badge, and copies a line. */
export const builderPage = (words: BuilderWords, samples: readonly BuilderSample[], viewer: Viewer): string =>
  html`<!doctype html>
    <html lang="${words.tag}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        <link rel="stylesheet" href="builder.css" />
        <script type="module" src="proofmark.js"></script>
        <script type="module" src="builder.js"></script>
      </head>
      <body>
        ${viewer === 'other' ? elsewhere : html``}
        <header>
          <h1>${words.title}</h1>
          <p>${words.intro}</p>
          <p class="languages">${builderWords.filter(({ tag }) => tag !== words.tag).map(toLanguage)}</p>
          <noscript><p>${words.noScript}</p></noscript>
        </header>
        <main>
          <form aria-label="${words.choices}" autocomplete="off">
            ${field('address', words.address, words.addressHint, 'url')} ${sampleField(words, samples)}
            ${oneOf('mode', words.mode, words.modes)} ${oneOf('when', words.when, words.whens)} ${languageField(words)}
            ${field('issuer', words.issuer, words.issuerHint)} ${field('hosts', words.hosts, words.hostsHint)}
          </form>
          <div class="outcome">
            <section class="stage">
              <h2>${words.badge}</h2>
              <div><proofmark-badge></proofmark-badge></div>
              <small>${words.badgeHint}</small>
            </section>
            <p id="nothing-yet">${words.nothingYet}</p>
            <div id="made" hidden>
              ${lines('element', words.element, words.elementHint, words.copy.element)}
              ${lines('link', words.link, words.linkHint, words.copy.link)}
              ${lines('policy', words.policy, words.policyHint, words.copy.policy)}
            </div>
          </div>
        </main>
      </body>
    </html> `.html;

const toLanguage = (words: BuilderWords): Html =>
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

const sampleField = (words: BuilderWords, samples: readonly BuilderSample[]): Html =>
  html`<div class="field">
    <label for="sample">${words.sample}</label>
    <select id="sample">
      <option value="">${words.noSample}</option>
      ${samples.map(({ address, hosts, name }) => html`<option value="${address}" data-hosts="${hosts}">${words.samples[name]}</option>`)}
    </select>
  </div>`;

/** The first is what a badge does by itself. */
const oneOf = (name: string, legend: string, choices: Readonly<Record<string, string>>): Html =>
  html`<fieldset>
    <legend>${legend}</legend>
    ${Object.entries(choices).map(([value, label], at) => html`<label><input type="radio" name="${name}" value="${value}" ${at === 0 ? html`checked` : html``} /> ${label}</label>`)}
  </fieldset>`;

const languageField = ({ language, languageAround }: BuilderWords): Html =>
  html`<div class="field">
    <label for="lang">${language}</label>
    <select id="lang" name="lang">
      <option value="">${languageAround}</option>
      ${builderWords.map(({ inThisLanguage, tag }) => html`<option value="${tag}" lang="${tag}">${inThisLanguage}</option>`)}
    </select>
  </div>`;

const lines = (name: string, title: string, hint: string, copy: string): Html =>
  html`<section id="${name}">
    <h2>${title}</h2>
    <small>${hint}</small>
    <pre><code translate="no"></code></pre>
    <p><button type="button" data-copy="${name}">${copy}</button> <span role="status"></span></p>
  </section>`;
