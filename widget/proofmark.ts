/** The script a site embeds: it defines `<proofmark-badge>` and `<proofmark-checker>`, and puts a badge beside every `<a rel="proofmark">`. */
import { ProofmarkBadge } from './badge.js';
import { ProofmarkChecker } from './checker.js';
import { badgeBesideLinks } from './links.js';
import { whenParsed } from './parsed.js';

export type { Given } from './carried.js';
export type { BadgeError, BadgeErrorCode, BadgeReport } from './events.js';
export { ProofmarkBadge, ProofmarkChecker, badgeBesideLinks };

declare global {
  interface HTMLElementTagNameMap {
    'proofmark-badge': ProofmarkBadge;
    'proofmark-checker': ProofmarkChecker;
  }
}

/** A second copy of the script finds the name taken and leaves everything to the first. */
if (!customElements.get('proofmark-badge')) {
  customElements.define('proofmark-badge', ProofmarkBadge);
  void whenParsed().then(() => {
    badgeBesideLinks(document);
  });
}
if (!customElements.get('proofmark-checker')) customElements.define('proofmark-checker', ProofmarkChecker);
