import { isAddress, referenceOf, secure } from '../../formats/open-badges-2/assertion.js';
import { readControllerDocument } from '../../issuer/controller-document.js';
import { type NoKey, type PublicKey, noKey } from '../../issuer/key.js';
import { type SigningTime, selectKey } from '../../issuer/look-up-key.js';
import { type JsonObject, isObject, listOf, member } from '../../json.js';
import { limits } from '../../limits.js';
import { readJson } from '../../open/json.js';
import { inVain, unexpected } from '../../web/in-vain.js';
import type { Web } from '../../web/web.js';
import { type Found, idOf, isAt, isPartAt } from '../hosted/ask.js';
import { urlOf } from '../../url.js';

/** A key a badge may have been signed with, and how far the issuer stands behind it. */
export interface BadgeKey {
  readonly kind: 'badge-key';
  readonly publicKey: PublicKey;
  readonly address: string;
  /** `issuer`: listed by the profile, owned by it, at its origin. `stranger`: somebody else's. `unclear`: neither is shown. */
  readonly whose: 'issuer' | 'stranger' | 'unclear';
}

/** The keys the issuer's profile lists, to be tried for a badge that names none. */
export const keysListedBy = (profile: Found): readonly string[] =>
  keysOf(profile)
    .flatMap(key => referenceOf(key) ?? [])
    .slice(0, limits.keysTried);

const keysOf = ({ document }: Found) => listOf(member(document, 'publicKey'));

/** Looks a `CryptographicKey` up at its own address, or where the profile holds it (Open Badges 2.0). */
export async function lookUpBadgeKey(
  address: string,
  profile: Found,
  time: SigningTime,
  web: Web,
): Promise<BadgeKey | NoKey> {
  const held = keysOf(profile).find(key => isObject(key) && isPartAt(idOf(key), address));
  const document = isObject(held) ? held : await fetchKey(address, web);
  if (isNoKey(document)) return document;
  const id = idOf(document) ?? address;
  const origin = { kind: 'web', via: 'profile', url: profile.url, fetchedAt: profile.fetchedAt } as const;
  const listing = await readControllerDocument(
    profile.url,
    { id: profile.url, publicKey: [{ ...document, id }] },
    origin,
  );
  const found = listing ? selectKey(id, listing, time) : noKey('proof.key-not-published');
  if (found.kind === 'no-key') return found;
  return { kind: 'badge-key', publicKey: found.key.publicKey, address, whose: whose(address, document, profile) };
}

const isNoKey = (document: JsonObject | NoKey): document is NoKey =>
  member(document as JsonObject, 'kind') === 'no-key';

async function fetchKey(address: string, web: Web): Promise<JsonObject | NoKey> {
  const answer = await web.get(secure(address), 'key');
  if (answer.kind === 'fault') {
    const isGone = answer.status === 404 || answer.status === 410;
    return noKey(isGone ? 'proof.key-not-published' : 'proof.key-unreachable', inVain('asked.key', answer));
  }
  const read = readJson(answer.bytes);
  if (read.kind === 'read' && isObject(read.value) && isPartAt(idOf(read.value), address)) return read.value;
  return noKey('proof.key-unreachable', unexpected('asked.key', answer));
}

/**
 * A key nobody lists is a stranger's when it says so itself or lies elsewhere. One at the issuer's own origin may have
 * been replaced since, and one the profile lists may be kept carelessly: neither is an accusation.
 */
function whose(address: string, document: JsonObject, profile: Found): BadgeKey['whose'] {
  const owner = referenceOf(member(document, 'owner') ?? member(document, 'controller'));
  const isListed = keysOf(profile).some(key => isPartAt(referenceOf(key), address));
  const isOwned = isAt(owner, profile.url);
  const isNear = isOfOrigin(address, profile.url);
  if (isListed) return isOwned && isNear ? 'issuer' : 'unclear';
  return isNear && (isOwned || owner === undefined) ? 'unclear' : 'stranger';
}

const isOfOrigin = (address: string, other: string): boolean =>
  isAddress(address) && urlOf(secure(address))?.origin === new URL(other).origin;
