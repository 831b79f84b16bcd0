/** Signature vectors of Project Wycheproof, run through the core's own check. Runs in Node and in a page alike. */
import { readPem } from '../../core/issuer/pem.js';
import { type AlgorithmName, signatureFits } from '../../core/proofs/jose/signature.js';

/** The part of a file of vectors that is used. Messages and signatures are hexadecimal. */
export interface Vectors {
  readonly numberOfTests: number;
  readonly testGroups: readonly {
    /** Every group states its key like this; not every one also as a JSON Web Key. */
    readonly publicKeyPem: string;
    readonly tests: readonly {
      readonly tcId: number;
      readonly comment: string;
      readonly msg: string;
      readonly sig: string;
      readonly result: 'valid' | 'invalid' | 'acceptable';
    }[];
  }[];
}

export interface Mismatch {
  readonly tcId: number;
  readonly comment: string;
  readonly expected: string;
  readonly found: string;
}

export interface Outcome {
  readonly run: number;
  readonly mismatches: readonly Mismatch[];
}

/** The algorithm of each file of the corpus, by its name. */
export const wycheproofFiles: Readonly<Record<string, AlgorithmName>> = {
  'ed25519_test.json': 'EdDSA',
  'ecdsa_secp256r1_sha256_p1363_test.json': 'ES256',
  'ecdsa_secp384r1_sha384_p1363_test.json': 'ES384',
};

const bytesOf = (hexadecimal: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hexadecimal.match(/../g) ?? [], pair => parseInt(pair, 16));

/** Every vector of a file; a check that throws accepts nothing, and so counts as one that does not fit. */
export async function runVectors({ testGroups }: Vectors, algorithm: AlgorithmName): Promise<Outcome> {
  const mismatches: Mismatch[] = [];
  let run = 0;
  for (const { publicKeyPem, tests } of testGroups) {
    const key = await readPem(publicKeyPem);
    if (!key) throw new Error(`a key cannot be read: ${publicKeyPem}`);
    for (const { tcId, comment, msg, sig, result } of tests) {
      const fits = await signatureFits(algorithm, key, bytesOf(msg), bytesOf(sig)).catch(() => false);
      const found = fits ? 'valid' : 'invalid';
      if (result !== found && result !== 'acceptable') mismatches.push({ tcId, comment, expected: result, found });
      run += 1;
    }
  }
  return { run, mismatches };
}
