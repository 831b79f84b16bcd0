import { html, type TemplateResult } from 'lit';
import { type Language, quoted } from '../../core/index.js';
import type { Credential } from '../carried.js';
import { drawn } from './phrase.js';

/** Where the file behind a download link lives until the answer is forgotten. */
export interface Copy {
  readonly url: string;
  readonly name: string;
}

/** Who did this check, and how to do it without them: a site can make its widget say anything. */
export const wayOut = (carried: Credential, copy: Copy | undefined, { page, widget }: Language): TemplateResult =>
  html`<section class="notice way-out">
    <h3>${widget.independently}</h3>
    <p>${drawn(widget.here(quoted(location.host)))}</p>
    <p>${widget.how}</p>
    ${carried.kind === 'address' ? addressToCopy(carried.address, widget) : ''}
    ${copy ? html`<p><a class="do" href=${copy.url} download=${copy.name}>${widget.download}</a></p>` : ''}
    <p class="quiet">${page.footer}</p>
  </section>`;

const addressToCopy = (address: string, words: Language['widget']): TemplateResult =>
  html`<div>
    <label>${words.address}<input readonly dir="ltr" .value=${address} /></label>
    <button
      type="button"
      data-action="copy"
      @click=${({ currentTarget }: Event) => {
        void copyFrom(currentTarget, words);
      }}
    >
      ${words.copy}
    </button>
    <span class="quiet" role="status"></span>
  </div>`;

/** Copies the address beside the button, or selects it where the browser does not let a page copy. */
async function copyFrom(button: EventTarget | null, { copied, selected }: Language['widget']): Promise<void> {
  if (!(button instanceof HTMLElement)) return;
  const input = button.parentElement?.querySelector('input');
  const said = button.nextElementSibling;
  if (!input || !said) return;
  input.select();
  try {
    await navigator.clipboard.writeText(input.value);
    said.textContent = copied;
  } catch {
    said.textContent = selected;
  }
}
