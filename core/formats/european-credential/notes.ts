import type { Shape } from '../../elements/format-elements.js';
import { isFiller } from '../../elements/reading/filler.js';
import { fillerAt } from '../../elements/reading/shapes.js';
import { itemsAt, memberAt, type Text, textsAt, type Value } from '../../elements/reading/text.js';
import { isObject } from '../../json.js';

/** A `Note` holds its text, in one or several languages, in `noteLiteral`; older models write the text itself. */
const literalOf = (item: Value): Value =>
  (isObject(item.value) ? (memberAt(item, 'noteLiteral') ?? memberAt(item, 'content')) : undefined) ?? item;

/** Texts of notes in a field that is meant for the element. */
export const notesUnless = (isEmpty: (text: string) => boolean): Shape<Text> => ({
  read: (value, origin) => itemsAt(value).flatMap(item => textsAt(literalOf(item), origin, isEmpty)),
  fillerIn: value =>
    itemsAt(value)
      .map(item => fillerAt(literalOf(item), isEmpty))
      .find(text => text !== undefined),
});

export const notes = notesUnless(isFiller);

/** Notes about anything, which may mention the element. */
export const remarks: Shape<Text> = { read: notes.read, fillerIn: () => undefined };
