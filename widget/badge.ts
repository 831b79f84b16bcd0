import { LitElement, type PropertyValues, type TemplateResult, html } from 'lit';
import { type BadgeWords, badgeWordsFor } from '../core/index.js';
import type { Answered, Wishes } from './answer.js';
import { type Carried, type Credential, carriedBy, isSame } from './carried.js';
import { whenParsed } from './parsed.js';
import type { Directories } from './lists.js';
import type { State } from './state.js';
import { look } from './styles/badge.js';
import { tokens } from './styles/tokens.js';
import { cardView, dialogView } from './views/badge.js';

/**
 * `<proofmark-badge src="credential.json">`, or with the credential in a `<script>` inside: one quiet button that
 * checks it, then the four marks, a sentence, and a dialog with the whole answer. Fires `proofmark-report`.
 */
export class ProofmarkBadge extends LitElement {
  static override properties = {
    src: {},
    when: {},
    audience: { attribute: 'for' },
    hosts: {},
    directories: {},
    state: { state: true },
  };
  static override styles = [tokens, look];

  /** The address of the credential, on this site or on a host the site names. */
  declare src: string | undefined;
  /** `press` (the default), `visible` or `load`. */
  declare when: string | undefined;
  /** Who reads: `recruiter` (the default), `evaluator` or `learner`. */
  declare audience: string | undefined;
  /** Hosts besides this site that may be asked, apart by spaces. */
  declare hosts: string | undefined;
  /** Lists of organisations the site vouches for: addresses apart by spaces, or, as a property, also lists themselves. */
  declare directories: Directories | undefined;
  declare private state: State;

  /** Counts the checks; one that was overtaken is not heard. */
  #turn = 0;
  #carried: Carried = { kind: 'nothing' };
  /** What the latest check is about. */
  #asked: readonly unknown[] = [];
  #sight: IntersectionObserver | undefined;

  constructor() {
    super();
    this.state = { kind: 'waiting' };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sight?.disconnect();
  }

  /** What was found out about one credential must not stand beside another. */
  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || !['src', 'audience', 'hosts', 'directories'].some(name => changed.has(name))) return;
    // A check that was asked for right after the change is about it already.
    if (this.state.kind === 'waiting' || !isSameList(this.#asked, this.#question)) this.#startOver();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`${cardView(this.state, words, this.#press)} ${dialogView(this.state, words, this.#close)}
      <slot hidden @slotchange=${this.#contentChanged}></slot>`;
  }

  /** Checks what the badge carries now, again if it was checked before. Resolves with the answer; never throws. */
  async check(): Promise<void> {
    const turn = this.#forget();
    this.#asked = this.#question;
    const become = (state: State): void => {
      if (turn === this.#turn) this.#become(state);
    };
    const carried = (this.#carried = carriedBy(this));
    become(carried.kind === 'nothing' ? { kind: 'nothing' } : { kind: 'checking' });
    if (carried.kind !== 'nothing') become(await this.#outcome(carried, become));
  }

  /** The core is loaded, asked, and drawn; `become` hears how far it has come. */
  async #outcome(carried: Credential, become: (state: State) => void): Promise<State> {
    const core = await import('./answer.js').catch(() => undefined);
    if (!core) return { kind: 'not-loaded' };
    this.#wear(core.reportLook.styleSheet);
    const onProgress = (view: TemplateResult): void => {
      become({ kind: 'checking', view });
    };
    return { kind: 'answered', answer: await core.answer(carried, this.#wishes, onProgress, () => void this.check()) };
  }

  async #begin(): Promise<void> {
    await whenParsed();
    if (this.when === 'load') await this.check();
    if (this.when === 'visible') this.#checkOnSight();
  }

  #checkOnSight(): void {
    this.#sight?.disconnect();
    this.#sight = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      this.#sight?.disconnect();
      void this.check();
    });
    this.#sight.observe(this);
  }

  /** A second press shows what the first one found, or how far it has come. */
  #press = (): void => {
    if (this.state.kind !== 'answered' && this.state.kind !== 'checking') void this.check();
    if (this.#carried.kind !== 'nothing') this.#dialog?.showModal();
  };

  #close = (): void => {
    this.#dialog?.close();
  };

  #contentChanged = (): void => {
    if (this.state.kind !== 'waiting' && !isSame(this.#carried, carriedBy(this))) this.#startOver();
  };

  #startOver(): void {
    this.#forget();
    this.#become({ kind: 'waiting' });
    void this.#begin();
  }

  /** Whatever is known or being found out is no longer heard; answers with the number of the check to come. */
  #forget(): number {
    if (this.state.kind === 'answered') this.state.answer.forget();
    return (this.#turn += 1);
  }

  #become(state: State): void {
    this.state = state;
    if (state.kind === 'answered') this.#tell(state.answer);
    else if (state.kind !== 'checking') this.#close();
  }

  #tell({ reports }: Answered): void {
    this.dispatchEvent(new CustomEvent('proofmark-report', { bubbles: true, composed: true, detail: { reports } }));
  }

  /** The style sheet of the answer comes with the core. */
  #wear(sheet: CSSStyleSheet | undefined): void {
    const root = this.shadowRoot;
    if (root && sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #language(): string {
    return this.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
  }

  get #question(): readonly unknown[] {
    return [JSON.stringify(carriedBy(this)), this.audience, this.hosts, this.directories];
  }

  get #words(): BadgeWords {
    return badgeWordsFor(this.#language);
  }

  get #wishes(): Wishes {
    return {
      language: this.#language,
      audience: this.audience ?? '',
      hosts: (this.hosts ?? '').toLowerCase().split(/\s+/),
      directories: this.directories ?? '',
      base: this.baseURI,
    };
  }
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);
