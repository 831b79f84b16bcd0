import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { type Audience, type BadgeWords, type VerificationReport, badgeWordsFor } from '../core/index.js';
import type { Wishes } from './answer.js';
import { type Carried, type Credential, type Given, carriedBy, isSame } from './carried.js';
import { tell } from './events.js';
import { whenParsed } from './parsed.js';
import { languageAround } from './language-around.js';
import type { Directories } from './lists.js';
import { onceSeen } from './sight.js';
import { type State, hindranceTo } from './state.js';
import { look } from './styles/badge.js';
import { tokens } from './styles/tokens.js';
import { wear } from './styles/wear.js';
import { cardView, dialogView, noticeFor } from './views/badge.js';

/** What an answer depends on; a change of it starts over. */
const ASKED = ['src', 'audience', 'hosts', 'directories', 'trustedLists', 'issuer', 'credential'];

/**
 * `<proofmark-badge src="credential.json">`, or with the credential in a `<script>` inside: one quiet button that
 * checks it, then the four marks, a sentence, and a dialog with the whole answer.
 *
 * @fires proofmark-report
 * @fires proofmark-error
 * @slot - The credential itself in a `<script>`, and what a page shows where this script does not run.
 * @slot mark - A drawing of the site’s own beside the button before the check, at most 24 px high.
 * @csspart card - What stands on the page.
 * @csspart button - Each button of the badge: check, show, close.
 * @csspart summary - The answer in short, or in one line.
 * @csspart mark - The punch before the check, each of the four marks afterwards.
 * @csspart headline - The sentence.
 * @csspart notice - Why nothing was checked; what is in doubt.
 * @csspart dialog - What opens over the page.
 * @csspart content - The whole answer.
 */
export class ProofmarkBadge extends LitElement {
  static override properties = {
    src: {},
    when: {},
    audience: { attribute: 'for' },
    hosts: {},
    directories: {},
    trustedLists: { attribute: 'trusted-lists' },
    issuer: {},
    mode: { reflect: true },
    credential: { attribute: false },
    state: { state: true },
  };
  static override styles = [tokens, look];

  /** The address of the credential, on this site or on a host the site names. */
  declare src: string | undefined;
  /**
   * When it checks: on a press, once it comes into sight, or with the page.
   * @default 'press'
   */
  declare when: 'press' | 'visible' | 'load' | undefined;
  /**
   * Who reads.
   * @default 'recruiter'
   */
  declare audience: Audience | undefined;
  /** Hosts besides this site that may be asked, apart by spaces. */
  declare hosts: string | undefined;
  /** Lists of organisations the site vouches for: addresses apart by spaces, or, as a property, also lists themselves. */
  declare directories: Directories | undefined;
  /** Snapshots of the EU trusted lists, for seals: addresses apart by spaces, or, as a property, also snapshots themselves. */
  declare trustedLists: Directories | undefined;
  /** The issuer the site expects: a host name, or an identifier. */
  declare issuer: string | undefined;
  /**
   * The answer in short with the rest in a dialog, in one line that opens it, or whole in the page.
   * @default 'card'
   */
  declare mode: 'card' | 'compact' | 'full' | undefined;
  /** Handed over by a script: the text, the document, or the bytes of its file. Comes before what lies inside. */
  declare credential: Given | null | undefined;
  declare private state: State;

