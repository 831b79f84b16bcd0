import { type Detector, nothing, sightedText } from './detector.js';
import { outlineOf } from './document.js';
import { HOLDER } from './text.js';

/** A credential as JSON, printed for people in the page. */
export const inlineJson: Detector = {
  elements: ['pre', 'code', 'textarea'],
  attribute: HOLDER,
  detect({ name, text }) {
    const written = text()?.trim() ?? '';
    const outline = written.startsWith('{') || written.startsWith('[') ? outlineOf(written) : undefined;
    if (!outline) return nothing;
    const carrier = outline.kind === 'enveloped' ? 'data-url' : 'inline-json';
    return [sightedText({ carrier, tier: name === 'textarea' ? 'listed' : 'marked' }, outline)];
  },
};
