import { limits } from '../../core/index.js';
import { utf8 } from './base64.js';
import { readDataAddress } from './data-address.js';
import { type Detector, entitled, nothing } from './detector.js';
import { isCredentialType } from './media-types.js';
import { sameOf } from './document.js';
import { titleOf } from './title.js';

/** A `data:` address of a credential's type: the credential itself stands in the link. */
export const dataLink: Detector = {
  elements: ['a', 'area', 'object'],
  detect(place) {
    const address = place.attribute(place.name === 'object' ? 'data' : 'href');
    const content = address === undefined ? undefined : readDataAddress(address, limits.dataUrlBytes);
    if (!content || !isCredentialType(content.type)) return nothing;
    const text = utf8(content.bytes);
    if (text === undefined || text === '') return nothing;
    const title = titleOf(place);
    const sighted = { carrier: 'data-url', tier: 'marked', expects: 'signed' } as const;
    return [{ ...sighted, text, same: sameOf(text), ...entitled(title) }];
  },
};
