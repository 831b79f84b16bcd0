import { textMember } from '../json.js';
import { acceptsContext, judgedInTurn } from './linked-data/index.js';
import type { ProofFamily } from './proof-family.js';

/** Data Integrity EdDSA Cryptosuites v1.0 §3.2. The spellings `eddsa-2022` and `eddsa-rdf-2022` are drafts: not these. */
export const eddsaRdfc2022: ProofFamily = {
  name: 'eddsa-rdfc-2022',
  recognises: proof =>
    textMember(proof, 'type') === 'DataIntegrityProof' && textMember(proof, 'cryptosuite') === 'eddsa-rdfc-2022',
  chains: true,
  acceptsContext,
  judge: judgedInTurn('eddsa-rdfc-2022'),
};
