import type { Shape } from '../../elements/format-elements.js';
import { wordsOf } from '../../elements/reading/markup.js';
import { fillerAt } from '../../elements/reading/shapes.js';
import type { Text } from '../../elements/reading/text.js';
import type { PlaceClaim } from '../../elements/rules/place-of-issue.js';
import type { QualityClaim } from '../../elements/rules/quality-assurance.js';
import { mentions, wordings } from '../../elements/wording/index.js';
import { accreditationOf } from '../quality.js';
import { claimedValues } from './claims.js';
import { synonyms } from './synonyms.js';

/** Accreditations under invented names: a text, or an object with members of its own. */
export const accreditationsClaimed: Shape<QualityClaim> = {
  read: (value, origin) =>
    claimedValues(value, synonyms.accreditation).flatMap(item =>
      item.value === true
        ? { pointer: item.pointer, in: 'process' as const, texts: [{ value: 'true', pointer: item.pointer }] }
        : (accreditationOf(item, origin) ?? []),
    ),
  fillerIn: value =>
    claimedValues(value, synonyms.accreditation)
      .map(item => fillerAt(item))
      .find(text => text !== undefined),
};

/** "On site, Maribor": what stands beside the form of participation and begins like a name is a place. */
export function deliveryPlace(text: Text): PlaceClaim | undefined {
  const named = text.value
    .split(/[,;()]/)
    .map(part => part.trim())
    .some(part => /^\p{Lu}/u.test(part) && !mentions(wordsOf(part), wordings, 'modes'));
  return named && /[,;(]/.test(text.value) ? { of: 'delivery', text } : undefined;
}
