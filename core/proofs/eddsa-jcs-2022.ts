import canonicalize from 'canonicalize';
import { joined, utf8 } from '../bytes.js';
import { decodeMultibase } from '../issuer/multikey.js';
import { type Json, type JsonObject, listOf, member, textMember } from '../json.js';
import { signatureFits } from './jose/signature.js';
import { type NotIntact, notIntact } from './not-intact.js';
import { ownVocabulary, readByNames } from './read-by-names.js';
import type { FamilyAnswer, ProofFamily, Work } from './proof-family.js';

/**
 * Data Integrity EdDSA Cryptosuites v1.0 §3.3: the signature covers the JSON itself in its canonical form (RFC 8785), so
 * nothing of it is uncovered, and no vocabulary is needed to check it.
 */
export const eddsaJcs2022: ProofFamily = {
  name: 'eddsa-jcs-2022',
  recognises: proof =>
    textMember(proof, 'type') === 'DataIntegrityProof' && textMember(proof, 'cryptosuite') === 'eddsa-jcs-2022',
  chains: true,
  acceptsContext: (own, document) => isBeginning(listOf(own), listOf(member(document, '@context'))),
  judge,
};

/** Contexts may be added at the end after signing (§3.3.2, step 4.1). */
const isBeginning = (own: readonly Json[], whole: readonly Json[]): boolean =>
  own.length > 0 && canonicalize(whole.slice(0, own.length)) === canonicalize(own);

async function judge(work: Work): Promise<FamilyAnswer> {
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
  try {
    const options = Object.fromEntries(Object.entries(written).filter(([name]) => name !== 'proofValue'));
    const signed = joined(await Promise.all([options, secured].map(sha256Of)));
    const signature = Uint8Array.from(decodeMultibase(textMember(written, 'proofValue') ?? '') ?? []);
    const fits = await signatureFits('Ed25519', key.key.publicKey, signed, signature);
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

async function sha256Of(document: JsonObject): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(canonicalize(document) ?? '')));
}
