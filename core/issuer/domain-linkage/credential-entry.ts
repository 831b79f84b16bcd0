import { type JsonObject, listOf, member } from '../../json.js';
import { checkEmbedded } from '../../proofs/embedded.js';
import type { ProofSurroundings } from '../../proofs/surroundings.js';
import { methodOf } from '../../proofs/shape.js';
import { documentOf } from '../look-up-key.js';
import { type Pair, saysSo } from './linkage.js';

/**
 * Whether a credential of a DID configuration ties the pair together (Well Known DID Configuration, Linked Data Proof
 * Format): judged as any other credential's signature is, and believed in the words that were signed.
 */
export async function credentialTies(
  credential: JsonObject,
  pair: Pair,
  surroundings: ProofSurroundings,
): Promise<boolean> {
  if (!saysSo(credential, pair) || !isSignedBy(credential, pair)) return false;
  const { overall, signer, reading } = await checkEmbedded(credential, surroundings);
  return (
    overall.reason === 'proof.intact' &&
    signer?.controller === pair.did &&
    reading.coverage === 'all' &&
    saysSo(reading.document, pair)
  );
}

/** All its proofs name a key of the DID: whoever else is named there would be asked for theirs. */
const isSignedBy = (credential: JsonObject, { did }: Pair): boolean =>
  listOf(member(credential, 'proof')).every(proof => documentOf(methodOf(proof) ?? '') === did);
