import { is, nameOf, parentOf } from '../page/dom.js';
import { follow, recognisePlatform } from '../recognise.js';
import { type Detector, type Place, type Sighting, nothing, sightedAt } from './detector.js';
import { followedFrom } from './followed.js';
import { isElement, walkBelow } from './text.js';
import { titleOf } from './title.js';

const BADGE = 'data-share-badge-id';

/**
 * What platforms hand out to be copied into a page: Credly's empty element, which its script replaces by a frame, and
 * Badgr's quotation around a link. Neither script is needed.
 */
export const embed: Detector = {
  elements: ['blockquote', 'a'],
  attribute: BADGE,
  detect(place) {
    if (place.attribute(BADGE) !== undefined) return credly(place);
    if (place.name === 'blockquote') return isBadgr(place.element) ? badgr(place.element) : nothing;
    const above = place.name === 'a' ? parentOf(place.element) : null;
    return above && nameOf(above) === 'blockquote' && isBadgr(above) ? badgr(above) : nothing;
  },
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function credly(place: Place): readonly Sighting[] {
  const [id = '', host = ''] = [place.attribute(BADGE), place.attribute('data-share-badge-host')];
  const followed = UUID.test(id) ? follow(`${host}/badges/${id}`) : undefined;
  const recognised = followed && recognisePlatform(followed);
  return recognised?.platform?.id === 'credly' ? [sightedAt('embed', recognised, titleOf(place))] : nothing;
}

const isBadgr = (element: Element): boolean => is(element, '.badgr-badge');

/** The quotation and its link are one thing with one mark. */
function badgr(quotation: Element): readonly Sighting[] {
  const { link, name } = insideOf(quotation);
  const followed = link && followedFrom(link, 'href');
  const recognised = followed && recognisePlatform(followed);
  if (!recognised) return nothing;
  const title = (name && titleOf({ element: name })) ?? titleOf({ element: quotation });
  return [{ ...sightedAt('embed', recognised, title), entry: quotation }];
}

const LOOKED_AT = 64; // elements; the whole of it has about ten

/** Its first link, and the element that names the badge. */
function insideOf(quotation: Element): { readonly link?: Element; readonly name?: Element } {
  const found: { link?: Element; name?: Element } = {};
  walkBelow(quotation, LOOKED_AT, node => {
    if (!isElement(node)) return undefined;
    if (nameOf(node) === 'a') found.link ??= node;
    else if (is(node, '.badgr-badge-name')) found.name ??= node;
    return undefined;
  });
  return found;
}