  /** Counts the checks; one that was overtaken is not heard. */
  #turn = 0;
  #carried: Carried = { kind: 'nothing' };
  /** What the latest check is about. */
  #asked: readonly unknown[] = [];
  #waitNoLonger: () => void = () => undefined;

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
    this.#waitNoLonger();
    this.#close();
    // Moved elsewhere it is back by then, and its check goes on.
    queueMicrotask(() => {
      if (!this.isConnected && this.state.kind === 'checking') this.#end();
    });
  }

  /** What was found out about one credential must not stand beside another. */
  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || !ASKED.some(name => changed.has(name))) return;
    // A check that was asked for right after the change is about it already.
    if (this.state.kind === 'waiting' || !isSameList(this.#asked, this.#question)) this.#startOver();
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`${cardView(this.state, words, this.mode ?? '', this.#press)}
      ${this.mode === 'full' ? nothing : dialogView(this.state, words, this.#close)}
      <slot hidden @slotchange=${this.#contentChanged}></slot>`;
  }

  /** One for each credential, of the check that was answered last; empty before. */
  get reports(): readonly VerificationReport[] {
    return this.state.kind === 'answered' ? this.state.answer.reports : [];
  }

  /** The first report; `undefined` before a check. */
  get report(): VerificationReport | undefined {
    return this.reports[0];
  }

  /** What the badge has to say, in plain lines: the whole answer, or why there is none; empty before a check. */
  get text(): string {
    return this.state.kind === 'answered' ? this.state.answer.text() : noticeFor(this.state, this.#words);
  }

  /** Checks what the badge carries now, again if it was checked before. Resolves with the answer; never throws. */
  async check(): Promise<void> {
    const turn = this.#forget();
    this.#asked = this.#question;
    const become = (state: State): void => {
      if (turn === this.#turn) this.#become(state);
    };
    const carried = carriedBy(this, this.credential);
    this.#carried = carried;
    const hindrance = hindranceTo(carried);
    become(hindrance ?? { kind: 'checking' });
    if (carried.kind !== 'nothing' && !hindrance) become(await this.#outcome(carried, become));
  }

  /** The core is loaded, asked, and drawn; `become` hears how far it has come. */
  async #outcome(carried: Credential, become: (state: State) => void): Promise<State> {
    const core = await import('./answer.js').catch(() => undefined);
    if (!core) return { kind: 'not-loaded' };
    wear(this, core.reportLook.styleSheet);
    const onProgress = (view: TemplateResult): void => {
      become({ kind: 'checking', view });
    };
    const answering = core.answer(carried, this.#wishes, onProgress, () => void this.check());
    // A page can break what everybody relies on; whoever waits is told so.
    return answering.then(
      answer => ({ kind: 'answered', answer }),
      () => ({ kind: 'stopped' }),
    );
  }

  async #begin(): Promise<void> {
    await whenParsed();
    if (this.state.kind !== 'waiting' || !this.isConnected) return;
    if (this.when === 'load') await this.check();
    if (this.when === 'visible') this.#checkOnSight();
  }

  #checkOnSight(): void {
    this.#waitNoLonger();
    this.#waitNoLonger = onceSeen(this, () => void this.check());
  }

  /** A second press shows what the first one found, or how far it has come. */
  #press = (): void => {
    if (!this.#hasAnswer) void this.check();
    if (!this.#hasAnswer) return;
    if (this.mode === 'full') void this.updateComplete.then(() => this.#content?.focus());
    else this.#dialog?.showModal();
  };

  #close = (): void => {
    this.#dialog?.close();
  };

  #contentChanged = (): void => {
    if (this.state.kind === 'waiting' || (this.credential ?? null) !== null) return;
    if (!isSame(this.#carried, carriedBy(this, null))) this.#startOver();
  };

  #startOver(): void {
    this.#end();
    void this.#begin();
  }

  #end(): void {
    this.#forget();
    this.#become({ kind: 'waiting' });
  }

  /** Whatever is known or being found out is no longer heard; answers with the number of the check to come. */
  #forget(): number {
    if (this.state.kind === 'answered') this.state.answer.forget();
    return (this.#turn += 1);
  }

  #become(state: State): void {
    this.state = state;
    if (!this.#hasAnswer) this.#close();
    tell(this, state);
  }

  /** There is one, or there will be. */
  get #hasAnswer(): boolean {
    return this.state.kind === 'answered' || this.state.kind === 'checking';
  }

  get #dialog(): HTMLDialogElement | null {
    return this.shadowRoot?.querySelector('dialog') ?? null;
  }

  get #content(): HTMLElement | null {
    return this.shadowRoot?.querySelector<HTMLElement>('.content') ?? null;
  }

  get #language(): string {
    return languageAround(this);
  }

  get #question(): readonly unknown[] {
    const carried = this.credential ?? JSON.stringify(carriedBy(this, null));
    return [carried, this.audience, this.hosts, this.directories, this.trustedLists, this.issuer];
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
      trustedLists: this.trustedLists ?? '',
      base: this.baseURI,
      issuer: (this.issuer ?? '').trim() || undefined,
    };
  }
}

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);
