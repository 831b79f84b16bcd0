import { breakable, isWhole } from '../language/phrase.js';
import type { Phrase, Segment } from '../language/phrase.js';
import { html } from './html.js';
import type { Html } from './html.js';

/** A phrase as markup: what is proven is bold, what is foreign keeps its own direction. */
export const drawn = (phrase: Phrase): Html => html`${phrase.map(piece)}`;

function piece({ kind, text }: Segment): Html {
  if (kind === 'text') return html`${text}`;
  const foreign = isWhole(text)
    ? html`<bdi class="whole">${text}</bdi>`
    : html`<bdi>${breakable(text).map(part)}</bdi>`;
  return kind === 'proven' ? html`<strong>${foreign}</strong>` : foreign;
}

const part = (text: string, at: number): Html => (at === 0 ? html`${text}` : html`<wbr />${text}`);
