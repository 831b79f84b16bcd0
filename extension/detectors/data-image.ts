import { limits } from '../../core/index.js';
import { follow, recogniseFile } from '../recognise.js';
import { readDataAddress } from './data-address.js';
import { type Detector, type Sighting, sightedAt } from './detector.js';
import { outlineOf, sameOf } from './document.js';
import { bakedText } from './png.js';
import { clipped } from './title.js';

const base64Length = Math.ceil((limits.dataImageBytes * 4) / 3) + 64;

/** A PNG written into the page as a `data:` address, with a badge baked in. It is read where it stands. */
export const dataImage: Detector = {
  elements: ['img'],
  detect(place) {
    const content = readDataAddress(place.attribute('src') ?? '', base64Length);
    const text = content?.type === 'image/png' ? bakedText(content.bytes) : undefined;
    return text === undefined ? undefined : sighted(text, clipped(place.attribute('alt') ?? ''));
  },
};

/** Open Badges 1.0 baked the assertion's address; later ones the credential itself. */
function sighted(text: string, alt: string | undefined): Sighting | undefined {
  const outline = outlineOf(text);
  if (!outline) {
    const followed = follow(text.trim());
    const recognised = followed && recogniseFile(followed);
    return recognised && sightedAt('baked-png', { ...recognised, tier: 'marked', expects: 'hosted' }, alt);
  }
  const title = alt ?? outline.title;
  const found = { carrier: 'baked-png', tier: 'marked', expects: 'signed' } as const;
  return { ...found, text, same: sameOf(text), ...(title !== undefined && { title }) };
}
