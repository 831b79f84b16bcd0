import { recogniseFile } from '../recognise.js';
import { type Detector, nothing, sightedAt } from './detector.js';
import { titleOf } from './title.js';

export const PROOFMARK_BADGE = 'proofmark-badge';

/** `<proofmark-badge src>`: a site that embeds our own badge names the file it is about. */
export const proofmarkBadge: Detector = {
  elements: [PROOFMARK_BADGE],
  detect(place) {
    const followed = place.leadsTo('src');
    const recognised = followed && recogniseFile(followed);
    return recognised ? [sightedAt('file-link', { ...recognised, tier: 'marked' }, titleOf(place))] : nothing;
  },
};
