import type { Shape } from '../../elements/format-elements.js';
import { noFiller, objects } from '../../elements/reading/shapes.js';
import { itemsAt, textMemberAt } from '../../elements/reading/text.js';
import type { StackabilityClaim } from '../../elements/rules/stackability.js';

/** Whether it is a part of a qualification, either way stated. */
export const flags: Shape<StackabilityClaim> = {
  read: value =>
    itemsAt(value).flatMap(({ value: stated, pointer }) =>
      typeof stated === 'boolean' || stated === 'true' || stated === 'false'
        ? { in: 'flag' as const, text: { value: String(stated), pointer } }
        : [],
    ),
  fillerIn: noFiller,
};

/** What it is a part of. */
export const wholes: Shape<StackabilityClaim> = objects((item, origin) => {
  const title = textMemberAt(item, 'title', origin);
  return title && { in: 'whole', text: title };
}, 'title');
