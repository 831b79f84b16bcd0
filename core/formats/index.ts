import type { Format } from './format.js';
import { openBadges3 } from './open-badges-3/index.js';
import { verifiableCredential } from './verifiable-credential/index.js';

/** The data models that can be read, in the order they are tried; the last takes any W3C credential. */
export const formats: readonly Format[] = [openBadges3, verifiableCredential];
