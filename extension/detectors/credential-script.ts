import { parentOf, nameOf } from '../page/dom.js';
import { type Detector, type Place, nothing, sightedText } from './detector.js';
import { type Outline, outlineOf } from './document.js';
import { essenceOf, isCredentialType } from './media-types.js';
import { PROOFMARK_BADGE } from './proofmark-badge.js';

/**
 * A script that is data: JSON-LD, or one of the types of a credential. What it holds decides, not what it is called; one
 * inside our own badge may also be plain JSON.
 */
export const credentialScript: Detector = {
  elements: ['script'],
  detect(place) {
    const text = mayHold(place) ? place.text() : undefined;
    const outline = text === undefined ? undefined : outlineOf(text);
    return outline ? [sightedText({ carrier: carriers[outline.kind], tier: 'listed' }, outline)] : nothing;
  },
};

const carriers = {
  json: 'inline-jsonld',
  jwt: 'inline-jwt',
  'sd-jwt': 'inline-sd-jwt',
  enveloped: 'data-url',
} as const satisfies Record<Outline['kind'], string>;

function mayHold({ element, attribute }: Place): boolean {
  const type = attribute('type') ?? '';
  if (essenceOf(type) === 'application/ld+json' || isCredentialType(type)) return true;
  const above = essenceOf(type) === 'application/json' ? parentOf(element) : null;
  return above !== null && nameOf(above) === PROOFMARK_BADGE;
}
