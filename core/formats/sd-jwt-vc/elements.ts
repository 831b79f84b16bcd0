import type { Arranged } from '../../elements/arranged.js';
import { type FormatElements, inference } from '../../elements/format-elements.js';
import { as, texts } from '../../elements/reading/shapes.js';
import { type Json, type JsonObject, pointerTo } from '../../json.js';
import { readNumericDate } from '../../validity/date.js';
import { aboutToken } from './claims.js';
import { verifiableCredentialElements } from '../verifiable-credential/elements.js';

const { elements } = verifiableCredentialElements;

/** Claims about the token that a W3C credential states too, and where. */
const OF_TOKEN: ReadonlyMap<string, string> = new Map([
  ['iss', 'issuer'],
  ['nbf', 'validFrom'],
  ['exp', 'validUntil'],
  ['iat', 'iat'],
]);
const MOMENTS: ReadonlySet<string> = new Set(['nbf', 'exp', 'iat']);

/** Claims about a person (OpenID Connect Core §5.1), by the names they have in W3C credentials. */
const OF_PERSON: ReadonlyMap<string, string> = new Map([
  ['sub', 'id'],
  ['given_name', 'givenName'],
  ['family_name', 'familyName'],
  ['birthdate', 'birthDate'],
]);

const SUBJECT = 'credentialSubject';

/** The claims as a W3C credential would state them: about its subject, who issued it, and how long it holds. */
function arrange(document: JsonObject): Arranged {
  const names = Object.keys(document);
  const places = names.map(name => [pointerTo(...placeOf(name)), pointerTo(name)] as const);
  return {
    document: {
      ...membersOf(
        document,
        names.filter(name => aboutToken.includes(name)),
      ),
      [SUBJECT]: membersOf(
        document,
        names.filter(name => !aboutToken.includes(name)),
      ),
    },
    received: pointer => {
      const [to, from] = places.find(([place]) => pointer === place || pointer.startsWith(`${place}/`)) ?? ['', ''];
      return from + pointer.slice(to.length);
    },
  };
}

const placeOf = (name: string): readonly string[] =>
  aboutToken.includes(name) ? [OF_TOKEN.get(name) ?? name] : [SUBJECT, OF_PERSON.get(name) ?? name];

function membersOf(document: JsonObject, names: readonly string[]): JsonObject {
  const members = names.map(name => [placeOf(name).at(-1) ?? name, valueOf(document, name)] as const);
  return Object.fromEntries(members);
}

const valueOf = (document: JsonObject, name: string): Json =>
  (MOMENTS.has(name) ? moment(document[name]) : document[name]) ?? null;

const moment = (seconds: unknown): string | undefined => readNumericDate(seconds)?.toISOString();

/**
 * Claims under names that their issuer chose: what they are called is a hint at what they mean, as in any credential of
 * its own making. What was kept back may have been any of them.
 */
export const sdJwtVcElements: FormatElements = {
  ...verifiableCredentialElements,
  kindOf: document => verifiableCredentialElements.kindOf(arrange(document).document),
  arrange,
  references: [],
  elements: {
    ...elements,
    'issue-date': [
      ...elements['issue-date'],
      inference(
        'iat',
        as(texts, text => ({ of: 'signature', text })),
      ),
    ],
    seal: [],
    authenticity: [],
  },
};
