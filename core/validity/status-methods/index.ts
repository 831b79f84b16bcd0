import { bitstring } from './bitstring.js';
import { oneEdTechRevocation } from './one-edtech-revocation.js';
import { openBadges2 } from './open-badges-2.js';
import type { StatusMethod } from './status-method.js';
import { tokenStatusList } from './token-status-list.js';

/** The types of status entry that can be answered, in the order they are tried. */
export const statusMethods: readonly StatusMethod[] = [
  ...bitstring,
  oneEdTechRevocation,
  ...openBadges2,
  tokenStatusList,
];
