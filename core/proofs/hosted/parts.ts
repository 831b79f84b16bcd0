import { referenceOf } from '../../formats/open-badges-2/assertion.js';
import type { Part } from '../../elements/in-documents.js';
import { type Json, type JsonObject, isObject, member } from '../../json.js';
import type { Web } from '../../web/web.js';
import { type Found, type NotFound, askDocument, idOf, isAt } from './ask.js';
import { isInScope } from './scope.js';

/** An assertion with what its badge and its issuer say at their own addresses. */
export interface Parts {
  /** The definition of the badge: fetched, or inside the assertion as it stands. */
  readonly badge: Found | NotFound | 'inside';
  /** The issuer's profile, from its own address and nowhere else. */
  readonly profile: Found | NotFound | undefined;
}

/** Fetches the badge class, where it is stored elsewhere, and the issuer's profile: at most two requests. */
export async function fetchParts(badge: Json | undefined, web: Web): Promise<Parts> {
  const stored = typeof badge === 'string' ? named(await askDocument(badge, web), badge) : 'inside';
  if (stored !== 'inside' && stored.kind === 'fault') return { badge: stored, profile: undefined };
  const definition = stored === 'inside' ? badge : stored.document;
  const issuer = referenceOf(member(definition, 'issuer'));
  const profile = issuer === undefined ? undefined : strictlyNamed(await askDocument(issuer, web), issuer);
  return { badge: stored, profile };
}

/** A definition may leave its own address out; another one makes it the definition of something else. */
const named = (part: Found | NotFound, address: string): Found | NotFound =>
  part.kind === 'found' && idOf(part.document) !== undefined ? strictlyNamed(part, address) : part;

/** A copy of somebody's profile still bears the address of the original. */
const strictlyNamed = (part: Found | NotFound, address: string): Found | NotFound =>
  part.kind === 'fault' || isAt(idOf(part.document), address)
    ? part
    : { kind: 'fault', url: part.url, fault: 'web.unexpected-content', at: part.fetchedAt };

export interface Whole {
  readonly document: JsonObject;
  readonly parts: readonly Part[];
}

/**
 * The assertion with its parts in their places. A definition the issuer's rules do not reach is left where it is stored:
 * the issuer does not answer for what somebody else shows.
 */
export function together(assertion: JsonObject, { badge, profile }: Parts): Whole {
  const found = profile?.kind === 'found' ? profile : undefined;
  const definition = badge === 'inside' ? member(assertion, 'badge') : inScope(badge, found);
  if (!isObject(definition)) return { document: assertion, parts: [] };
  const whole = { ...definition, ...(found && { issuer: found.document }) };
  const parts = [
    ...(badge !== 'inside' && badge.kind === 'found' ? [{ at: '/badge', name: badge.url }] : []),
    ...(found ? [{ at: '/badge/issuer', name: found.url }] : []),
  ];
  return { document: { ...assertion, badge: whole }, parts };
}

const inScope = (badge: Found | NotFound, profile: Found | undefined): JsonObject | undefined =>
  badge.kind === 'found' && profile && isInScope(badge.url, profile.document, profile.url) ? badge.document : undefined;
