import { decodeMultibase } from '../issuer/multikey.js';
import { signatureBytes } from '../issuer/public-key.js';
import { type JsonObject, textMember } from '../json.js';
import { notIntact } from './not-intact.js';
import type { ProofFamily, SignatureFlaw, Work } from './proof-family.js';

/** The bytes of a signature in base58btc, the only base its suites know; empty where it is none. */
export const signatureIn = (proof: JsonObject): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(decodeMultibase(textMember(proof, 'proofValue') ?? '') ?? []);

/** The packages call a wrong length "invalid signature", which is an accusation. */
export const valueOf =
  (...lengths: readonly number[]): ProofFamily['flawIn'] =>
  proof =>
    lengths.includes(signatureIn(proof).length) ? undefined : brokenValue;

export const brokenValue: SignatureFlaw = { reason: 'proof.malformed', member: '/proofValue' };

/** ECDSA signatures are `r‖s`, each as long as a number of the curve the key is on (Data Integrity ECDSA §3.2.4). */
export const asLongAsItsKey =
  (judge: ProofFamily['judge']): ProofFamily['judge'] =>
  (work, surroundings) =>
    isAsLongAsItsKey(work) ? judge(work, surroundings) : Promise.resolve(notIntact('proof.malformed'));

const isAsLongAsItsKey = ({ proof, key }: Work): boolean =>
  signatureIn(proof).length === signatureBytes(key.key.publicKey);
