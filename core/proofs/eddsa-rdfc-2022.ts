import { acceptsContext, judgedInTurn } from './linked-data/index.js';
import { type ProofFamily, isOfSuite } from './proof-family.js';
import { valueOf } from './proof-value.js';

/** Data Integrity EdDSA Cryptosuites v1.0 §3.2. The spellings `eddsa-2022` and `eddsa-rdf-2022` are drafts: not these. */
export const eddsaRdfc2022: ProofFamily = {
  name: 'eddsa-rdfc-2022',
  recognises: isOfSuite('eddsa-rdfc-2022'),
  chains: true,
  keys: ['Ed25519'],
  acceptsContext,
  flawIn: valueOf(64),
  judge: judgedInTurn('eddsa-rdfc-2022'),
};
