import type { Credential, Stated, StatedStatus } from '../../credential.js';
import {
  type Json,
  type JsonObject,
  isList,
  isObject,
  listOf,
  member,
  pointerTo,
  textMember,
  textsOf,
} from '../../json.js';
import { registeredAs } from '../issuer-members.js';
import { statedText, withoutAbsent } from '../vc-members.js';
import { hostedAt, kindOfVerification, referenceOf } from './assertion.js';

/** Open Badges 1.1 and 2.0. What stands at other addresses is absent until it has been fetched and put in its place. */
export function read(document: JsonObject): Credential {
  const badge = member(document, 'badge');
  return {
    format: 'open-badges-2',
    types: textsOf(member(document, 'type')),
    issuer: issuerOf(badge),
    validFrom: dateAt(document, 'issuedOn', '00:00:00Z'),
    validUntil: dateAt(document, 'expires', '23:59:59Z'),
    status: statusOf(document),
    proofs: [],
    nested: endorsementsIn(document),
    ...withoutAbsent({
      id: statedText(document, 'id') ?? statedText(document, 'uid'),
      title: isObject(badge) ? statedText(badge, 'name', 'badge') : undefined,
      learner: learnerOf(document),
      achievementId: referenceAt(badge, '/badge'),
    }),
  };
}

function issuerOf(badge: Json | undefined): Credential['issuer'] {
  const issuer = member(badge, 'issuer');
  return withoutAbsent({
    id: referenceAt(issuer, '/badge/issuer'),
    name: isObject(issuer) ? statedText(issuer, 'name', 'badge', 'issuer') : undefined,
    url: isObject(issuer) ? statedText(issuer, 'url', 'badge', 'issuer') : undefined,
    ...registeredAs(issuer, '/badge/issuer'),
  });
}

function referenceAt(value: Json | undefined, pointer: string): Stated | undefined {
  const id = referenceOf(value);
  return id === undefined ? undefined : { value: id, pointer: isObject(value) ? `${pointer}/id` : pointer };
}

/** A day alone begins or ends with it; seconds since 1970 come from the first badges; anything else stays as written. */
function dateAt(document: JsonObject, key: string, time: string): readonly Stated[] {
  const value = member(document, key);
  if (value === undefined || value === null) return [];
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text)
    ? `${text}T${time}`
    : /^\d{9,10}$/.test(text)
      ? fromSeconds(text)
      : text;
  return [{ value: moment, pointer: pointerTo(key) }];
}

const fromSeconds = (seconds: string): string => new Date(Number(seconds) * 1000).toISOString();

/** A recipient is hashed, or an address for mail; a name is an extension. */
function learnerOf(document: JsonObject): Stated | undefined {
  const named = statedText(member(document, PROFILE), 'name', PROFILE);
  const recipient = member(document, 'recipient');
  const isHashed = member(recipient, 'hashed') === true || /^\w+\$/.test(textMember(recipient, 'identity') ?? '');
  return named ?? (isHashed ? undefined : statedText(recipient, 'identity', 'recipient'));
}

const PROFILE = 'extensions:recipientProfile';

/**
 * Where its status stands: a hosted badge answers for itself; of a signed one the issuer's profile names a list, and the
 * profile is reached through the badge.
 */
function statusOf(document: JsonObject): readonly StatedStatus[] {
  const kind = kindOfVerification(document);
  const address = hostedAt(document);
  if (kind === 'hosted' && address) {
    return [{ type: 'HostedBadge', entry: { id: address.value }, pointer: address.pointer }];
  }
  const [badge, uid] = [member(document, 'badge'), member(document, 'uid')];
  if (kind !== 'signed' || badge === undefined) return [];
  return [{ type: 'SignedBadge', entry: { badge, ...(uid !== undefined && { uid }) }, pointer: '/badge' }];
}

/** Endorsements are assertions of others: named, and not judged. */
function endorsementsIn(document: JsonObject): readonly string[] {
  const places = [['endorsement'], ['badge', 'endorsement'], ['badge', 'issuer', 'endorsement']];
  return places.flatMap(place => {
    const found = place.reduce<Json | undefined>(member, document);
    const inside = listOf(found);
    return inside.map((_, index) => pointerTo(...place, ...(isList(found) ? [index] : [])));
  });
}
