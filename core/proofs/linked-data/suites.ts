import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsaRdfc2022 } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { limits } from '../../limits.js';
import type { SuiteName } from '../proof-context.js';
import type { SignedWork } from './signature.js';
import { later } from '../../later.js';

const ecdsaRdfc2019 = later(() => import('@digitalbazaar/ecdsa-rdfc-2019-cryptosuite'));
const derivedProofs = later(() => import('./derived-proof.js'));
const detachedSignatures = later(() => import('./detached-signature.js'));

/** The packages' suites by the names of the ways of signing; what most badges do not need is loaded when it is. */
export const suites: Readonly<Record<SuiteName, (work: SignedWork) => Promise<ProofSuite>>> = {
  Ed25519Signature2020: () => Promise.resolve(new Ed25519Signature2020({ canonizeOptions: bounds() })),
  'eddsa-rdfc-2022': () => Promise.resolve(bounded(eddsaRdfc2022)),
  'ecdsa-rdfc-2019': async () => bounded((await ecdsaRdfc2019()).cryptosuite),
  'ecdsa-sd-2023': async () => (await derivedProofs()).derivedProof(),
  Ed25519Signature2018: async work => (await detachedSignatures()).detachedSignature(work, bounds()),
};

/** A work factor above the default, which refuses a quarter of legitimate symmetric graphs, inside a time limit. */
const bounds = () => ({
  maxWorkFactor: limits.canonicalisationWork,
  signal: AbortSignal.timeout(limits.computingTime),
});

const bounded = (suite: Cryptosuite): ProofSuite =>
  new DataIntegrityProof({
    cryptosuite: {
      ...suite,
      canonize: (input: unknown, options: object) => suite.canonize(input, { ...options, ...bounds() }),
    },
  });
