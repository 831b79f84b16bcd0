import type { FormatName } from '../credential.js';
import type { OpenedDocument } from '../open/opened.js';
import type { ProofAnswer } from './answer.js';
import { embeddedProofs } from './embedded.js';
import { checkInRecord } from './in-record.js';
import { securings } from './securings.js';
import type { ProofSurroundings } from './surroundings.js';

/** Was it altered, and whose signature says so? Asked of whatever secures the credential; the first that does, answers. */
export function checkProof(
  opened: OpenedDocument,
  format: FormatName | undefined,
  surroundings: ProofSurroundings,
): Promise<ProofAnswer> {
  const { envelope } = opened;
  if (envelope?.kind === 'record') {
    return checkInRecord(envelope, record => checkProof(record, format, surroundings));
  }
  const securing = securings.find(candidate => candidate.secures(opened, format)) ?? embeddedProofs;
  return securing.check(opened, surroundings, format);
}
