import canonicalize from 'canonicalize';
import type { Evidence } from '../report/check.js';
import { readDate } from '../validity/date.js';
import type { Web } from '../web/web.js';
import { didMethods } from './did-methods/index.js';
import { type ControllerDocument, type ListedKey, type NoKey, type PublicKey, noKey } from './key.js';

/** A key that may be used, with the document that lists it. */
export interface FoundKey {
  readonly kind: 'key';
  /** The identifier of the document that lists it, which is who speaks when it signs. */
  readonly controller: string;
  readonly key: ListedKey & { readonly publicKey: PublicKey };
  readonly document: ControllerDocument;
}

/** The identifier of the document a verification method stands in: the method's address without its fragment. */
export const documentOf = (method: string): string => method.split('#', 1)[0] ?? method;

/** Whether an identifier is a URL at all: a scheme, a colon and something behind it (RFC 3986 §3). */
export const isUrl = (identifier: string): boolean => /^[a-zA-Z][a-zA-Z0-9+.-]*:[^\s]+$/.test(identifier);

/** When a proof says it was made, if it says so, and when it is judged. */
export interface SigningTime {
  readonly signedAt: Date | undefined;
  readonly now: Date;
}

/** Where a proof names its key, for the evidence (RFC 6901). */
const IN_PROOF = '/proof/verificationMethod';

/**
 * Looks a key up where its identifier says it lives, and nowhere else: never in the token, in the fragment of an
 * address, or through a resolver of somebody else.
 * @param method the verification method's absolute URL
 */
export async function lookUpKey(
  method: string,
  time: SigningTime,
  web: Web,
  statedAt = IN_PROOF,
  lookUp: LookUp = lookUpDocument,
): Promise<FoundKey | NoKey> {
  const stated = statedMethod(method, statedAt);
  const document = isUrl(method) ? await lookUp(documentOf(method), web) : noKey('proof.malformed', stated);
  if (document?.kind === 'document') return selectKey(method, document, time, stated);
  return document ?? noKey('proof.unsupported', stated);
}

/** What an identifier publishes about its keys; `undefined` when it is of a kind that is not looked up. */
export type LookUp = (identifier: string, web: Web) => Promise<ControllerDocument | NoKey | undefined>;

export const lookUpDocument: LookUp = async (identifier, web) =>
  didMethods.find(candidate => candidate.recognises(identifier))?.resolve(identifier, web);

/** The key of a name in a document, if it may be used at that time. */
export function selectKey(
  method: string,
  document: ControllerDocument,
  time: SigningTime,
  stated: Evidence = statedMethod(method, IN_PROOF),
): FoundKey | NoKey {
  const listed = document.keys.filter(({ id }) => id === method);
  const key = listed[0];
  const evidence = [stated, ...published(document)];
  if (document.deactivated) return noKey('proof.key-withdrawn', ...evidence);
  if (!key) return noKey('proof.key-not-published', ...evidence);
  if (listed.some(({ leaked }) => leaked)) {
    return noKey('proof.key-withdrawn', ...evidence, about('key.leaked', document));
  }
  const withdrawn = worst(listed.map(copy => withdrawal(copy, time)));
  if (withdrawn) return noKey(withdrawn, ...evidence, about('key.withdrawn', document, datesOf(listed)));
  const { publicKey } = key;
  if (!publicKey || !listed.every(copy => isSameKey(copy, key))) {
    return noKey('proof.unsupported', ...evidence, about('key.type', document, key.type));
  }
  return { kind: 'key', controller: document.id, key: { ...key, publicKey }, document };
}

const isSameKey = (one: ListedKey, other: ListedKey): boolean =>
  one.controller === other.controller && canonicalize(one.publicKey) === canonicalize(other.publicKey);

type Withdrawal = 'proof.key-withdrawn' | 'proof.key-since-withdrawn';

/** A document may list a key twice; what any copy says against it counts. */
const worst = (withdrawals: readonly (Withdrawal | undefined)[]): Withdrawal | undefined =>
  withdrawals.find(withdrawn => withdrawn === 'proof.key-withdrawn') ?? withdrawals.find(withdrawn => withdrawn);

const datesOf = (listed: readonly ListedKey[]): string =>
  listed.map(({ revoked, expires }) => revoked ?? expires ?? '').find(date => date !== '') ?? '';

/**
 * A key revoked before it signed proves nothing. One revoked later leaves a doubt: the signing time is the signer's own
 * word, and whoever stole the key would date it back. A key that merely expired after signing was rotated, as it should.
 */
function withdrawal({ revoked, expires }: ListedKey, { signedAt, now }: SigningTime): Withdrawal | undefined {
  const revokedAt = readDate(revoked ?? '')?.date;
  if (revoked !== undefined && !(revokedAt && revokedAt > now)) {
    return revokedAt && (!signedAt || revokedAt <= signedAt) ? 'proof.key-withdrawn' : 'proof.key-since-withdrawn';
  }
  if (expires === undefined) return undefined;
  const at = readDate(expires)?.date;
  if (!at) return 'proof.key-since-withdrawn';
  if (!signedAt) return at < now ? 'proof.key-since-withdrawn' : undefined;
  return at < signedAt ? 'proof.key-withdrawn' : undefined;
}

export const statedMethod = (method: string, pointer: string): Evidence => ({
  fact: 'stated.verification-method',
  value: method,
  source: { kind: 'credential', pointer },
});

export const published = (document: ControllerDocument): readonly Evidence[] =>
  document.origin.kind === 'identifier'
    ? []
    : [
        about('published.keys', document, String(document.keys.length)),
        ...(document.version === undefined ? [] : [about('published.version', document, document.version)]),
      ];

/** A fact read in what an identifier publishes. */
export function about(fact: string, { origin, id }: ControllerDocument, value?: string): Evidence {
  return {
    fact,
    ...(value !== undefined && value !== '' && { value }),
    source:
      origin.kind !== 'identifier'
        ? { kind: 'web', url: origin.url, fetchedAt: origin.fetchedAt }
        : { kind: 'bundled', name: id, version: '' },
  };
}
