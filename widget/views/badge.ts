import { type TemplateResult, html, nothing } from 'lit';
import type { BadgeWords } from '../../core/index.js';
import type { State } from '../state.js';

/** The neutral punch: something is here to check, and nothing is said about it. */
const punch = html`<svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <path d="M9 3H23L29 9V23L23 29H9L3 23V9Z"></path>
</svg>`;

/** What stands on the page: one quiet button, and above it the answer in short once there is one. */
export const cardView = (state: State, words: BadgeWords, press: () => void): TemplateResult =>
  html`<div class="card ${state.kind}" lang=${words.tag}>
    ${state.kind === 'answered' ? state.answer.summary : nothing}
    <button type="button" data-action="check" aria-haspopup="dialog" @click=${press}>
      ${state.kind === 'answered' ? nothing : punch}<span>${labelFor(state, words)}</span>
    </button>
    <p role="status" class=${noticeFor(state, words) === '' ? 'unseen' : 'notice'}>${noticeFor(state, words)}</p>
  </div>`;

function labelFor({ kind }: State, { check, checking, show }: BadgeWords): string {
  if (kind === 'answered') return show;
  return kind === 'checking' ? checking : check;
}

/** Why nothing was checked; empty where something is, or was. */
function noticeFor({ kind }: State, { nothing: empty, notLoaded }: BadgeWords): string {
  if (kind === 'nothing') return empty;
  return kind === 'not-loaded' ? notLoaded : '';
}

/** What opens over the page: the steps as they are answered, then the whole answer in their place. */
export const dialogView = (state: State, words: BadgeWords, close: () => void): TemplateResult =>
  html`<dialog aria-label=${words.name} lang=${words.tag} closedby="any">
    <div class="top">
      <strong>${words.name}</strong>
      <button type="button" data-action="close" @click=${close}>${words.close}</button>
    </div>
    <p class="unseen" role="status">${saidAbout(state, words)}</p>
    <div class="content" aria-busy=${String(state.kind === 'checking')}>${contentOf(state, words)}</div>
  </dialog>`;

/** For whoever does not see the dialog change. */
function saidAbout(state: State, { checking }: BadgeWords): string {
  if (state.kind === 'answered') return state.answer.headline;
  return state.kind === 'checking' ? checking : '';
}

function contentOf(state: State, { checking }: BadgeWords): TemplateResult | typeof nothing {
  if (state.kind === 'answered') return state.answer.full;
  return state.kind === 'checking' ? (state.view ?? html`<p>${checking}</p>`) : nothing;
}
