import { html, nothing, type TemplateResult } from 'lit';
import { type Phrase, type Segment, breakable, isWhole } from '../../core/index.js';

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
  const foreign = isWhole(text)
    ? html`<bdi class="whole">${text}</bdi>`
    : html`<bdi>${breakable(text).map(part)}</bdi>`;
  return kind === 'proven' ? html`<strong>${foreign}</strong>` : foreign;
}

const part = (text: string, at: number): TemplateResult => (at === 0 ? html`${text}` : html`<wbr />${text}`);
