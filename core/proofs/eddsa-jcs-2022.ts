import { isBeginningOfContexts, judgeCanonicalJson } from './canonical-json.js';
import { type ProofFamily, isOfSuite } from './proof-family.js';
import { valueOf } from './proof-value.js';

/** Data Integrity EdDSA Cryptosuites v1.0 §3.3. */
export const eddsaJcs2022: ProofFamily = {
  name: 'eddsa-jcs-2022',
  recognises: isOfSuite('eddsa-jcs-2022'),
  chains: true,
  keys: ['Ed25519'],
  acceptsContext: isBeginningOfContexts,
  flawIn: valueOf(64),
  judge: judgeCanonicalJson,
};
