import type { Shape } from '../../elements/format-elements.js';
import { readNumber } from '../../elements/reading/number.js';
import { fillerAmong } from '../../elements/reading/shapes.js';
import { memberAt, objectsAt, type Origin, textAt, textMemberAt, type Value } from '../../elements/reading/text.js';
import type { GradeClaim } from '../../elements/rules/grade.js';
import { type JsonObject, isObject } from '../../json.js';
import { valuesAt } from '../../elements/places.js';

/** A result with the description it refers to by id (Open Badges 3.0 §B.1.22, §B.1.23). */
export const results: Shape<GradeClaim> = {
  read: (value, origin) => objectsAt(value).flatMap(item => readResult(item, origin) ?? []),
  fillerIn: fillerAmong('value', 'achievedLevel'),
};

function readResult(item: Value, origin: Origin): GradeClaim | undefined {
  const description = descriptionOf(item, origin);
  const value = textMemberAt(item, 'value', origin) ?? achievedLevel(item, description, origin);
  const state = textMemberAt(item, 'status', origin);
  if (!value && !state) return undefined;
  return {
    ...(value && { value }),
    ...(state && { state }),
    ...(description && { scale: scaleIn(description) }),
  };
}

function scaleIn(description: Value): NonNullable<GradeClaim['scale']> {
  const [min, max] = ['valueMin', 'valueMax'].map(key => readNumber(memberAt(description, key)?.value));
  return {
    pointer: description.pointer,
    explained: true,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
  };
}

/** The level of a rubric: its name, from the description that holds it. */
function achievedLevel(item: Value, description: Value | undefined, origin: Origin) {
  const reference = textMemberAt(item, 'achievedLevel', origin);
  const level = objectsAt(memberAt(description, 'rubricCriterionLevel')).find(
    candidate => textMemberAt(candidate, 'id', origin)?.value === reference?.value,
  );
  const name = level && textMemberAt(level, 'name', origin);
  return reference && { ...reference, value: name?.value ?? reference.value };
}

function descriptionOf(item: Value, origin: Origin): Value | undefined {
  const reference = textAt(memberAt(item, 'resultDescription'), origin)?.value;
  if (reference === undefined || !isObject(origin.document)) return undefined;
  return descriptionsIn(origin.document, origin).get(reference);
}

/** By id, the first of each: a record may hold hundreds, and as many results that refer to them. */
const known = new WeakMap<Origin, ReadonlyMap<string, Value>>();

function descriptionsIn(document: JsonObject, origin: Origin): ReadonlyMap<string, Value> {
  const before = known.get(origin);
  if (before) return before;
  const byId = new Map<string, Value>();
  for (const description of valuesAt(document, 'credentialSubject.achievement.resultDescription').flatMap(objectsAt)) {
    const id = textMemberAt(description, 'id', origin)?.value;
    if (id !== undefined && !byId.has(id)) byId.set(id, description);
  }
  known.set(origin, byId);
  return byId;
}
