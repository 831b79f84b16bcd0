import { attribute, nameOf } from '../page/dom.js';
import type { Unwrapped } from '../unwrap.js';
import { type PageAdapter, anyPage, placed } from './adapter.js';
import { alternateLink } from './alternate-link.js';
import { bakedSvgInline } from './baked-svg-inline.js';
import { credentialScript } from './credential-script.js';
import { dataImage } from './data-image.js';
import { dataLink } from './data-link.js';
import { type Detector, type Place, type Sighting, nothing } from './detector.js';
import { embed } from './embed.js';
import { fileLink } from './file-link.js';
import { followedFrom } from './followed.js';
import { iframe } from './iframe.js';
import { inlineJson } from './inline-json.js';
import { inlineToken } from './inline-token.js';
import { jsonresume } from './jsonresume.js';
import { linkedin } from './linkedin.js';
import { platformLink } from './platform-link.js';
import { proofmarkBadge } from './proofmark-badge.js';
import { proofmarkLink } from './proofmark-link.js';
import { sectionLink } from './section-link.js';
import { HOLDER, textHeldBy, textWithin } from './text.js';
import { verifierElement } from './verifier-element.js';

/** In the order they are asked; the first that sees something is believed. */
export const detectors: readonly Detector[] = [
  credentialScript,
  jsonresume,
  alternateLink,
  embed,
  dataLink,
  platformLink,
  proofmarkLink,
  fileLink,
  sectionLink,
  dataImage,
  bakedSvgInline,
  iframe,
  verifierElement,
  proofmarkBadge,
  inlineJson,
  inlineToken,
];

/** The sites whose pages are known. */
export const adapters: readonly PageAdapter[] = [linkedin];

/** Who knows the page at an address. */
export const adapterFor = (address: URL): PageAdapter => adapters.find(adapter => adapter.knows(address)) ?? anyPage;

const byElement = new Map<string, readonly Detector[]>();
for (const detector of detectors)
  for (const name of detector.elements) byElement.set(name, [...(byElement.get(name) ?? []), detector]);

const byAttribute = new Map<string, readonly Detector[]>();
for (const detector of detectors)
  if (detector.attribute !== undefined)
    byAttribute.set(detector.attribute, [...(byAttribute.get(detector.attribute) ?? []), detector]);

/** The names of the elements that may hold something, and the attributes that make any element one of them. */
export const elements: ReadonlySet<string> = new Set(byElement.keys());
export const attributes: readonly string[] = [...byAttribute.keys()];

/** The elements that hold something by what stands inside: when that changes, they are to be looked at again. */
export const holders = ['script', 'svg', 'blockquote', ...inlineToken.elements, `[${HOLDER}]`].join(', ');

/** What stands at an element of a page; most hold nothing. */
export function detect(element: Element, page: PageAdapter): readonly Sighting[] {
  const name = nameOf(element);
  const candidates = candidatesFor(element, name);
  if (!candidates) return nothing;
  const place = placeOf(element, name, page);
  for (const detector of candidates) {
    const sighted = detector.detect(place);
    if (sighted.length > 0) return placed(sighted, element, page);
  }
  return nothing;
}

function candidatesFor(element: Element, name: string): readonly Detector[] | undefined {
  let candidates = byElement.get(name);
  for (const [wanted, more] of byAttribute)
    if (has(element, wanted)) candidates = [...new Set([...more, ...(candidates ?? [])])];
  return candidates;
}

const has = (element: Element, name: string): boolean => Element.prototype.hasAttribute.call(element, name);

/** Several detectors ask where a link leads, or what is written at a place; it is worked out once. */
function placeOf(element: Element, name: string, page: PageAdapter): Place {
  let known: Map<string, Unwrapped | undefined> | undefined;
  let written: { readonly text: string | undefined } | undefined;
  return {
    element,
    name,
    attribute: wanted => attribute(element, wanted),
    leadsTo(wanted) {
      known ??= new Map();
      if (!known.has(wanted)) known.set(wanted, followedFrom(element, wanted));
      return known.get(wanted);
    },
    zone: () => page.zoneOf(element),
    text: () => (written ??= { text: textAt(element, name, page) }).text,
  };
}

/** Where a known site keeps what is private, nothing is read. */
function textAt(element: Element, name: string, page: PageAdapter): string | undefined {
  if (page.zoneOf(element) === 'ignored') return undefined;
  return name === 'script' ? textWithin(element) : textHeldBy(element, name);
}
