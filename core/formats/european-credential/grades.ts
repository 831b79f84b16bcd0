import type { Shape } from '../../elements/format-elements.js';
import { memberAt, objectsAt, type Origin, type Text, type Value } from '../../elements/reading/text.js';
import type { GradeClaim } from '../../elements/rules/grade.js';
import { conceptsAt } from './concepts.js';
import { notes } from './notes.js';

/** The result of an assessment, its state, and the scheme that explains it. */
export const grades: Shape<GradeClaim> = {
  read: (value, origin) => objectsAt(value).flatMap(assessment => gradeOf(assessment, origin) ?? []),
  fillerIn: value =>
    objectsAt(value)
      .map(item => memberAt(item, 'grade'))
      .map(grade => grade && notes.fillerIn(grade))
      .find(text => text !== undefined),
};

function gradeOf(assessment: Value, origin: Origin): GradeClaim | undefined {
  const grade = memberAt(assessment, 'grade');
  const [value] = grade ? notes.read(grade, origin) : [];
  const [status] = conceptsAt(memberAt(assessment, 'gradeStatus'), origin);
  const state = status?.label ?? status?.code;
  if (!value && !state) return undefined;
  const scale = value && scaleOf(assessment, value);
  return { ...(value && { value }), ...(state && { state }), ...(scale && { scale }) };
}

/** A result may bring its scale in brackets: "Distinction (Fail/Pass/Merit/Distinction)". */
const WITH_SCALE = /\([^()/]{1,60}(?:\/[^()/]{1,60}){1,20}\)/;

function scaleOf(assessment: Value, value: Text): GradeClaim['scale'] {
  const [scheme] = objectsAt(memberAt(assessment, 'specifiedBy')).flatMap(specification =>
    objectsAt(memberAt(specification, 'gradingScheme')),
  );
  if (scheme) return { pointer: scheme.pointer, explained: true };
  return WITH_SCALE.test(value.value) ? { pointer: value.pointer, explained: true } : undefined;
}
