import { limits } from '../../core/index.js';
import { attribute, reader } from '../page/dom.js';
import { follow, recogniseFile } from '../recognise.js';
import { textOfBase64 } from './base64.js';
import { type Detector, type Sighting, nothing, sightedAt, sightedText } from './detector.js';
import { outlineOf } from './document.js';
import { isElement, textWithin, walkBelow } from './text.js';

/**
 * A badge drawn into the page with its credential inside. The parser of HTML knows no prefixes there: the element's whole
 * name is `openbadges:credential`, with no namespace to go by. What it holds decides.
 */
export const bakedSvgInline: Detector = {
  elements: ['svg'],
  detect({ element }) {
    if (!(element instanceof SVGElement) || isEmpty(element) || drawingAround(element) !== null) return nothing;
    return carriersIn(element).flatMap(seenAt);
  },
};

const firstIn = reader(() => Element.prototype, 'firstElementChild');
const isEmpty = (element: Element): boolean => firstIn(element) === null;
const drawingAround = reader(() => SVGElement.prototype, 'ownerSVGElement');
const tagOf = reader(() => Element.prototype, 'tagName');

const CARRIER = /:(?:credential|assertion)$/i;

const AT_MOST = 2; // a drawing carries one; two are shown as two

function carriersIn(drawing: Element): readonly Element[] {
  const found: Element[] = [];
  walkBelow(drawing, limits.nodesPerDrawing, node => {
    if (isElement(node) && CARRIER.test(tagOf(node))) found.push(node);
    return found.length === AT_MOST ? 'end' : undefined;
  });
  return found;
}

/** The body comes first: beside it, `verify` only says where the badge is hosted (Open Badges 2.0, Baking). */
function seenAt(carrier: Element): readonly Sighting[] {
  const verify = (attribute(carrier, 'verify') ?? '').slice(0, limits.inlineBytes + 1).trim();
  const body = textWithin(carrier)?.trim() ?? '';
  for (const text of [body, verify, textOfBase64(verify)]) {
    const outline = text === undefined || text.length > limits.inlineBytes ? undefined : outlineOf(text);
    if (outline) return [sightedText({ carrier: 'baked-svg-inline', tier: 'marked' }, outline)];
  }
  return body === '' ? hostedAt(verify) : [];
}

function hostedAt(address: string): readonly Sighting[] {
  const followed = follow(address);
  const recognised = followed && recogniseFile(followed);
  if (!recognised) return [];
  return [sightedAt('baked-svg-inline', { ...recognised, tier: 'marked', expects: 'hosted' }, undefined)];
}
