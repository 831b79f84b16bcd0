import { fromBase64url } from '../../base64url.js';
import { utf8 } from '../../bytes.js';
import { signatureBytes } from '../../issuer/public-key.js';
import { TRUSTED_LIST } from '../../issuer/seal/trusted-list.js';
import type { ProvenTime } from '../../issuer/seal/timestamp.js';
import { limits } from '../../limits.js';
import { NotLoaded } from '../../not-loaded.js';
import type { Seal, SealSignature } from '../../open/opened.js';
import { type Check, type Evidence, failed, passed, unknown } from '../../report/check.js';
import type { Note } from '../../report/reasons.js';
import { settle } from '../../report/settle.js';
import type { Sealer } from '../answer.js';
import { signatureFits } from '../jose/signature.js';
import { doubtOr } from '../judge-proof.js';
import type { ProofSurroundings } from '../surroundings.js';
import { type SealKey, sealKeyOf } from './certificates.js';
import {
  type ReadableHeader,
  type UnreadableSeal,
  additionsOf,
  readHeader,
  timestampsOn,
  unreadable,
} from './header.js';
import { later } from '../../later.js';

const timestamps = later(() => import('../../issuer/seal/timestamp.js'));

/** One signature of a seal: its answer, and whose it is when the answer is a good one. */
export interface JudgedSeal {
  readonly check: Check;
  readonly sealer?: Sealer;
}

/**
 * Judges one signature: its header, its certificate, and whether it fits, in this order; the first that fails answers.
 * Rejects with {@link NotLoaded} alone.
 */
export async function judgeSignature(
  seal: Seal,
  signature: SealSignature,
  surroundings: ProofSurroundings,
): Promise<JudgedSeal> {
  const header = readHeader(signature, surroundings.now);
  if (header.kind === 'unreadable') return { check: answer(header) };
  const stated = statedBy(header, signature);
  try {
    return await judgeReadable(seal, signature, header, surroundings);
  } catch (error) {
    if (error instanceof NotLoaded) throw error;
    // Nothing a library throws says that the bytes were changed.
    const message = error instanceof Error ? error.message : String(error);
    return { check: unknown('proof.unsupported', [...stated, fact('library.message', message)]) };
  }
}

async function judgeReadable(
  seal: Seal,
  signature: SealSignature,
  header: ReadableHeader,
  surroundings: ProofSurroundings,
): Promise<JudgedSeal> {
  const stated = statedBy(header, signature);
  const key = await sealKeyOf(header.header, header.algorithm);
  if (key.kind === 'unreadable') return { check: answer(key, stated) };
  const bytes = fromBase64url(signature.signature);
  if (bytes?.length !== signatureBytes(key.key)) {
    return { check: answer(unreadable('proof.malformed', 'signature'), stated) };
  }
  if (!(await fits(seal, signature, header, key, bytes))) return { check: failed('proof.altered', stated) };
  const { sealedAt } = header;
  const { certificate, certificates } = key;
  const proven = await timeOf(signature, surroundings);
  return {
    check: passed('proof.intact', statedBy(header, signature, proven), proven ? [] : notesOn(signature, header)),
    sealer: { certificate, certificates, ...(sealedAt && { sealedAt }), ...(proven && { provenAt: proven.at }) },
  };
}

/**
 * The earliest moment that a time stamp on the signature proves: over its text in base64url (ETSI TS 119 182-1 §5.3.4).
 * Without a list nobody is known who could vouch for one, and nothing is loaded to look; where what looks does not come,
 * the signature stays what it is. Stamps that stand for the archive, over more than the signature, are not evaluated.
 */
async function timeOf(
  signature: SealSignature,
  { now, trustedLists }: ProofSurroundings,
): Promise<ProvenTime | undefined> {
  const stamps = timestampsOn(signature);
  const lists = stamps.length > 0 && trustedLists ? await settle(trustedLists(), []) : [];
  const part = lists.length > 0 ? await settle(timestamps(), undefined) : undefined;
  if (!part) return undefined;
  const times = await Promise.all(stamps.map(stamp => part.provenTime(stamp, utf8(signature.signature), lists)));
  const latest = now.getTime() + limits.clockSkew;
  return times
    .flatMap(time => (time && time.at.getTime() <= latest ? [time] : []))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())[0];
}

/** What was signed is the header, a full stop and the payload as it stands (RFC 7515 §5.1, RFC 7797 §3). */
const fits = (
  { payload }: Seal,
  signature: SealSignature,
  { algorithm }: ReadableHeader,
  { key }: SealKey,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> =>
  signatureFits(algorithm, key, new TextEncoder().encode(`${signature.protected}.${payload}`), bytes);

/** A time stamp that proves nothing is said to be there; a broken one does not break the seal. */
const notesOn = (signature: SealSignature, { header }: ReadableHeader): readonly Note[] =>
  additionsOf(signature, header).some(name => /tst/i.test(name)) ? ['proof.timestamp-unread'] : [];

const fact = (name: string, value?: string): Evidence => ({
  fact: name,
  ...(value !== undefined && { value }),
  source: { kind: 'credential', pointer: '' },
});

function statedBy(
  { header, algorithm, sealedAt }: ReadableHeader,
  signature: SealSignature,
  proven?: ProvenTime,
): readonly Evidence[] {
  const additions = additionsOf(signature, header).filter(name => !proven || name !== 'sigTst');
  return [
    fact('stated.proof', algorithm),
    ...(sealedAt ? [fact('stated.created', sealedAt.toISOString())] : []),
    ...(proven ? provenBy(proven) : []),
    ...(additions.length > 0 ? [fact('seal.additions', additions.join(', '))] : []),
  ];
}

const provenBy = ({ at, by: { service, list } }: ProvenTime): readonly Evidence[] => {
  const source = { kind: 'bundled', name: TRUSTED_LIST, version: list.issuedAt } as const;
  return [
    fact('seal.proven-at', at.toISOString()),
    { fact: 'seal.time-stamped-by', value: `${service.provider}: ${service.service}`, source },
  ];
};

function answer({ reason, what, value }: UnreadableSeal, stated: readonly Evidence[] = []): Check {
  const named = what.startsWith('seal.') ? fact(what, value) : fact('stated.proof', value ?? what);
  return doubtOr(reason, [named, ...stated]);
}
