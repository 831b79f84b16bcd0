import { baseOf, attribute, nameOf } from '../page/dom.js';
import { follow } from '../recognise.js';
import type { Unwrapped } from '../unwrap.js';
import { alternateLink } from './alternate-link.js';
import { credentialScript } from './credential-script.js';
import { dataImage } from './data-image.js';
import { dataLink } from './data-link.js';
import type { Detector, Place, Sighting } from './detector.js';
import { fileLink } from './file-link.js';
import { platformLink } from './platform-link.js';
import { proofmarkLink } from './proofmark-link.js';

/** In the order they are asked; the first that sees something is believed. */
export const detectors: readonly Detector[] = [
  credentialScript,
  alternateLink,
  dataLink,
  platformLink,
  proofmarkLink,
  fileLink,
  dataImage,
];

const byElement = new Map<string, readonly Detector[]>();
for (const detector of detectors)
  for (const name of detector.elements) byElement.set(name, [...(byElement.get(name) ?? []), detector]);

/** What stands at an element, if anything. */
export function detect(element: Element): Sighting | undefined {
  const name = nameOf(element);
  const candidates = byElement.get(name);
  if (!candidates) return undefined;
  const place = placeOf(element, name);
  for (const detector of candidates) {
    const sighting = detector.detect(place);
    if (sighting) return sighting;
  }
  return undefined;
}

/** Several detectors ask where a link leads; it is worked out once. */
function placeOf(element: Element, name: string): Place {
  const known = new Map<string, Unwrapped | undefined>();
  return {
    element,
    name,
    attribute: wanted => attribute(element, wanted),
    leadsTo(wanted) {
      if (!known.has(wanted)) known.set(wanted, followed(attribute(element, wanted), element));
      return known.get(wanted);
    },
  };
}

const followed = (address: string | undefined, element: Element): Unwrapped | undefined =>
  address === undefined || address === '' ? undefined : follow(address, baseOf(element));
