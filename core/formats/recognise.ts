import type { FormatName } from '../credential.js';
import { type JsonObject, member, textsOf } from '../json.js';
import { type Check, unknown } from '../report/check.js';
import type { Format } from './format.js';
import { formats } from './index.js';
import { laterFormats } from './later.js';

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
  if (later) return unreadable('format.unsupported', later.name, later.name);
  const format = formats.find(candidate => candidate.recognise(document));
  if (format) return { kind: 'recognised', format };
  const types = textsOf(member(document, 'type'));
  const claimsToBeOne = Object.hasOwn(document, 'proof') && types.some(type => type.endsWith('Credential'));
  return unreadable(claimsToBeOne ? 'format.unsupported' : 'format.not-a-credential', types.join(' '));
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
