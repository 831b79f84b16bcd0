import type { Phrase, Segment } from '../language/phrase.js';
import { html } from './html.js';
import type { Html } from './html.js';

/** A phrase as markup: what is proven is bold, what is foreign keeps its own direction. */
export const drawn = (phrase: Phrase): Html => html`${phrase.map(piece)}`;

function piece({ kind, text }: Segment): Html {
  if (kind === 'text') return html`${text}`;
  const foreign = isWhole(text) ? html`<bdi class="whole">${text}</bdi>` : html`<bdi>${breakable(text)}</bdi>`;
  return kind === 'proven' ? html`<strong>${foreign}</strong>` : foreign;
}

/** A word of up to this many characters fits into one line of the narrowest page. */
const LONG = 24;

const isWhole = (text: string): boolean => text.length <= LONG && !text.includes(' ');

/** A long address may break after its dots and slashes; words break where they always do. */
const breakable = (text: string): readonly Html[] =>
  text.includes(' ')
    ? [html`${text}`]
    : text.split(/(?<=[./])/).map((part, at) => (at === 0 ? html`${part}` : html`<wbr />${part}`));
