import type { Shape } from '../../elements/format-elements.js';
import { fillerAmong, noFiller } from '../../elements/reading/shapes.js';
import { memberAt, objectsAt, type Origin, textsAt, type Value } from '../../elements/reading/text.js';
import type { OutcomeClaim } from '../../elements/rules/learning-outcomes.js';
import { conceptsAt } from './concepts.js';
import { notes } from './notes.js';

/** What the learner can do: the title of each outcome and what is noted about it. */
export const outcomeStatements: Shape<OutcomeClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(outcome =>
      [...textsAt(memberAt(outcome, 'title'), origin), ...notesOf(outcome, origin)].map(text => ({
        kind: 'statement' as const,
        text,
      })),
    ),
  fillerIn: fillerAmong('title'),
};

function notesOf(outcome: Value, origin: Origin) {
  const note = memberAt(outcome, 'additionalNote');
  return note ? notes.read(note, origin) : [];
}

/** The skills an outcome links to; their addresses say whether a framework defines them. */
export const outcomeSkills: Shape<OutcomeClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(outcome =>
      ['relatedESCOSkill', 'relatedSkill'].flatMap(key =>
        conceptsAt(memberAt(outcome, key), origin).map(({ pointer, uri, code, label }) => ({
          kind: 'skill' as const,
          pointer,
          label: (label ?? code ?? uri)?.value ?? '',
          ...(uri && { uri: uri.value }),
          defined: false,
        })),
      ),
    ),
  fillerIn: noFiller,
};

/** All outcomes in one text: each of its lines, or the whole. */
export const outcomeSummaries: Shape<OutcomeClaim> = {
  read: (value, origin) => notes.read(value, origin).map(text => ({ kind: 'statement', text })),
  fillerIn: notes.fillerIn,
};
