import { type FormatElements, inference, native } from '../../elements/format-elements.js';
import { as, texts } from '../../elements/reading/shapes.js';
import { openBadges3Elements } from '../open-badges-3/elements.js';

const { elements } = openBadges3Elements;

/**
 * The places of Open Badges 3.0 and the claims of the token. Without its envelope a payload has no seal and no way to
 * check it, whatever address its `id` is.
 */
export const eudiElements: FormatElements = {
  ...openBadges3Elements,
  kindOf: () => 'award',
  judges: () => true,
  elements: {
    ...elements,
    'issuer-country': [
      ...elements['issuer-country'],
      inference(
        'iss',
        as(texts, address => ({ kind: 'web', address })),
      ),
    ],
    'awarding-body': [
      ...elements['awarding-body'],
      native(
        'iss',
        as(texts, id => ({ kind: 'opaque', id })),
      ),
    ],
    'issue-date': [
      ...elements['issue-date'],
      native(
        'nbf',
        as(texts, text => ({ of: 'validity', text })),
      ),
      native(
        'iat',
        as(texts, text => ({ of: 'signature', text })),
      ),
    ],
    expiry: [...elements.expiry, native('exp', texts)],
    'issuer-legal-identity': [
      ...elements['issuer-legal-identity'],
      native(
        'iss',
        as(texts, value => ({ kind: 'opaque', value })),
      ),
    ],
    seal: [],
    authenticity: [],
  },
};
