import { later } from '../../later.js';
import { passed } from '../../report/check.js';
import type { Format } from '../format.js';
import { isAssertion } from './assertion.js';
import { read } from './read.js';

/** Open Badges 1.1 and 2.0: an assertion, hosted by its issuer or signed as a token. */
export const openBadges2: Format = {
  name: 'open-badges-2',
  recognise: isAssertion,
  read,
  elements: later(async () => (await import('./elements.js')).openBadges2Elements),
  checkStructure: () => passed('format.recognised'),
};
