import type { Language } from '../language/index.js';
import type { IssuerCard } from '../report/presentation.js';
import { html, when, whenAny } from './html.js';
import type { Html } from './html.js';
import { drawn } from './page-phrase.js';

/** Who really issued it, which lists say so, and what the credential only states of its issuer. */
export const issuer = (card: IssuerCard, { issuerCard, stages }: Language): Html =>
  html`<section class="issuer" data-tone="${card.tone}">
    <h3>${stages.issuer}</h3>
    <h4 class="who ${card.tone}">${drawn(card.heading)}</h4>
    <p class="quiet">${card.rung}</p>
    <p>${drawn(card.says)}</p>
    ${when(card.claimed, words => html`<p>${drawn(words)}</p>`)}
    ${whenAny(
      card.lists,
      lists =>
        html`<p class="small-title">${issuerCard.lists}</p>
          <ul class="lists">
            ${lists.map(listed)}
          </ul>`,
    )}
    ${card.notes.map(({ says, tone }) => (tone === 'doubt' ? html`<p class="doubt">${drawn(says)}</p>` : html`<p>${drawn(says)}</p>`))}
    ${when(card.hint, words => html`<p class="quiet hint">${drawn(words)}</p>`)}
    ${card.reviews.map(words => html`<p>${drawn(words)}</p>`)}
    ${whenAny(
      card.stated,
      rows =>
        html`<p class="small-title">${issuerCard.stated}</p>
          <dl class="stated">${rows.map(stated)}</dl>`,
    )}
  </section>`;

const listed = ({ curation, noted, says, tone }: IssuerCard['lists'][number]): Html =>
  html`<li data-tone="${tone}">
    <span class="${tone === 'doubt' ? 'doubt' : ''}">${drawn(says)}</span> <small>(${curation})</small>
    ${when(noted, words => html`<p>${drawn(words)}</p>`)}
  </li>`;

const stated = ({ label, value }: IssuerCard['stated'][number]): Html =>
  html`<div>
    <dt class="quiet">${drawn(label)}</dt>
    <dd>${drawn(value)}</dd>
  </div>`;
