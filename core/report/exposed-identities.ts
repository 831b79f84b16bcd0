import { valuesAt } from '../elements/places.js';
import { memberAt, objectsAt, type Value, writtenAt } from '../elements/reading/text.js';
import { member, textMember } from '../json.js';
import { type ExposedFact, type ExposedKind, factOf } from './exposed-fact.js';
import type { ExposedPlace } from './exposed-places.js';

/** `did:` and `https:` lead to a person; `urn:epass:` numbers parts of one file and tells nobody anything. */
export const subjectId =
  (path: string): ExposedPlace =>
  document =>
    valuesAt(document, path).flatMap(value => {
      const id = typeof value.value === 'string' ? value.value : undefined;
      if (id === undefined || /^urn:epass:/i.test(id)) return [];
      return factOf(kindOfId(id), value, id);
    });

function kindOfId(id: string): ExposedKind {
  if (/^mailto:|^[^\s@:/]+@[^\s@]+$/i.test(id)) return 'email';
  if (/^tel:/i.test(id)) return 'phone';
  return /^(?:did|https?):/i.test(id) ? 'account' : 'number';
}

/** `IdentityObject` (Open Badges 3.0 §B.1.10). */
const IDENTITY_TYPES: Readonly<Record<string, ExposedKind>> = {
  name: 'name',
  emailAddress: 'email',
  userName: 'account',
  did: 'account',
};
const HASH = /^[a-z0-9]{2,10}\$/i;

const isHashed = (item: Value, identity: string): boolean => {
  const flag = member(item.value, 'hashed');
  return flag === undefined ? HASH.test(identity) : flag === true || flag === 'true';
};

export const identities: ExposedPlace = identitiesAt('credentialSubject.identifier', 'identityHash', item => {
  const type = textMember(item.value, 'identityType') ?? '';
  return Object.hasOwn(IDENTITY_TYPES, type) ? IDENTITY_TYPES[type] : 'number';
});

/** What identifies a person, plain or hashed. */
function identitiesAt(
  path: string,
  key: string,
  kindOf: (item: Value, text: string) => ExposedKind | undefined,
): ExposedPlace {
  return document =>
    valuesAt(document, path)
      .flatMap(objectsAt)
      .flatMap(item => {
        const identity = memberAt(item, key);
        const text = identity && writtenAt(identity)[0]?.value;
        if (!identity || text === undefined) return [];
        const kind = kindOf(item, text) ?? 'number';
        return isHashed(item, text) ? hashed(item, kind, identity, text) : factOf(kind, identity, text);
      });
}

function hashed(item: Value, hides: ExposedKind, identity: Value, text: string): readonly ExposedFact[] {
  const salt = textMember(item.value, 'salt');
  return factOf('hashed-identity', identity, text).map(fact => ({
    ...fact,
    hides,
    ...(salt !== undefined && { salt }),
  }));
}

/** `IdentityObject` (Open Badges 2.0). */
const RECIPIENT_TYPES: Readonly<Record<string, ExposedKind>> = {
  email: 'email',
  telephone: 'phone',
  url: 'account',
  id: 'account',
};
export const recipient: ExposedPlace = identitiesAt('recipient', 'identity', (item, text) => {
  const type = textMember(item.value, 'type') ?? '';
  return Object.hasOwn(RECIPIENT_TYPES, type) ? RECIPIENT_TYPES[type] : kindOfId(text);
});
