/** Signs what is timed, in four ways, and keeps what the platform's cryptography alone would have to look at. */
import { createHash, sign as signBytes } from 'node:crypto';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { encode } from 'base58-universal';
import canonicalize from 'canonicalize';
import { fromBase64url } from '../../../core/base64url.js';
import { writtenMultikey } from '../../../core/issuer/multikey.js';
import { type JsonObject, textMember } from '../../../core/json.js';
import { contexts } from '../../fixtures/credentials.js';
import { contextLoader, signedOn } from '../../fixtures/signer.js';
import { type TokenKey, curveKey, edwardsKey, tokenOf } from '../../fixtures/tokens.js';

export const suites = ['eddsa-rdfc-2022', 'Ed25519Signature2020', 'eddsa-jcs-2022', 'ES256'] as const;
export type SuiteName = (typeof suites)[number];

/** What a signature is over, already brought into its canonical form. */
export interface Canonical {
  /** Canonical document and canonical proof options; of a token, its first two parts and nothing. */
  readonly document: string;
  readonly options: string;
  /** base64url. */
  readonly signature: string;
  readonly key: JsonObject;
}

export interface Signed {
  /** As it is handed over: JSON, or a compact token. */
  readonly text: string;
  readonly canonical: Canonical;
}

/** A key by a label, and the identifier that is that key. */
export interface Signer {
  readonly key: TokenKey;
  readonly did: string;
  readonly method: string;
}

const signerOf = (key: TokenKey, multibase: string): Signer => ({
  key,
  did: `did:key:${multibase}`,
  method: `did:key:${multibase}#${multibase}`,
});

/** Each way of signing has its own kind of key. */
export function signerFor(suite: SuiteName, label: string): Signer {
  if (suite === 'ES256') {
    const key = curveKey(label, 'P-256');
    return signerOf(key, compressed(key.jwk));
  }
  const key = edwardsKey(label);
  const multibase = writtenMultikey({ type: 'Ed25519', jwk: key.jwk });
  if (multibase === undefined) throw new Error('an Ed25519 key has a Multikey form');
  return signerOf(key, multibase);
}

/** Controlled Identifiers v1.0 §2.2.2: P-256, the point compressed. */
function compressed(jwk: JsonObject): string {
  const [across, up] = [fromBase64url(textMember(jwk, 'x') ?? ''), fromBase64url(textMember(jwk, 'y') ?? '')];
  if (!across || !up) throw new Error('a key on a curve has two coordinates');
  return `z${encode(Uint8Array.from([0x80, 0x24, 2 + ((up.at(-1) ?? 0) & 1), ...across]))}`;
}

/** Quads in canonical order; the work is not bounded, because harmless symmetric graphs are to be signed too. */
export const quadsOf = (document: JsonObject): Promise<string> =>
  cryptosuite.canonize(document, { documentLoader: contextLoader, maxWorkFactor: Infinity });

/** What a suite signs the document as: the older one asks for its own context. */
export const contextsOf = (document: JsonObject, suite: SuiteName): JsonObject =>
  suite === 'Ed25519Signature2020'
    ? { ...document, '@context': [...(document['@context'] as readonly string[]), contexts.ed25519] }
    : document;

/** @param quads the canonical form of the document where that is known already: it is the same for both linked-data suites */
export async function signAs(suite: SuiteName, document: JsonObject, signer: Signer, quads?: string): Promise<Signed> {
  if (suite === 'ES256') return asToken(document, signer);
  const worded = contextsOf(document, suite);
  const options = optionsOf(suite, worded, signer);
  const canonical = await canonicalOf(suite, worded, options, quads);
  const signature = signBytes(
    null,
    Buffer.concat([sha256(canonical.options), sha256(canonical.document)]),
    signer.key.secret,
  );
  return {
    text: JSON.stringify({ ...worded, proof: { ...options, proofValue: `z${encode(signature)}` } }),
    canonical: { ...canonical, signature: signature.toString('base64url'), key: signer.key.jwk },
  };
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

function optionsOf(suite: SuiteName, document: JsonObject, { method }: Signer): JsonObject {
  const about = { created: signedOn, verificationMethod: method, proofPurpose: 'assertionMethod' };
  if (suite === 'Ed25519Signature2020') return { type: suite, ...about };
  const context = suite === 'eddsa-jcs-2022' ? { '@context': document['@context'] ?? null } : {};
  return { ...context, type: 'DataIntegrityProof', cryptosuite: suite, ...about };
}

async function canonicalOf(
  suite: SuiteName,
  document: JsonObject,
  options: JsonObject,
  quads: string | undefined,
): Promise<Pick<Canonical, 'document' | 'options'>> {
  if (suite === 'eddsa-jcs-2022')
    return { document: canonicalize(document) ?? '', options: canonicalize(options) ?? '' };
  return {
    document: quads ?? (await quadsOf(document)),
    options: await quadsOf({ '@context': document['@context'] ?? null, ...options }),
  };
}

async function asToken(document: JsonObject, { key, method }: Signer): Promise<Signed> {
  const text = await tokenOf(document, key, { alg: 'ES256', kid: method, typ: 'vc+jwt' });
  const [header, payload, signature = ''] = text.split('.');
  return {
    text,
    canonical: { document: `${String(header)}.${String(payload)}`, options: '', signature, key: key.jwk },
  };
}

/** The same with one word of it changed and its signature kept: an altered copy. */
export async function altered(suite: SuiteName, { canonical, text }: Signed): Promise<Signed> {
  if (suite === 'ES256') {
    const [header, payload = '', signature] = text.split('.');
    const changed = Buffer.from(changedIn(Buffer.from(payload, 'base64url').toString())).toString('base64url');
    const signed = `${String(header)}.${changed}`;
    return { text: `${signed}.${String(signature)}`, canonical: { ...canonical, document: signed } };
  }
  const other = changedIn(text);
  const { proof, ...document } = JSON.parse(other) as JsonObject;
  const { proofValue, ...options } = proof as JsonObject;
  if (proofValue === undefined) throw new Error('what is altered was signed');
  return { text: other, canonical: { ...canonical, ...(await canonicalOf(suite, document, options, undefined)) } };
}

function changedIn(text: string): string {
  const changed = text.replace('Data Ethics', 'Data Ethicz');
  if (changed === text) throw new Error('there is nothing to alter');
  return changed;
}
