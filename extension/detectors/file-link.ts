import { recogniseFile, tierOfName } from '../recognise.js';
import { type Detector, type Place, nothing, sightedAt } from './detector.js';
import { isCredentialType } from './media-types.js';
import { titleOf } from './title.js';

/** A link to a file whose name or stated type is one of a credential. `.json` alone says too little to be listed. */
export const fileLink: Detector = {
  elements: ['a', 'area', 'object'],
  detect(place) {
    const followed = place.leadsTo(place.name === 'object' ? 'data' : 'href');
    if (!followed) return nothing;
    const tier = tierOf(place, followed.url.pathname);
    if (tier !== 'marked' && tier !== 'listed') return nothing;
    const recognised = recogniseFile(followed);
    if (!recognised) return nothing;
    const inProfile = followed.via.includes('linkedin-add');
    return [sightedAt('file-link', { ...recognised, tier: inProfile ? 'listed' : tier }, titleOf(place))];
  },
};

const tierOf = ({ name, attribute }: Place, path: string) => {
  if (isCredentialType(attribute('type'))) return 'marked';
  return name === 'object' ? undefined : tierOfName(path);
};
