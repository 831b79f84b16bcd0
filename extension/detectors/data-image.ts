import { limits } from '../../core/index.js';
import { follow, recogniseFile } from '../recognise.js';
import { utf8 } from './base64.js';
import { dataTypeOf, readDataAddress } from './data-address.js';
import { type Detector, type Sighting, nothing, sightedAt, sightedText } from './detector.js';
import { outlineOf } from './document.js';
import { bakedTexts } from './png.js';
import { clipped } from './title.js';

const base64Length = Math.ceil((limits.dataImageBytes * 4) / 3) + 64;

/** A picture written into the page as a `data:` address, with a badge baked in. It is read where it stands. */
export const dataImage: Detector = {
  elements: ['img', 'object', 'embed'],
  detect({ name, attribute }) {
    const address = attribute(name === 'object' ? 'data' : 'src') ?? '';
    const type = dataTypeOf(address);
    if (type !== 'image/png' && type !== 'image/svg+xml') return nothing;
    const alt = clipped(attribute('alt') ?? '');
    return type === 'image/png' ? bakedInto(address, alt) : drawnInto(address, alt);
  },
};

/** Of two badges in one picture neither is the one: the picture itself is handed over, and whoever opens it says so. */
function bakedInto(address: string, alt: string | undefined): readonly Sighting[] {
  const content = readDataAddress(address, base64Length);
  const baked = content ? bakedTexts(content.bytes) : [];
  if (baked.length > 1) return [whole('baked-png', address, alt)];
  return baked[0] === undefined ? nothing : seenIn(baked[0], alt);
}

/** Open Badges 1.0 baked the assertion's address; later ones the credential itself. */
function seenIn(text: string, alt: string | undefined): readonly Sighting[] {
  const outline = outlineOf(text);
  if (outline) return [sightedText({ carrier: 'baked-png', tier: 'marked' }, named(outline, alt))];
  const followed = follow(text.trim());
  const recognised = followed && recogniseFile(followed);
  return recognised ? [sightedAt('baked-png', { ...recognised, tier: 'marked', expects: 'hosted' }, alt)] : nothing;
}

const named = <T extends { readonly claimed: object }>(outline: T, alt: string | undefined): T =>
  alt === undefined ? outline : { ...outline, claimed: { ...outline.claimed, title: alt } };

const NAMESPACES = [
  'https://purl.imsglobal.org/ob/v3p0',
  'https://purl.imsglobal.org/clr/v2p0',
  'http://openbadges.org',
];

/** A drawing is neither parsed nor inserted here; one that names the badge's element and vocabulary is handed over whole. */
function drawnInto(address: string, alt: string | undefined): readonly Sighting[] {
  const content = readDataAddress(address, limits.inlineBytes);
  const drawing = content && utf8(content.bytes);
  const isBaked =
    drawing !== undefined &&
    /<[\w-]+:(?:credential|assertion)[\s/>]/.test(drawing) &&
    NAMESPACES.some(namespace => drawing.includes(namespace));
  return isBaked ? [whole('baked-svg', drawing, alt)] : nothing;
}

const whole = (carrier: 'baked-png' | 'baked-svg', text: string, title: string | undefined): Sighting =>
  sightedText({ carrier, tier: 'marked' }, { text, same: text, claimed: title === undefined ? {} : { title } });
