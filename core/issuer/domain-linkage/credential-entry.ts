import type { JsonObject } from '../../json.js';
import { checkEmbedded } from '../../proofs/embedded.js';
import type { ProofSurroundings } from '../../proofs/surroundings.js';
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
  if (!saysSo(credential, pair)) return false;
  const { overall, signer, reading } = await checkEmbedded(credential, surroundings);
  return (
    overall.reason === 'proof.intact' &&
    signer?.controller === pair.did &&
    reading.coverage === 'all' &&
    saysSo(reading.document, pair)
  );
}
