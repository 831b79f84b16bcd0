import { html, type TemplateResult } from 'lit';
import { type CheckerWords } from '../../core/index.js';
import { type Named, type Sum, type Thing, handedAs, handedIn } from '../checker/things.js';
import { resultsView } from './results.js';

/** What stands on a desk. */
export interface OnDesk {
  /** In the order they were handed over, the last ones first. */
  readonly things: readonly Thing[];
  /** Hosts that could say more. */
  readonly askable: readonly string[];
  readonly sum: Sum | undefined;
  /** What is said to whoever does not see it: how many files are left out, then what came of the others. */
  readonly left: string;
  /** Something is dragged over it. */
  readonly over: boolean;
}

/** What a visitor can do there. */
export interface Deeds {
  readonly take: (handed: readonly Named[]) => void;
  readonly ask: (hosts: readonly string[]) => void;
  readonly drag: (over: boolean) => void;
}

/** The place for files, the fields for a text and an address, and below them what was found. */
export const deskView = (desk: OnDesk, address: TemplateResult, words: CheckerWords, deeds: Deeds): TemplateResult =>
  html`<div
    class="desk"
    lang=${words.tag}
    @paste=${(event: ClipboardEvent) => {
      pasted(event, deeds);
    }}
    @dragover=${(event: DragEvent) => {
      event.preventDefault();
      deeds.drag(true);
    }}
    @dragleave=${() => {
      deeds.drag(false);
    }}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      deeds.drag(false);
      if (event.dataTransfer) deeds.take(handedIn(event.dataTransfer));
    }}
  >
    <slot name="title"><h2>${words.title}</h2></slot>
    <p>${words.intro}</p>
    ${dropView(desk.over, words, deeds)}
    <p role="status" class=${desk.left === '' ? 'unseen' : 'quiet'} data-left>${desk.left}</p>
    ${textField(words, deeds)} ${address}
    <p role="status" class="unseen" data-said>${desk.sum?.said ?? ''}</p>
    ${resultsView(desk, words, deeds.ask)}
  </div>`;

/** A label around the browser's own way to choose files: it has the focus, and opens with the keyboard. */
const dropView = (over: boolean, words: CheckerWords, { take }: Deeds): TemplateResult =>
  html`<label class=${over ? 'drop over' : 'drop'}>
    <strong>${words.drop}</strong> <span class="choose">${words.choose}</span>
    <small>${words.formats}</small>
    <input class="unseen" type="file" multiple @change=${chosen(take)} />
  </label>`;

const chosen =
  (take: Deeds['take']) =>
  ({ currentTarget }: Event): void => {
    if (!(currentTarget instanceof HTMLInputElement)) return;
    take([...(currentTarget.files ?? [])].map(handedAs));
    currentTarget.value = '';
  };

/** A file on the clipboard, such as a picture; text belongs to the field it is pasted into. */
function pasted(event: ClipboardEvent, { take }: Deeds): void {
  const handed = event.clipboardData ? handedIn(event.clipboardData) : [];
  if (handed.length === 0) return;
  event.preventDefault();
  take(handed);
}

const textField = (words: CheckerWords, { take }: Deeds): TemplateResult =>
  html`<details>
    <summary>${words.paste}</summary>
    <form
      class="field"
      data-field="text"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const text = fieldOf(event)?.value ?? '';
        if (text.trim() !== '') take([[words.pasted, { kind: 'text', text }]]);
      }}
    >
      <textarea rows="4" aria-label=${words.text} autocomplete="off" spellcheck="false"></textarea>
      <button type="submit">${words.check}</button>
    </form>
  </details>`;

const fieldOf = ({ currentTarget }: Event): HTMLTextAreaElement | null =>
  currentTarget instanceof HTMLFormElement ? currentTarget.querySelector('textarea') : null;
