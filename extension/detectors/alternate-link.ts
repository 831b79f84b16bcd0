import { recogniseFile } from '../recognise.js';
import { type Detector, nothing, sightedAt } from './detector.js';
import { isCredentialType } from './media-types.js';
import { clipped } from './title.js';
import { words } from './words.js';

/** `<link rel="alternate">` with the type of a credential; a generic JSON alternate says too little. */
export const alternateLink: Detector = {
  elements: ['link'],
  detect(place) {
    if (!words(place.attribute('rel')).includes('alternate') || !isCredentialType(place.attribute('type')))
      return nothing;
    const followed = place.leadsTo('href');
    const recognised = followed && recogniseFile(followed);
    if (!recognised) return nothing;
    const title = clipped(place.attribute('title') ?? '');
    return [sightedAt('alternate-link', { ...recognised, tier: 'listed', expects: 'signed' }, title)];
  },
};
