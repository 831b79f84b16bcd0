import { html, nothing, type TemplateResult } from 'lit';
import { type CheckerWords, quoted } from '../../core/index.js';
import type { Thing } from '../checker/things.js';
import type { OnDesk } from './desk.js';
import { drawn } from './phrase.js';

/** What was found, one entry for each thing; several are folded, so that all can be seen at once. */
export const resultsView = (
  { askable, sum, things }: OnDesk,
  words: CheckerWords,
  ask: (hosts: readonly string[]) => void,
): TemplateResult | typeof nothing =>
  things.length === 0
    ? nothing
    : html`<section class="results">
        <h2 tabindex="-1">${words.results}</h2>
        ${things.length > 1 ? html`<p class="sum">${sum?.all || words.checking}</p>` : nothing}
        ${askable.length > 0 ? missingView(askable, words, ask) : nothing} ${sum?.above ?? nothing}
        <ul class="entries">
          ${things.map(thing => entryView(thing, things.length === 1, words))}
        </ul>
        ${sum?.below ?? nothing}
      </section>`;

/** One button a host, for everything that waits for it. */
const missingView = (
  hosts: readonly string[],
  words: CheckerWords,
  ask: (hosts: readonly string[]) => void,
): TemplateResult =>
  html`<div class="notice missing">
    <p>${words.missing}</p>
    <p class="buttons">
      ${hosts.map(
        host =>
          html`<button
            type="button"
            data-action="ask"
            @click=${() => {
              ask([host]);
            }}
          >
            ${words.ask(host)}
          </button>`,
      )}
    </p>
  </div>`;

const entryView = ({ name, standing }: Thing, alone: boolean, words: CheckerWords): TemplateResult =>
  html`<li class="entry" data-state=${standing.kind} aria-busy=${String(standing.kind === 'checking')}>
    <h3 class="name">${drawn([quoted(name)])}</h3>
    ${standingView(standing, alone, words)}
  </li>`;

function standingView(standing: Thing['standing'], alone: boolean, words: CheckerWords): TemplateResult {
  if (standing.kind === 'answered') return alone ? standing.answer.full : foldedView(standing.answer, words);
  if (standing.kind === 'checking')
    return alone && standing.view ? standing.view : html`<p class="quiet">${words.checking}</p>`;
  const says = {
    folder: words.folder,
    unreadable: words.unreadable,
    'not-loaded': words.notLoaded,
    stopped: words.stopped,
  };
  return html`<p class="notice">${says[standing.kind]}</p>`;
}

const foldedView = (
  { full, summary }: Extract<Thing['standing'], { kind: 'answered' }>['answer'],
  words: CheckerWords,
): TemplateResult =>
  html`${summary}
    <details>
      <summary>${words.whole}</summary>
      ${full}
    </details>`;
