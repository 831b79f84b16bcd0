import { type Json, type JsonObject, isList, isObject, member, textMember } from '../json.js';
import { limits } from '../limits.js';
import { readJson } from '../open/json.js';
import { urlOf } from '../url.js';
import { checkAddress } from '../web/address.js';
import { inVain, unexpected } from '../web/in-vain.js';
import type { Answer, Web } from '../web/web.js';
import { refusedIdentifier } from './did-methods/refused.js';
import { type ControllerDocument, type ListedKey, type NoKey, noKey } from './key.js';
import { type LookUp, lookUpDocument } from './look-up-key.js';
import { writtenMultikey } from './multikey.js';
import { holdsPrivateKey, readJwk } from './public-key.js';

/**
 * What the issuer of an SD-JWT VC publishes about its keys: an https issuer at the well-known place of its host
 * (SD-JWT VC §5), any other where its identifier says.
 */
export const lookUpTokenIssuer: LookUp = (identifier, web) =>
  /^https:/i.test(identifier) ? fetchMetadata(identifier, web) : lookUpDocument(identifier, web);

/** A key of such metadata is known by the name it has there, whatever that looks like. */
export const keyInMetadata = (issuer: string, kid: string): string => `${issuer}#${encodeURIComponent(kid)}`;

/** The well-known place stands between host and path (SD-JWT VC §5.1). */
const metadataAddress = ({ origin, pathname }: URL): string =>
  `${origin}/.well-known/jwt-vc-issuer${pathname.replace(/\/$/, '')}`;

/**
 * The address of an issuer as its parts. Another address is made of it, so this one itself must be one that may be asked,
 * and written as it is asked: what the URL parser would mend, a user name above all, is not asked (validity §8.1).
 */
async function addressOf(issuer: string): Promise<URL | undefined> {
  // Whether this copy runs on files is asked with the address that is fetched.
  const checked = await checkAddress(issuer, true);
  const spelled = /^https:\/\/[^/?#]*[^/?#:](\/.*)?$/i.exec(issuer);
  if (checked.kind === 'refused' || !spelled) return undefined;
  return (spelled[1] ?? '/') === checked.url.pathname ? checked.url : undefined;
}

async function fetchMetadata(issuer: string, web: Web): Promise<ControllerDocument | NoKey> {
  // An issuer states neither query nor fragment (SD-JWT VC §2.2.2.1).
  if (/[?#]/.test(issuer)) return noKey('proof.unsupported');
  const address = await addressOf(issuer);
  if (!address) return refusedIdentifier(issuer, '/iss');
  const url = metadataAddress(address);
  const found = await fetchObject(url, web);
  if (found.kind === 'no-key') return found;
  const { document, answer } = found;
  if (textMember(document, 'issuer') !== issuer)
    return noKey('proof.key-unreachable', unexpected('asked.key', { ...answer, url }));
  const inside = member(document, 'jwks');
  if (inside !== undefined) return listed(issuer, inside, answer);
  const keys = textMember(document, 'jwks_uri');
  if (keys === undefined) return listed(issuer, null, answer);
  if (urlOf(keys)?.origin !== address.origin) return elsewhere(keys, answer);
  const set = await fetchObject(keys, web);
  return set.kind === 'no-key' ? set : listed(issuer, set.document, answer);
}

interface Fetched {
  readonly kind: 'fetched';
  readonly document: JsonObject;
  readonly answer: Answer;
}

async function fetchObject(url: string, web: Web): Promise<Fetched | NoKey> {
  const answer = await web.get(url, 'key');
  if (answer.kind === 'fault') {
    const gone = answer.status === 404 || answer.status === 410;
    return noKey(gone ? 'proof.key-not-published' : 'proof.key-unreachable', inVain('asked.key', { ...answer, url }));
  }
  const read = readJson(answer.bytes);
  return read.kind === 'read' && isObject(read.value)
    ? { kind: 'fetched', document: read.value, answer }
    : noKey('proof.key-unreachable', unexpected('asked.key', { ...answer, url }));
}

/** Somebody else's host does not speak for the issuer, and is not asked. */
const elsewhere = (address: string, { url, fetchedAt }: Answer): NoKey =>
  noKey('proof.key-not-published', { fact: 'key.elsewhere', value: address, source: { kind: 'web', url, fetchedAt } });

/** A JWK Set (RFC 7517 §5) as the document of its issuer. */
function listed(issuer: string, set: Json, { url, fetchedAt }: Answer): ControllerDocument {
  const entries = member(set, 'keys');
  return {
    kind: 'document',
    id: issuer,
    keys: (isList(entries) ? entries : [])
      .slice(0, limits.methodsPerDocument)
      .filter(isObject)
      .map((jwk, index) => readKey(issuer, jwk, index)),
    deactivated: false,
    origin: { kind: 'web', via: 'profile', url, fetchedAt },
  };
}

function readKey(issuer: string, jwk: JsonObject, index: number): ListedKey {
  const publicKey = readJwk(jwk);
  return {
    id: keyInMetadata(issuer, textMember(jwk, 'kid') ?? `/keys/${String(index)}`),
    controller: issuer,
    publicKeyMultibase: publicKey && writtenMultikey(publicKey),
    publicKey,
    type: 'JsonWebKey',
    asserts: member(jwk, 'use') !== 'enc',
    revoked: undefined,
    expires: undefined,
    leaked: holdsPrivateKey(jwk),
  };
}
