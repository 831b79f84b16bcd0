import { blockcerts } from './blockcerts/index.js';
import { clr2 } from './clr-2/index.js';
import { ebsiCredential } from './ebsi-credential/index.js';
import { eudiCredential } from './eudi-credential/index.js';
import { europeanCredential } from './european-credential/index.js';
import type { Format } from './format.js';
import { openBadges2 } from './open-badges-2/index.js';
import { openBadges3 } from './open-badges-3/index.js';
import { schemaOrg } from './schema-org/index.js';
import { sdJwtVc } from './sd-jwt-vc/index.js';
import { verifiableCredential } from './verifiable-credential/index.js';

/** The data models that can be read, in the order they are tried; the last takes any W3C credential. */
export const formats: readonly Format[] = [
  ...ebsiCredential,
  eudiCredential,
  sdJwtVc,
  europeanCredential,
  ...clr2,
  openBadges3,
  blockcerts,
  openBadges2,
  verifiableCredential,
  schemaOrg,
];
