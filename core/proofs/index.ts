import { ecdsaJcs2019 } from './ecdsa-jcs-2019.js';
import { ecdsaRdfc2019 } from './ecdsa-rdfc-2019.js';
import { ecdsaSd2023 } from './ecdsa-sd-2023.js';
import { eddsaJcs2022 } from './eddsa-jcs-2022.js';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.js';
import { ed25519Signature2018 } from './ed25519-signature-2018.js';
import { ed25519Signature2020 } from './ed25519-signature-2020.js';
import type { ProofFamily } from './proof-family.js';

/** The ways of signing that can be judged, in the order they are tried. */
export const proofFamilies: readonly ProofFamily[] = [
  ed25519Signature2020,
  eddsaRdfc2022,
  eddsaJcs2022,
  ecdsaRdfc2019,
  ecdsaJcs2019,
  ecdsaSd2023,
  ed25519Signature2018,
];
