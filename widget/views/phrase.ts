import { html, nothing, type TemplateResult } from 'lit';
import type { Phrase, Segment } from '../../core/index.js';

/** A phrase as markup: what is proven is bold, what is foreign keeps its own direction. */
export const drawn = (phrase: Phrase): TemplateResult => html`${phrase.map(piece)}`;

/** Markup for what is there, nothing for what is not. */
export const when = <T>(value: T | undefined, make: (value: T) => TemplateResult): TemplateResult | typeof nothing =>
  value === undefined ? nothing : make(value);

/** Markup for a list that is not empty. */
export const whenAny = <T>(
  items: readonly T[],
  make: (items: readonly T[]) => TemplateResult,
): TemplateResult | typeof nothing => (items.length === 0 ? nothing : make(items));

function piece({ kind, text }: Segment): TemplateResult {
  if (kind === 'text') return html`${text}`;
  const foreign = isWhole(text) ? html`<bdi class="whole">${text}</bdi>` : html`<bdi>${breakable(text)}</bdi>`;
  return kind === 'proven' ? html`<strong>${foreign}</strong>` : foreign;
}

/** A word of up to this many characters fits into one line of the narrowest page. */
const LONG = 24;

const isWhole = (text: string): boolean => text.length <= LONG && !text.includes(' ');

/** A long address may break after its dots and slashes; words break where they always do. */
const breakable = (text: string): readonly TemplateResult[] =>
  text.includes(' ')
    ? [html`${text}`]
    : text.split(/(?<=[./])/).map((part, at) => (at === 0 ? html`${part}` : html`<wbr />${part}`));
