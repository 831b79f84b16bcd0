import type { FormatName } from '../credential.js';
import type { Contact } from '../environment.js';
import type { OpenedDocument } from '../open/opened.js';
import type { ProofAnswer } from './answer.js';
import type { CheckReason } from '../report/reasons.js';
import { embeddedProofs } from './embedded.js';
import { checkInRecord } from './in-record.js';
import { securings } from './securings.js';
import type { ProofSurroundings } from './surroundings.js';

/**
 * Was it altered, and whose signature says so? A key kept from an earlier verification may have been replaced since, under
 * the same name even: no credential is refused on the word of such a copy.
 */
export async function checkProof(
  opened: OpenedDocument,
  format: FormatName | undefined,
  surroundings: ProofSurroundings,
): Promise<ProofAnswer> {
  const { envelope } = opened;
  if (envelope?.kind === 'record') {
    return checkInRecord(envelope, record => checkProof(record, format, surroundings));
  }
  const answer = await checkOnce(opened, format, surroundings);
  const { web } = surroundings;
  const mayBeOutdated = RESTS_ON_KEY.has(answer.overall.reason) && web.contacts.some(isKeptKey);
  return mayBeOutdated ? checkOnce(opened, format, { ...surroundings, web: web.afresh() }) : answer;
}

/** What a replaced key, or a new one beside it, could turn into a good answer. */
const RESTS_ON_KEY: ReadonlySet<CheckReason> = new Set<CheckReason>([
  'proof.altered',
  'proof.wrong-signer',
  'proof.wrong-purpose',
  'proof.key-withdrawn',
  'proof.key-since-withdrawn',
  'proof.key-not-published',
  'proof.algorithm-refused',
  'proof.malformed',
]);

const isKeptKey = ({ purpose, cached }: Contact): boolean => purpose === 'key' && cached;

/** Asked of whatever secures the credential; the first that does, answers. */
function checkOnce(
  opened: OpenedDocument,
  format: FormatName | undefined,
  surroundings: ProofSurroundings,
): Promise<ProofAnswer> {
  const securing = securings.find(candidate => candidate.secures(opened, format)) ?? embeddedProofs;
  return securing.check(opened, surroundings, format);
}
