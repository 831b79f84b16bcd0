import { recognisePlatform } from '../recognise.js';
import { type Detector, nothing, sightedAt } from './detector.js';
import { titleOf } from './title.js';

/** A link to somebody's credential on a platform of the table. */
export const platformLink: Detector = {
  elements: ['a', 'area'],
  detect(place) {
    const followed = place.leadsTo('href');
    const recognised = followed && recognisePlatform(followed, place.zone() === 'section');
    return recognised ? [sightedAt('link', recognised, titleOf(place))] : nothing;
  },
};
