import { anyPage } from '../../../extension/detectors/adapter.js';
import { describes } from '../../../extension/detectors/described.js';
import { detect } from '../../../extension/detectors/index.js';
import { newImages } from '../../../extension/page/images.js';

/** A token, or the beginning of a credential as JSON, in any text. */
const TEXT = /\beyJ[\w-]{10,}\.[\w-]{20,}\.[\w-]{40,}|"VerifiableCredential"|w3id\.org\/openbadges/;

/**
 * What a scanner does that was written in an afternoon: with every change it asks every element of the page and holds a
 * pattern against every text of it. It sees as much as ours does, with the same detectors, and counts as much.
 */
export function scanEverythingOnChange(): { readonly found: () => number } {
  let found = 0;
  function scan(): void {
    const seen = new Set<string>();
    const images = newImages();
    for (const element of document.querySelectorAll('*')) {
      images.note(element, element.localName);
      describes(element);
      for (const sighting of detect(element, anyPage)) seen.add('target' in sighting ? sighting.target : sighting.same);
    }
    const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
      if (TEXT.test(texts.currentNode.nodeValue ?? '')) seen.add(texts.currentNode.nodeValue ?? '');
    found = seen.size;
  }
  new MutationObserver(scan).observe(document, { childList: true, subtree: true, attributes: true });
  return { found: () => found };
}
