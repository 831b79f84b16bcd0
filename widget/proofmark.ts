/** The script a site embeds: it defines `<proofmark-badge>` and puts one beside every `<a rel="proofmark">`. */
import { ProofmarkBadge } from './badge.js';
import { badgeBesideLinks } from './links.js';
import { whenParsed } from './parsed.js';

export { ProofmarkBadge, badgeBesideLinks };

declare global {
  interface HTMLElementTagNameMap {
    'proofmark-badge': ProofmarkBadge;
  }
}

/** A second copy of the script finds the name taken and leaves everything to the first. */
if (!customElements.get('proofmark-badge')) {
  customElements.define('proofmark-badge', ProofmarkBadge);
  void whenParsed().then(() => {
    badgeBesideLinks(document);
  });
}
