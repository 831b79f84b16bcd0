import { claimedIn } from './claims.js';
import { type Detector, sightedText } from './detector.js';
import { HOLDER } from './text.js';
import { tokensIn } from './token.js';

/** Tokens that are credentials, printed for people in the page; a token for signing in somewhere is dropped unread. */
export const inlineToken: Detector = {
  elements: ['pre', 'code', 'textarea', 'p'],
  attribute: HOLDER,
  detect({ name, text }) {
    const tier = name === 'textarea' ? 'listed' : 'marked';
    return tokensIn(text() ?? '').map(token =>
      sightedText(
        { carrier: token.kind === 'jwt' ? 'inline-jwt' : 'inline-sd-jwt', tier },
        { text: token.text, same: token.text, claimed: claimedIn(token.credential) },
      ),
    );
  },
};
