import { badgeToken } from './badge-token/index.js';
import { embeddedProofs } from './embedded.js';
import { hosted } from './hosted/index.js';
import { tokens } from './jose/tokens.js';
import { seals } from './seal/index.js';
import type { Securing } from './securing.js';

/** In this order; the last takes whatever nothing else secures. */
export const securings: readonly Securing[] = [tokens, badgeToken, hosted, seals, embeddedProofs];
