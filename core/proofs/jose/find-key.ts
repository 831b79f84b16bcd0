import canonicalize from 'canonicalize';
import { fromBase64url } from '../../base64url.js';
import { type ControllerDocument, type ListedKey, type NoKey, type PublicKey, noKey } from '../../issuer/key.js';
import {
  type FoundKey,
  type LookUp,
  type SigningTime,
  about,
  documentOf,
  isUrl,
  lookUpDocument,
  lookUpKey,
  published,
  selectKey,
  statedMethod,
} from '../../issuer/look-up-key.js';
import { readJwk, signatureBytes } from '../../issuer/public-key.js';
import { isObject, member, textMember } from '../../json.js';
import { limits } from '../../limits.js';
import type { Token } from '../../open/opened.js';
import type { Web } from '../../web/web.js';
import { type JwsAnswer, judgeJws } from './judge-jws.js';
import { type AlgorithmName, keyTypeOf } from './signature.js';

/** A key, and whether the signature fits under it. */
export interface KeyTried {
  readonly kind: 'tried';
  readonly key: FoundKey;
  readonly answer: JwsAnswer;
}

/** Where the token is judged from: who it says issued it, with what, and when. */
export interface TokenSigning {
  readonly token: Token;
  /** The identifier the key is looked up under. */
  readonly issuer: string | undefined;
  readonly algorithm: AlgorithmName;
  readonly allowed: readonly AlgorithmName[];
  readonly time: SigningTime;
  readonly keys: KeySource;
}

/** Where the keys of an issuer are published, and what a token calls one of them. */
export interface KeySource {
  readonly lookUp: LookUp;
  /** The verification method a `kid` names; `undefined` when it names none. */
  readonly keyNamed: (kid: string | undefined, issuer: string | undefined) => string | undefined;
}

/**
 * Looks the key of a token up where its issuer publishes its keys, and judges the signature with it. The name in the
 * header only chooses among those; a key, an address or a certificate the token brings along is never asked.
 */
export async function tryKey(signing: TokenSigning, web: Web): Promise<KeyTried | NoKey> {
  const { token, issuer, time, allowed, keys } = signing;
  const method = keys.keyNamed(textMember(token.header, 'kid'), issuer);
  if (method === undefined)
    return issuer === undefined ? noKey('proof.key-not-published') : tryAll(signing, issuer, web);
  const key = await lookUpKey(method, time, web, '', keys.lookUp);
  if (key.kind === 'no-key') return key;
  return { kind: 'tried', key, answer: await judgeJws(token, key.key.publicKey, allowed) };
}

/**
 * The verification method a `kid` names: by its address, or by its fragment under the issuer. The bare address of an
 * issuer names none of its keys, but for the identifiers that are a key themselves.
 */
function keyNamed(kid: string | undefined, issuer: string | undefined): string | undefined {
  if (kid === undefined || (kid === issuer && !/^did:(key|jwk):/.test(kid))) return undefined;
  if (isUrl(kid)) return kid;
  return issuer === undefined ? undefined : `${documentOf(issuer)}#${kid.replace(/^#/, '')}`;
}

/** The issuer's own document, and what this key is called there (RFC 7515 §4.1.4 leaves the form of a `kid` open). */
export const ownDocument: KeySource = { lookUp: lookUpDocument, keyNamed };

/** A token that names no key: the suitable ones its issuer publishes are tried, one that it shows itself first. */
async function tryAll(signing: TokenSigning, issuer: string, web: Web): Promise<KeyTried | NoKey> {
  const { token, algorithm, allowed, time, keys } = signing;
  const stated = statedMethod(issuer, '');
  const document = await keys.lookUp(documentOf(issuer), web);
  if (!document) return noKey('proof.unsupported', stated);
  if (document.kind === 'no-key') return document;
  const suitable = suitableKeys(document, algorithm, shownKey(token));
  const answers: JwsAnswer[] = [];
  for (const { id, publicKey } of suitable) {
    const answer = await judgeJws(token, publicKey, allowed);
    answers.push(answer);
    if (answer.kind !== 'fits') continue;
    const key = selectKey(id, document, time, stated);
    return key.kind === 'key' ? { kind: 'tried', key, answer } : key;
  }
  return noneFits(signing, document, suitable, answers);
}

type UsableKey = ListedKey & { readonly publicKey: PublicKey };

const isUsable = (key: ListedKey): key is UsableKey => key.publicKey !== undefined;

/** Keys of the algorithm's kind, each once: the one the token shows, then those that may sign, then the rest. */
function suitableKeys(
  { keys }: ControllerDocument,
  algorithm: AlgorithmName,
  shown: PublicKey | undefined,
): readonly UsableKey[] {
  const rank = (key: UsableKey): number => (isSame(key.publicKey, shown) ? 0 : key.asserts ? 1 : 2);
  return keys
    .filter(isUsable)
    .filter(({ publicKey }) => publicKey.type === keyTypeOf(algorithm))
    .filter((key, at, all) => all.findIndex(other => isSame(other.publicKey, key.publicKey)) === at)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, limits.keysTried);
}

/** The key the header shows; it proves nothing, and only tells which of the issuer's is meant (RFC 7515 §4.1.3). */
export function shownKey({ header }: Token): PublicKey | undefined {
  const jwk = member(header, 'jwk');
  return isObject(jwk) ? readJwk(jwk) : undefined;
}

/** The numbers alone: what else is written beside them makes no other key. */
function isSame(one: PublicKey, other: PublicKey | undefined): boolean {
  const numbers = ({ jwk }: PublicKey): string =>
    canonicalize(['kty', 'crv', 'x', 'y', 'n', 'e'].map(name => jwk[name] ?? null)) ?? '';
  return other !== undefined && numbers(one) === numbers(other);
}

/**
 * No published key fits a token that names none. Where the key is known for certain — it is the identifier, or the token
 * shows it — that settles it. Else the token may have been signed with a key that is no longer published: a doubt.
 */
function noneFits(
  { token, time }: TokenSigning,
  document: ControllerDocument,
  suitable: readonly UsableKey[],
  answers: readonly JwsAnswer[],
): KeyTried | NoKey {
  const [key, answer] = [suitable[0], answers[0]];
  const evidence = [statedMethod(document.id, ''), ...published(document)];
  if (document.deactivated) return noKey('proof.key-withdrawn', ...evidence);
  if (!key || answer?.kind !== 'refused') return noKey('proof.key-not-published', ...evidence);
  const isCertain = document.origin.kind === 'identifier' || isSame(key.publicKey, shownKey(token));
  if (isCertain || isMisshapen(token, key.publicKey)) {
    const found = selectKey(key.id, document, time, evidence[0]);
    return found.kind === 'key' ? { kind: 'tried', key: found, answer } : found;
  }
  return noKey('proof.key-not-published', ...evidence, about('key.none-fits', document, String(suitable.length)));
}

/** No key that may sign makes a signature of this length, so it does not matter which is the right one. */
function isMisshapen({ signature }: Token, key: PublicKey): boolean {
  const length = fromBase64url(signature)?.length ?? 0;
  return key.type === 'RSA' ? length < limits.rsaBits[0] / 8 : length !== signatureBytes(key);
}
