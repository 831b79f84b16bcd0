import { limits } from '../../core/index.js';
import { textOf } from '../page/dom.js';
import type { Detector } from './detector.js';
import { outlineOf, sameOf } from './document.js';
import { essenceOf, isCredentialType } from './media-types.js';

/** A script that is data: JSON-LD, or one of the types of a credential. What it holds decides, not what it is called. */
export const credentialScript: Detector = {
  elements: ['script'],
  detect({ element, attribute }) {
    const type = attribute('type') ?? '';
    if (essenceOf(type) !== 'application/ld+json' && !isCredentialType(type)) return undefined;
    const text = textOf(element);
    if (text.length > limits.inlineBytes) return undefined;
    const outline = outlineOf(text);
    if (!outline) return undefined;
    const carrier = outline.kind === 'token' ? 'inline-jwt' : 'inline-jsonld';
    const title = outline.title;
    const sighted = { carrier, tier: 'listed', expects: 'signed' } as const;
    return { ...sighted, text, same: sameOf(text), ...(title !== undefined && { title }) };
  },
};
