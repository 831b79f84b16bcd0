import { recogniseFile } from '../recognise.js';
import { type Detector, type Place, nothing, sightedAt } from './detector.js';
import { titleOf } from './title.js';
import { words } from './words.js';

/** `<a rel="proofmark">`, or by its class where an editor took the `rel` away: the page itself says that a credential lies there. */
export const proofmarkLink: Detector = {
  elements: ['a', 'area'],
  detect(place) {
    if (!isDeclared(place)) return nothing;
    const followed = place.leadsTo('href');
    const recognised = followed && recogniseFile(followed);
    return recognised ? [sightedAt('file-link', { ...recognised, tier: 'marked' }, titleOf(place))] : nothing;
  },
};

/** A class that comes later is seen when the page is read again: watching classes would be dear. */
const isDeclared = ({ attribute }: Place): boolean =>
  ['rel', 'class'].some(name => words(attribute(name)).includes('proofmark'));
