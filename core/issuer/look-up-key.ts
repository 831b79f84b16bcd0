import type { Evidence } from '../report/check.js';
import { readDate } from '../validity/date.js';
import type { Web } from '../web/web.js';
import { didMethods } from './did-methods/index.js';
import { type ControllerDocument, type ListedKey, type NoKey, noKey } from './key.js';

/** A key that may be used, with the document that lists it. */
export interface FoundKey {
  readonly kind: 'key';
  /** The identifier of the document that lists it, which is who speaks when it signs. */
  readonly controller: string;
  readonly key: ListedKey & { readonly publicKeyMultibase: string };
  readonly document: ControllerDocument;
}

/** The identifier of the document a verification method stands in: the method's address without its fragment. */
export const documentOf = (method: string): string => method.split('#', 1)[0] ?? method;

/** Whether an identifier is a URL at all: a scheme, a colon and something behind it (RFC 3986 §3). */
export const isUrl = (identifier: string): boolean => /^[a-zA-Z][a-zA-Z0-9+.-]*:[^\s]+$/.test(identifier);

/**
 * Looks a key up where its identifier says it lives, and nowhere else: never in the token, in the fragment of an
 * address, or through a resolver of somebody else.
 * @param method the verification method's absolute URL
 * @param signedAt the signing time the proof states, if it states one
 */
export async function lookUpKey(method: string, signedAt: Date | undefined, web: Web): Promise<FoundKey | NoKey> {
  if (!isUrl(method)) return noKey('proof.malformed', statedMethod(method));
  const identifier = documentOf(method);
  const way = didMethods.find(candidate => candidate.recognises(identifier));
  if (!way) return noKey('proof.unsupported', statedMethod(method));
  const document = await way.resolve(identifier, web);
  if (document.kind === 'no-key') return document;
  return selectKey(method, document, signedAt);
}

function selectKey(method: string, document: ControllerDocument, signedAt: Date | undefined): FoundKey | NoKey {
  const key = document.keys.find(({ id }) => id === method);
  const evidence = [statedMethod(method), ...published(document)];
  if (document.deactivated) return noKey('proof.key-withdrawn', ...evidence);
  if (!key) return noKey('proof.key-not-published', ...evidence);
  if (key.leaked) return noKey('proof.key-withdrawn', ...evidence, about('key.leaked', document));
  const withdrawn = withdrawal(key, signedAt);
  if (withdrawn) return noKey(withdrawn, ...evidence, about('key.withdrawn', document, key.revoked ?? key.expires));
  const { publicKeyMultibase } = key;
  if (publicKeyMultibase === undefined)
    return noKey('proof.unsupported', ...evidence, about('key.type', document, key.type));
  return { kind: 'key', controller: document.id, key: { ...key, publicKeyMultibase }, document };
}

/**
 * A key revoked before it signed proves nothing. One revoked later leaves a doubt: the signing time is the signer's own
 * word, and whoever stole the key would date it back. A key that merely expired after signing was rotated, as it should.
 */
function withdrawal(
  { revoked, expires }: ListedKey,
  signedAt: Date | undefined,
): 'proof.key-withdrawn' | 'proof.key-since-withdrawn' | undefined {
  if (revoked !== undefined) {
    const at = readDate(revoked)?.date;
    return !signedAt || (at && at <= signedAt) ? 'proof.key-withdrawn' : 'proof.key-since-withdrawn';
  }
  if (expires === undefined) return undefined;
  const at = readDate(expires)?.date;
  if (!at || !signedAt) return 'proof.key-since-withdrawn';
  return at < signedAt ? 'proof.key-withdrawn' : undefined;
}

const statedMethod = (method: string): Evidence => ({
  fact: 'stated.verification-method',
  value: method,
  source: { kind: 'credential', pointer: '/proof/verificationMethod' },
});

const published = (document: ControllerDocument): readonly Evidence[] =>
  document.origin.kind === 'web' ? [about('published.keys', document, String(document.keys.length))] : [];

function about(fact: string, { origin, id }: ControllerDocument, value?: string): Evidence {
  return {
    fact,
    ...(value !== undefined && value !== '' && { value }),
    source:
      origin.kind === 'web'
        ? { kind: 'web', url: origin.url, fetchedAt: origin.fetchedAt }
        : { kind: 'bundled', name: id, version: '' },
  };
}
