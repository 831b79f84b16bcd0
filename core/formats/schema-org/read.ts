import type { Credential } from '../../credential.js';
import { type JsonObject, member, textsOf } from '../../json.js';
import { statedText, withoutAbsent } from '../vc-members.js';
import { describedIn, hasHolder } from './description.js';

/** What a page says of an achievement, and of the person who holds it. Nobody signed it. */
export function read(document: JsonObject): Credential {
  const { value, path } = describedIn(document);
  const by = ['issuedBy', 'recognizedBy'].find(key => member(value, key) !== undefined) ?? 'recognizedBy';
  const body = member(value, by);
  return {
    format: 'schema-org',
    types: [...textsOf(member(value, '@type')), ...textsOf(member(value, 'type'))],
    issuer: withoutAbsent({
      id: statedText(body, '@id', ...path, by),
      name: statedText(body, 'name', ...path, by),
      url: statedText(body, 'url', ...path, by),
    }),
    validFrom: [],
    validUntil: ['expires'].flatMap(key => statedText(value, key, ...path) ?? []).map(endOfDay),
    status: [],
    proofs: [],
    nested: [],
    ...withoutAbsent({
      id: statedText(value, '@id', ...path),
      title: statedText(value, 'name', ...path),
      learner: hasHolder(document) ? statedText(document, 'name') : undefined,
    }),
  };
}

/** A day ends with itself. */
const endOfDay = <T extends { readonly value: string }>(stated: T): T =>
  /^\d{4}-\d{2}-\d{2}$/.test(stated.value) ? { ...stated, value: `${stated.value}T23:59:59Z` } : stated;
