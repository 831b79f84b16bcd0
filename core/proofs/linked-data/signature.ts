import type { JsonObject } from '../../json.js';
import type { Edition, Vocabulary } from '../contexts/index.js';
import { type NotIntact, notIntact } from '../not-intact.js';
import type { SuiteName } from '../proof-context.js';
import { loaderOf } from './loader.js';
import { sortError } from './sort-error.js';
import { suites } from './suites.js';
import { isTooHeavy } from './weight.js';

export interface Intact {
  readonly kind: 'intact';
}

/** What one signature is checked against. `secured` is the document without its proofs, or with those a chain names. */
export interface SignedWork {
  readonly secured: JsonObject;
  readonly proof: JsonObject;
  readonly suite: SuiteName;
  /** The verification method as the proof names it, and its key in Multikey form. */
  readonly method: string;
  readonly controller: string;
  readonly publicKeyMultibase: string;
}

/**
 * Whether a signature fits a linked-data document (VC Data Integrity §4.4, Data Integrity EdDSA §3.2, Data Integrity
 * ECDSA §3.2 and §3.5, Ed25519Signature2020 §3). Only the mathematics: purpose, controller, dates and status are judged elsewhere, because
 * the packages' own judgement of them loses the answer. Never throws.
 */
export async function checkSignature(
  work: SignedWork,
  vocabulary: Vocabulary,
  edition: Edition,
): Promise<Intact | NotIntact> {
  if (isTooHeavy(work.secured)) return notIntact('proof.too-complex');
  try {
    const documentLoader = loaderOf(vocabulary, edition, new Map([[work.method, keyDocument(work)]]));
    const { verified, error } = await (
      await suites[work.suite](work)
    ).verifyProof({
      // Plain objects: what was read strictly has no prototype, and the packages expect one.
      document: structuredClone(work.secured),
      proof: structuredClone(work.proof),
      documentLoader,
    });
    return verified ? { kind: 'intact' } : sortError(error);
  } catch (error) {
    return sortError(error);
  }
}

/** The packages demand the key with its own context; the document's would make them refuse genuine keys. */
const keyDocument = ({ method, controller, publicKeyMultibase }: SignedWork): JsonObject => ({
  '@context': 'https://w3id.org/security/multikey/v1',
  id: method,
  type: 'Multikey',
  controller,
  publicKeyMultibase,
});
