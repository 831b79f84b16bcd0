import { holdsDigests } from '../kept-back.js';
import type { Reading } from '../proofs/surroundings.js';
import { type Check, type Evidence, withEvidence } from '../report/check.js';

const shownInPart: Evidence = { fact: 'shown.in-part', source: { kind: 'credential', pointer: '' } };

/**
 * Of a credential that its holder shows in part, an end or a status that is not there may stand in the rest. Nobody may
 * say that it has none, or that it is in force.
 * @param reading what its proof allows to be read of it
 */
export function mayBeLeftOut(check: Check, { document, selective = false }: Reading): Check {
  const isThere = check.evidence.some(({ fact }) => fact === 'stated.valid-until');
  const isOpen = check.reason === 'status.none' || check.reason === 'period.none' || check.reason === 'period.current';
  return isOpen && !isThere && (selective || holdsDigests(document)) ? withEvidence(check, shownInPart) : check;
}
