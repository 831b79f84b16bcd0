import { eddsaJcs2022 } from './eddsa-jcs-2022.js';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.js';
import { ed25519Signature2020 } from './ed25519-signature-2020.js';
import type { ProofFamily } from './proof-family.js';

/** The ways of signing that can be judged, in the order they are tried. */
export const proofFamilies: readonly ProofFamily[] = [ed25519Signature2020, eddsaRdfc2022, eddsaJcs2022];
