import { holdsDigests } from '../kept-back.js';
import type { Reading } from '../proofs/surroundings.js';
import { type Check, type Evidence, withEvidence } from '../report/check.js';
import type { CheckReason } from '../report/reasons.js';

const shownInPart: Evidence = { fact: 'shown.in-part', source: { kind: 'credential', pointer: '' } };

/**
 * Of a credential that its holder shows in part, an end or a status that is not there may stand in the rest, and another
 * status beside the one that is. Nobody may say that it has none, or that it is in force.
 * @param reading what its proof allows to be read of it
 */
export function mayBeLeftOut(check: Check, { document, selective = false }: Reading): Check {
  const isThere = check.evidence.some(({ fact }) => fact === 'stated.valid-until');
  if (OPEN.has(check.reason) && !isThere && (selective || holdsDigests(document)))
    return withEvidence(check, shownInPart);
  // Digests stand in the place of entries that were kept back; without them nothing does.
  return selective && check.reason === 'status.good' ? withEvidence(check, shownInPart) : check;
}

/** Answers that say that nothing speaks against it because nothing is there. */
const OPEN: ReadonlySet<CheckReason> = new Set<CheckReason>(['status.none', 'period.none', 'period.current']);
