import { recogniseFile } from '../recognise.js';
import { type Detector, sightedAt } from './detector.js';
import { isCredentialType } from './media-types.js';
import { clipped } from './title.js';

/** `<link rel="alternate">` with the type of a credential; a generic JSON alternate says too little. */
export const alternateLink: Detector = {
  elements: ['link'],
  detect(place) {
    const relations = (place.attribute('rel') ?? '').toLowerCase().split(/\s/);
    if (!relations.includes('alternate') || !isCredentialType(place.attribute('type'))) return undefined;
    const followed = place.leadsTo('href');
    const recognised = followed && recogniseFile(followed);
    if (!recognised) return undefined;
    const title = clipped(place.attribute('title') ?? '');
    return sightedAt('alternate-link', { ...recognised, tier: 'listed', expects: 'signed' }, title);
  },
};
