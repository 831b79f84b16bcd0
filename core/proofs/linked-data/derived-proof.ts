import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { createVerifyCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { encode } from 'base58-universal';
import { multikeyOf } from '../../issuer/multikey.js';
import { BrokenValue } from './broken-value.js';

/** ecdsa-sd-2023 as it is shown (Data Integrity ECDSA §3.5.8), with what the package does not look at. */
export function derivedProof(): ProofSuite {
  const cryptosuite = createVerifyCryptosuite();
  return new DataIntegrityProof({
    cryptosuite: {
      ...cryptosuite,
      createVerifyData: async (call: object) => {
        const parts = await cryptosuite.createVerifyData(call);
        if (!isWhole(parts)) throw new BrokenValue();
        return parts;
      },
    },
  });
}

export type Parts = Awaited<ReturnType<ReturnType<typeof createVerifyCryptosuite>['createVerifyData']>>;

const SIGNATURE_BYTES = 64;

/**
 * Every statement has a signature of its own: one that stands there twice comes of two things that were given one name,
 * which would let one thing the issuer described be shown as two.
 */
export const isWhole = ({ nonMandatory, publicKey, signatures }: Parts): boolean =>
  multikeyOf(`z${encode(publicKey)}`)?.type === 'P-256' &&
  signatures.every(({ length }) => length === SIGNATURE_BYTES) &&
  new Set(nonMandatory).size === nonMandatory.length;
