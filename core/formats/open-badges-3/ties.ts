import { addressesAt, namedBy, type Named, type StatedTies } from '../../elements/ties.js';
import { valuesAt } from '../../elements/places.js';
import { itemsAt } from '../../elements/reading/text.js';
import { type JsonObject, textMember } from '../../json.js';
import { ACHIEVEMENT } from './paths.js';

/**
 * A larger credential is named by an alignment of its own type. `achievement.related` means other editions and ties
 * nothing (Open Badges 3.0 §B.2).
 */
export const ties = (document: JsonObject): StatedTies => ({
  own: ['id', `${ACHIEVEMENT}.id`].flatMap(at => addressesAt(document, at)),
  wholes: wholesAt(document, `${ACHIEVEMENT}.alignment`),
  parts: [],
});

const wholesAt = (document: JsonObject, at: string): readonly Named[] =>
  valuesAt(document, at)
    .flatMap(itemsAt)
    .filter(({ value }) => textMember(value, 'targetType') === 'ceterms:Credential')
    .flatMap(({ value }) => namedBy(textMember(value, 'targetName'), textMember(value, 'targetUrl')));
