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
  html`<section class="notice way-out" part="notice">
    ${hereSays(widget)} ${carried.kind === 'address' ? addressToCopy(carried.address, widget) : ''}
    ${copy ? html`<p><a class="do" href=${copy.url} download=${copy.name}>${widget.download}</a></p>` : ''}
    <p class="quiet">${page.footer}</p>
  </section>`;

/** The same where the visitor has the file already: without a way to get it. */
export const hereView = ({ page, widget }: Language): TemplateResult =>
  html`<section class="notice way-out">
    ${hereSays(widget)}
    <p class="quiet">${page.footer}</p>
  </section>`;

/** A page saved on a disk has no host: whoever gave the file away answers for it. */
const hereSays = ({ checker, here, how, independently }: Language['widget']): TemplateResult =>
  html`<h3>${location.host === '' ? checker.withoutFile : independently}</h3>
    <p>${drawn(location.host === '' ? checker.savedPage : here(quoted(location.host)))}</p>
    <p>${how}</p>`;

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
