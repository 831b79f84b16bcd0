import type { Shape } from '../../elements/format-elements.js';
import { noFiller } from '../../elements/reading/shapes.js';
import { objectsAt, textMemberAt } from '../../elements/reading/text.js';
import type { StackabilityClaim } from '../../elements/rules/stackability.js';
import { isObject, listOf, member, textMember } from '../../json.js';
import { subjectOf } from './achievement.js';

const PARTS = /^(?:isPartOf|isChildOf|isParentOf|precedes)$/;

/** How an achievement belongs to others of the record (CLR 2.0 `Association`). */
export const associations: Shape<StackabilityClaim> = {
  read: (value, origin) => {
    const record = isObject(origin.document) ? subjectOf(origin.document) : undefined;
    const own = listOf(member(record, 'achievement')).find(isObject);
    const id = textMember(own, 'id');
    return objectsAt(value).flatMap(item => {
      const type = textMemberAt(item, 'associationType', origin);
      const ends = ['sourceId', 'targetId'].map(key => textMemberAt(item, key, origin));
      const other = ends.find(end => end?.value !== id);
      const concerns = id !== undefined && ends.some(end => end?.value === id);
      return type && other && concerns && PARTS.test(type.value)
        ? [{ in: 'whole' as const, text: { value: `${type.value} ${other.value}`, pointer: item.pointer } }]
        : [];
    });
  },
  fillerIn: noFiller,
};
