import { embeddedProofs } from './embedded.js';
import type { Securing } from './securing.js';

/** In this order; the last takes whatever nothing else secures. */
export const securings: readonly Securing[] = [embeddedProofs];
