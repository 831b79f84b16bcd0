import { isBeginningOfContexts, judgeCanonicalJson } from './canonical-json.js';
import { type ProofFamily, isOfSuite } from './proof-family.js';
import { asLongAsItsKey, valueOf } from './proof-value.js';

/** Data Integrity ECDSA Cryptosuites v1.0 §3.3. */
export const ecdsaJcs2019: ProofFamily = {
  name: 'ecdsa-jcs-2019',
  recognises: isOfSuite('ecdsa-jcs-2019'),
  chains: true,
  keys: ['P-256', 'P-384'],
  acceptsContext: isBeginningOfContexts,
  flawIn: valueOf(64, 96),
  judge: asLongAsItsKey(judgeCanonicalJson),
};
