import type { JsonObject } from '../../json.js';
import { later } from '../../later.js';
import { type Check, passed, unknown } from '../../report/check.js';
import type { Format } from '../format.js';
import { hasHolder, isDescription } from './description.js';
import { read } from './read.js';

/**
 * A description on a web page. Its elements are listed; without a person who holds it, it is an offer. One that brings a
 * proof is another thing: whoever signed it is not the body that it names.
 */
export const schemaOrg: Format = {
  name: 'schema-org',
  recognise: document => isDescription(document) && !Object.hasOwn(document, 'proof'),
  read,
  elements: later(async () => (await import('./elements.js')).schemaOrgElements),
  checkStructure,
};

function checkStructure(document: JsonObject): Check {
  const source = { kind: 'credential', pointer: '' } as const;
  return hasHolder(document)
    ? passed('format.recognised', [], ['format.self-described'])
    : unknown('format.not-a-credential', [{ fact: 'found.offer', source }], ['format.self-described']);
}
