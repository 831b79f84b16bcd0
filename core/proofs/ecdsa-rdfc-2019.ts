import { acceptsContext, judgedInTurn } from './linked-data/index.js';
import { type ProofFamily, isOfSuite } from './proof-family.js';
import { asLongAsItsKey, valueOf } from './proof-value.js';

/** Data Integrity ECDSA Cryptosuites v1.0 §3.2. */
export const ecdsaRdfc2019: ProofFamily = {
  name: 'ecdsa-rdfc-2019',
  recognises: isOfSuite('ecdsa-rdfc-2019'),
  chains: true,
  keys: ['P-256', 'P-384'],
  acceptsContext,
  flawIn: valueOf(64, 96),
  judge: asLongAsItsKey(judgedInTurn('ecdsa-rdfc-2019')),
};
