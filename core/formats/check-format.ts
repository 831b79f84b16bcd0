import type { JsonObject } from '../json.js';
import { type Check, withEvidence, withNotes } from '../report/check.js';
import type { Format } from './format.js';
import { readOnce } from './read-once.js';
import { checkStructure } from './structure.js';

/** Whether a document keeps the rules of its data model, and what stands inside it that is not judged. */
export function checkFormat(document: JsonObject, format: Format): Check {
  const structure = format.checkStructure?.(document) ?? checkStructure(document);
  const check = withEvidence(
    format.statesSeveral?.(document) ? withNotes(structure, 'format.first-of-several') : structure,
    {
      fact: 'found.format',
      value: format.name,
      source: { kind: 'credential', pointer: '' },
    },
  );
  const { nested } = readOnce(document, format);
  if (nested.length === 0) return check;
  const found = nested.map(pointer => ({
    fact: 'nested.credential',
    source: { kind: 'credential', pointer } as const,
  }));
  return withNotes(withEvidence(check, ...found), 'format.nested-credentials');
}
