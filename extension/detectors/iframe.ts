import { recognisePlatform } from '../recognise.js';
import { type Detector, nothing, sightedAt } from './detector.js';
import { clipped } from './title.js';

/** A frame in which a platform shows somebody's credential. Its address is read here; nothing is looked at inside. */
export const iframe: Detector = {
  elements: ['iframe'],
  detect(place) {
    const followed = place.leadsTo('src');
    const recognised = followed && recognisePlatform(followed);
    return recognised ? [sightedAt('iframe', recognised, clipped(place.attribute('title') ?? ''))] : nothing;
  },
};
