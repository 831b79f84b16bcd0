import canonicalize from 'canonicalize';
import { joined, utf8 } from '../../../bytes.js';
import { type JsonObject, textMember } from '../../../json.js';
import { signatureFits } from '../../../proofs/jose/signature.js';
import { decodeMultibase, multikeyOf } from '../../multikey.js';

/** Ed25519 (RFC 8032 §5.1.6). */
const SIGNATURE_BYTES = 64;

/**
 * The key a proof of a log or of a witness is made with, if it is one (did:webvh v1.0, Authorized Keys): it names itself
 * as a did:key, in full. Whether it may sign, and whether the signature fits, is asked elsewhere.
 */
export function keyOfProof(proof: JsonObject): string | undefined {
  const [, key, fragment] = /^did:key:(z\w+)#(z\w+)$/.exec(textMember(proof, 'verificationMethod') ?? '') ?? [];
  return key === fragment && isOfMethod(proof) ? key : undefined;
}

/** The one suite and purpose of the method. A context of its own would give its members another meaning. */
const isOfMethod = (proof: JsonObject): boolean =>
  textMember(proof, 'type') === 'DataIntegrityProof' &&
  textMember(proof, 'cryptosuite') === 'eddsa-jcs-2022' &&
  textMember(proof, 'proofPurpose') === 'assertionMethod' &&
  !['@context', 'expires', 'previousProof'].some(name => Object.hasOwn(proof, name));

/** Whether a proof fits a document under a key in Multikey form (Data Integrity EdDSA Cryptosuites v1.0 §3.3). */
export async function proofFits(document: JsonObject, proof: JsonObject, multikey: string): Promise<boolean> {
  const key = multikeyOf(multikey);
  const signature = decodeMultibase(textMember(proof, 'proofValue') ?? '');
  if (key?.type !== 'Ed25519' || signature?.length !== SIGNATURE_BYTES) return false;
  const signed = joined(await Promise.all([withoutValue(proof), document].map(sha256Of)));
  return signatureFits('Ed25519', key, signed, Uint8Array.from(signature));
}

const withoutValue = (proof: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(proof).filter(([name]) => name !== 'proofValue'));

const sha256Of = async (document: JsonObject): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(canonicalize(document) ?? '')));
