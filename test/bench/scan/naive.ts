import { anyPage } from '../../../extension/detectors/adapter.js';
import { describes } from '../../../extension/detectors/described.js';
import { detect } from '../../../extension/detectors/index.js';
import { newImages } from '../../../extension/page/images.js';
import { WITHOUT_BOX } from '../../../extension/page/places.js';
import { PRIVATE } from '../../../extension/page/private-places.js';

/** A token, or the beginning of a credential as JSON, in any text. */
const TEXT = /\beyJ[\w-]{10,}\.[\w-]{20,}\.[\w-]{40,}|"VerifiableCredential"|w3id\.org\/openbadges/;

/**
 * What a scanner does that was written in an afternoon: with every change it asks every element of the page, and of its open
 * shadow roots, and holds a pattern against every text. It sees as much as ours does, with the same detectors, leaves out
 * what is private and what has no box as ours does, and counts as much; it draws nothing.
 */
export function scanEverythingOnChange(): { readonly found: () => number } {
  let found = 0;
  function scan(): void {
    const seen = new Set<string>();
    const images = newImages();
    for (const element of elementsIn(document)) {
      if (element.closest(PRIVATE)) continue;
      images.note(element, element.localName);
      describes(element);
      for (const sighting of detect(element, anyPage))
        if (isShown(element)) seen.add('target' in sighting ? sighting.target : sighting.same);
    }
    const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
      if (TEXT.test(texts.currentNode.nodeValue ?? '')) seen.add(texts.currentNode.nodeValue ?? '');
    found = seen.size;
  }
  new MutationObserver(scan).observe(document, { childList: true, subtree: true, attributes: true });
  return { found: () => found };
}

const isShown = (element: Element): boolean => WITHOUT_BOX.has(element.localName) || element.checkVisibility();

function* elementsIn(root: Document | ShadowRoot): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* elementsIn(element.shadowRoot);
  }
}
