import { limits } from '../../core/index.js';
import { recogniseFile } from '../recognise.js';
import { type Detector, type Place, type Sighting, nothing, sightedAt, sightedText } from './detector.js';
import { outlineOf } from './document.js';
import { titleOf } from './title.js';

/** `<blockcerts-verifier src>`: somebody else's verifier, with the address, the path or the JSON of a credential. */
export const verifierElement: Detector = {
  elements: ['blockcerts-verifier'],
  detect(place) {
    const src = place.attribute('src') ?? '';
    if (src.length > limits.inlineBytes) return nothing;
    return src.trimStart().startsWith('{') ? written(src) : named(place);
  },
};

function written(text: string): readonly Sighting[] {
  const outline = outlineOf(text);
  return outline ? [sightedText({ carrier: 'element', tier: 'marked' }, outline)] : nothing;
}

function named(place: Place): readonly Sighting[] {
  const followed = place.leadsTo('src');
  const recognised = followed && recogniseFile(followed);
  if (!recognised) return nothing;
  return [sightedAt('element', { ...recognised, tier: 'marked', expects: 'signed' }, titleOf(place))];
}
