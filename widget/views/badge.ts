import { type TemplateResult, html, nothing } from 'lit';
import type { BadgeWords } from '../../core/index.js';
import type { State } from '../state.js';

/** The neutral punch: something is here to check, and nothing is said about it. A site may put its own in this place. */
const punch = html`<slot name="mark"
  ><svg class="punch" part="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M9 3H23L29 9V23L23 29H9L3 23V9Z"></path></svg
></slot>`;

type View = TemplateResult | typeof nothing;

/** What stands on the page: one quiet button, and the answer once there is one: in one line, in short, or all of it. */
export function cardView(state: State, words: BadgeWords, mode: string, press: () => void): TemplateResult {
  const pressed = html`<span>${labelFor(state, words)}</span>`;
  const button = (label: View, opens?: 'dialog'): TemplateResult =>
    html`<button type="button" part="button" data-action="check" aria-haspopup=${opens ?? nothing} @click=${press}>
      ${state.kind === 'answered' ? nothing : punch}${label}
    </button>`;
  if (mode === 'full') {
    const goesOn = state.kind === 'answered' || state.kind === 'checking';
    return framed('full', state, words, goesOn ? contentView(state, words) : button(pressed));
  }
  if (mode === 'compact')
    return framed(mode, state, words, button(state.kind === 'answered' ? state.answer.line : pressed, 'dialog'));
  const summary = state.kind === 'answered' ? state.answer.summary : nothing;
  return framed('', state, words, html`${summary}${button(pressed, 'dialog')}`);
}

function framed(mode: string, state: State, words: BadgeWords, content: TemplateResult): TemplateResult {
  const notice = noticeFor(state, words);
  const says = notice === '' && mode === 'full' ? saidAbout(state, words) : notice;
  return html`<div class="card ${state.kind} ${mode}" part="card" lang=${words.tag}>
    ${content}
    <p role="status" part="notice" class=${notice === '' ? 'unseen' : 'notice'}>${says}</p>
  </div>`;
}

function labelFor({ kind }: State, { check, checking, show }: BadgeWords): string {
  if (kind === 'answered') return show;
  return kind === 'checking' ? checking : check;
}

const NOTICES: Readonly<Partial<Record<State['kind'], keyof BadgeWords>>> = {
  nothing: 'nothing',
  'not-loaded': 'notLoaded',
  stopped: 'stopped',
  'not-secure': 'notSecure',
};

/** Why nothing was checked; empty where something is, or was. */
export function noticeFor({ kind }: State, words: BadgeWords): string {
  const notice = NOTICES[kind];
  return notice === undefined ? '' : words[notice];
}

/** What opens over the page: the steps as they are answered, then the whole answer in their place. */
export const dialogView = (state: State, words: BadgeWords, close: () => void): TemplateResult =>
  html`<dialog part="dialog" aria-label=${words.name} lang=${words.tag} closedby="any">
    <div class="top">
      <strong>${words.name}</strong>
      <button type="button" part="button" data-action="close" @click=${close}>${words.close}</button>
    </div>
    <p class="unseen" role="status">${saidAbout(state, words)}</p>
    ${contentView(state, words)}
  </dialog>`;

/** The whole answer. Whoever pressed for it on the page is taken there: the button they pressed is gone. */
const contentView = (state: State, words: BadgeWords): TemplateResult =>
  html`<div class="content" part="content" tabindex="-1" aria-busy=${String(state.kind === 'checking')}>
    ${contentOf(state, words)}
  </div>`;

/** For whoever does not see the answer come. */
function saidAbout(state: State, { checking }: BadgeWords): string {
  if (state.kind === 'answered') return state.answer.headline;
  return state.kind === 'checking' ? checking : '';
}

function contentOf(state: State, { checking }: BadgeWords): View {
  if (state.kind === 'answered') return state.answer.full;
  return state.kind === 'checking' ? (state.view ?? html`<p>${checking}</p>`) : nothing;
}
