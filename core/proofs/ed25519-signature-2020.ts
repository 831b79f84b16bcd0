import { textMember } from '../json.js';
import { acceptsContext, judgedInTurn } from './linked-data/index.js';
import type { ProofFamily } from './proof-family.js';
import { valueOf } from './proof-value.js';

/** Ed25519Signature2020: needs its own context in the document, whichever version of the data model it uses. */
export const ed25519Signature2020: ProofFamily = {
  name: 'Ed25519Signature2020',
  recognises: proof => textMember(proof, 'type') === 'Ed25519Signature2020',
  chains: false,
  keys: ['Ed25519'],
  acceptsContext,
  flawIn: valueOf(64),
  judge: judgedInTurn('Ed25519Signature2020'),
};
