import canonicalize from 'canonicalize';
import { joined, utf8 } from '../bytes.js';
import type { PublicKey } from '../issuer/key.js';
import { type Json, type JsonObject, listOf, member } from '../json.js';
import { signatureFits } from './jose/signature.js';
import { type NotIntact, notIntact } from './not-intact.js';
import type { FamilyAnswer, ProofFamily, Work } from './proof-family.js';
import { signatureIn } from './proof-value.js';
import { ownVocabulary, readByNames } from './read-by-names.js';
import { type SignedHash, signedHashOf } from './signed-hash.js';

/** Contexts may be added at the end after signing (Data Integrity EdDSA §3.3.2, ECDSA §3.3.2, step 4.1). */
export const isBeginningOfContexts: ProofFamily['acceptsContext'] = (own, document) =>
  isBeginning(listOf(own), listOf(member(document, '@context')));

const isBeginning = (own: readonly Json[], whole: readonly Json[]): boolean =>
  own.length > 0 && canonicalize(whole.slice(0, own.length)) === canonicalize(own);

/**
 * Judges a signature that covers the JSON itself in its canonical form (RFC 8785): nothing of it is uncovered, and no
 * vocabulary is needed to check it.
 */
export async function judgeCanonicalJson(work: Work): Promise<FamilyAnswer> {
  const context = member(work.proof, '@context');
  const refused = await signatureFlaw(withContext(work.secured, context), work);
  if (refused) return refused;
  // What was added to the contexts is not signed: the document is read as it was.
  const reading = readByNames(withContext(work.document, context));
  return { kind: 'intact', reading, notes: ownVocabulary(reading) };
}

const withContext = (document: JsonObject, context: Json | undefined): JsonObject =>
  context === undefined ? document : { ...document, '@context': context };

async function signatureFlaw(secured: JsonObject, { written, key }: Work): Promise<NotIntact | undefined> {
  const signing = signedHashOf(key.key.publicKey.type);
  if (!signing) return notIntact('proof.unsupported');
  try {
    const fits = await canonicalJsonFits(secured, written, key.key.publicKey, signing, signatureIn(written));
    return fits ? undefined : notIntact('proof.altered');
  } catch (error) {
    const message = error instanceof Error ? error.message.slice(0, 300) : '';
    const evidence = {
      fact: 'library.message',
      value: message,
      source: { kind: 'credential', pointer: '/proof' },
    } as const;
    return notIntact(error instanceof RangeError ? 'proof.too-complex' : 'proof.unsupported', evidence);
  }
}

/**
 * Whether a signature fits a document and the proof about it, without its value, both in their canonical form (Data
 * Integrity EdDSA §3.3.4, ECDSA §3.3.4).
 * @throws as {@link signatureFits} does
 */
export async function canonicalJsonFits(
  document: JsonObject,
  proof: JsonObject,
  key: PublicKey,
  signing: SignedHash,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const options = Object.fromEntries(Object.entries(proof).filter(([name]) => name !== 'proofValue'));
  const signed = joined(await Promise.all([options, document].map(one => hashOf(one, signing))));
  return signatureFits(signing.algorithm, key, signed, signature);
}

async function hashOf(document: JsonObject, { hash }: SignedHash): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, utf8(canonicalize(document) ?? '')));
}
