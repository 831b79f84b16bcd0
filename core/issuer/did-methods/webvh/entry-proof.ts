import { type JsonObject, textMember } from '../../../json.js';
import { canonicalJsonFits } from '../../../proofs/canonical-json.js';
import { signatureIn } from '../../../proofs/proof-value.js';
import { signedHashOf } from '../../../proofs/signed-hash.js';
import { multikeyOf } from '../../multikey.js';

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
  const signature = signatureIn(proof);
  const signing = key?.type === 'Ed25519' ? signedHashOf(key.type) : undefined;
  if (!key || !signing || signature.length !== SIGNATURE_BYTES) return false;
  return canonicalJsonFits(document, proof, key, signing, signature);
}
