import type { FormatName } from '../credential.js';
import { type JsonObject, member, textsOf } from '../json.js';
import { type Check, unknown } from '../report/check.js';
import type { Format } from './format.js';
import { formats } from './index.js';
import { type Declined, laterFormats } from './later.js';
import { isDescription } from './schema-org/description.js';

/** A document that is of no data model that can be read, with the best guess at what it is. */
export interface Unreadable {
  readonly kind: 'unreadable';
  readonly name: FormatName | undefined;
  readonly check: Check;
}
export interface Recognised {
  readonly kind: 'recognised';
  readonly format: Format;
}

/** Which data model a document is of; the content decides. */
export function recognise(document: JsonObject): Recognised | Unreadable {
  const later = laterFormats.find(candidate => candidate.recognise(document));
  if (later) return declined(document, later);
  const format = formats.find(candidate => candidate.recognise(document));
  if (format) return { kind: 'recognised', format };
  const types = [...textsOf(member(document, 'type')), ...textsOf(member(document, '@type'))];
  const claimsToBeOne =
    Object.hasOwn(document, 'proof') && (isDescription(document) || types.some(type => type.endsWith('Credential')));
  return unreadable(claimsToBeOne ? 'format.unsupported' : 'format.not-a-credential', types.join(' '));
}

function declined(document: JsonObject, { name, called, fact }: Declined): Unreadable {
  if (fact === undefined) return unreadable('format.unsupported', called ?? name ?? '', name);
  const source = { kind: 'credential', pointer: '/type' } as const;
  const value = textsOf(member(document, 'type')).join(' ');
  const check = unknown('format.not-a-credential', [{ fact, ...(value !== '' && { value }), source }]);
  return { kind: 'unreadable', name, check };
}

const unreadable = (
  reason: 'format.unsupported' | 'format.not-a-credential',
  value: string,
  name?: FormatName,
): Unreadable => ({
  kind: 'unreadable',
  name,
  check: unknown(reason, [
    { fact: 'found.type', ...(value !== '' && { value }), source: { kind: 'credential', pointer: '/type' } },
  ]),
});
