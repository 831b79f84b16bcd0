import { recogniseInSection } from '../recognise.js';
import { type Detector, nothing, sightedAt } from './detector.js';
import { titleOf } from './title.js';

/** In a list of certificates: a link to a platform nobody knows, or a short link. It is listed, never marked. */
export const sectionLink: Detector = {
  elements: ['a'],
  detect(place) {
    const followed = place.leadsTo('href');
    const recognised = followed && place.zone() === 'section' ? recogniseInSection(followed) : undefined;
    return recognised ? [sightedAt('link', recognised, titleOf(place))] : nothing;
  },
};
