import { LitElement, type PropertyValues, type TemplateResult, html, nothing } from 'lit';
import { type Audience, badgeWordsFor } from '../core/index.js';
import type { Desk } from './checker/desk.js';
import type { Directories } from './lists.js';
import { languageAround } from './language-around.js';
import { look } from './styles/badge.js';
import { tokens } from './styles/tokens.js';

/**
 * `<proofmark-checker>`: a place on a site for a visitor's own files, which are read in the page. What it looks like and
 * does is loaded where a page has one.
 *
 * @fires proofmark-report
 * @slot title - A heading of the site’s own.
 * @csspart mark - Each of the four marks of an answer.
 * @csspart headline - The sentence of an answer that is shown whole.
 * @csspart notice - What is in doubt.
 */
export class ProofmarkChecker extends LitElement {
  static override properties = {
    hosts: {},
    issuers: {},
    directories: {},
    trustedLists: { attribute: 'trusted-lists' },
    audience: { attribute: 'for' },
    desk: { state: true },
  };
  static override styles = [tokens, look];

  /** Hosts besides this site that may be asked after a press, apart by spaces; `*` for any. */
  declare hosts: string | undefined;
  /** The issuers the site accepts: hosts or identifiers, apart by spaces. */
  declare issuers: string | undefined;
  /** Lists of organisations the site vouches for, as of a badge. */
  declare directories: Directories | undefined;
  /** Snapshots of the EU trusted lists, for seals, as of a badge. */
  declare trustedLists: Directories | undefined;
  /**
   * Who reads.
   * @default 'recruiter'
   */
  declare audience: Audience | undefined;
  declare private desk: Desk | 'not-loaded' | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (typeof this.desk !== 'object') void this.#open();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isAnother = ['hosts', 'issuers', 'directories', 'trustedLists', 'audience'].some(name => changed.has(name));
    if (this.hasUpdated && isAnother && typeof this.desk === 'object') this.desk.startOver();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.desk === 'not-loaded') return html`<p class="notice">${badgeWordsFor(languageAround(this)).notLoaded}</p>`;
    return this.desk?.view() ?? nothing;
  }

  async #open(): Promise<void> {
    const parts = await import('./checker/desk.js').catch(() => undefined);
    this.desk = parts?.openDesk(parts.placeOf(this)) ?? 'not-loaded';
  }
}
