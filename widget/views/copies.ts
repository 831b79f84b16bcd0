import { html, type TemplateResult } from 'lit';
import type { Copy, Language, Letter } from '../../core/index.js';

/** The report to take along, in several forms. */
export function copiesView(copies: readonly Copy[], { page }: Language): TemplateResult {
  const words = page.copies;
  return html`<section class="copies">
    <h3>${words.title}</h3>
    <p class="buttons">
      ${copies.map(({ copied, kind, label, make }) => button(kind, label, make, { copied, notCopied: words.notCopied }))}
      <span class="quiet" role="status"></span>
    </p>
    <textarea class="uncopied" readonly hidden rows="6" aria-label=${words.field}></textarea>
  </section>`;
}

/** The letter a learner can send to the issuer, as text to copy. */
export const letterView = ({ paragraphs, title }: Letter, { page: { copies } }: Language): TemplateResult =>
  html`<section class="notice letter copies">
    <h3>${title}</h3>
    ${paragraphs.map(words => html`<p>${words}</p>`)}
    <p class="buttons">
      ${button('letter', copies.text, () => paragraphs.join('\n\n'), { ...copies, copied: copies.copied.text })}
      <span class="quiet" role="status"></span>
    </p>
    <textarea class="uncopied" readonly hidden rows="6" aria-label=${copies.field}></textarea>
  </section>`;

interface Outcome {
  readonly copied: string;
  readonly notCopied: string;
}

const button = (kind: string, label: string, make: () => string, outcome: Outcome): TemplateResult =>
  html`<button
    type="button"
    data-copy=${kind}
    @click=${({ currentTarget }: Event) => {
      void copyFrom(currentTarget, make(), outcome);
    }}
  >
    ${label}
  </button>`;

/** Copies, or shows the text selected where the browser does not let a page copy; says which beside the button. */
async function copyFrom(pressed: EventTarget | null, text: string, { copied, notCopied }: Outcome): Promise<void> {
  const section = pressed instanceof HTMLElement ? pressed.closest('.copies') : null;
  const said = section?.querySelector('[role="status"]');
  const field = section?.querySelector('textarea');
  if (!said || !field) return;
  try {
    await navigator.clipboard.writeText(text);
    field.hidden = true;
    said.textContent = copied;
  } catch {
    field.hidden = false;
    field.value = text;
    field.select();
    said.textContent = notCopied;
  }
}
