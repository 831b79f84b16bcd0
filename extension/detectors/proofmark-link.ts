import { recogniseFile } from '../recognise.js';
import { type Detector, type Place, sightedAt } from './detector.js';
import { titleOf } from './title.js';

/** `<a rel="proofmark">`: the page itself says that a credential lies there. */
export const proofmarkLink: Detector = {
  elements: ['a', 'area'],
  detect(place) {
    if (!isDeclared(place)) return undefined;
    const followed = place.leadsTo('href');
    const recognised = followed && recogniseFile(followed);
    return recognised && sightedAt('element', { ...recognised, tier: 'marked' }, titleOf(place));
  },
};

const isDeclared = ({ attribute }: Place): boolean =>
  (attribute('rel') ?? '').toLowerCase().split(/\s/).includes('proofmark');
