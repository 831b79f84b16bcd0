import { fromBase64url } from '../../base64url.js';
import { signatureBytes } from '../../issuer/public-key.js';
import type { Seal, SealSignature } from '../../open/opened.js';
import { type Check, type Evidence, failed, passed, unknown } from '../../report/check.js';
import type { Note } from '../../report/reasons.js';
import type { Sealer } from '../answer.js';
import { signatureFits } from '../jose/signature.js';
import { doubtOr } from '../judge-proof.js';
import { type SealKey, sealKeyOf } from './certificates.js';
import { type ReadableHeader, type UnreadableSeal, additionsOf, readHeader, unreadable } from './header.js';

/** One signature of a seal: its answer, and whose it is when the answer is a good one. */
export interface JudgedSeal {
  readonly check: Check;
  readonly sealer?: Sealer;
}

/** Judges one signature: its header, its certificate, and whether it fits, in this order; the first that fails answers. */
export async function judgeSignature(seal: Seal, signature: SealSignature, now: Date): Promise<JudgedSeal> {
  const header = readHeader(signature, now);
  if (header.kind === 'unreadable') return { check: answer(header) };
  const stated = statedBy(header, signature);
  try {
    return await judgeReadable(seal, signature, header, stated);
  } catch (error) {
    // Nothing a library throws says that the bytes were changed.
    const message = error instanceof Error ? error.message : String(error);
    return { check: unknown('proof.unsupported', [...stated, fact('library.message', message)]) };
  }
}

async function judgeReadable(
  seal: Seal,
  signature: SealSignature,
  header: ReadableHeader,
  stated: readonly Evidence[],
): Promise<JudgedSeal> {
  const key = await sealKeyOf(header.header, header.algorithm);
  if (key.kind === 'unreadable') return { check: answer(key, stated) };
  const bytes = fromBase64url(signature.signature);
  if (bytes?.length !== signatureBytes(key.key)) {
    return { check: answer(unreadable('proof.malformed', 'signature'), stated) };
  }
  if (!(await fits(seal, signature, header, key, bytes))) return { check: failed('proof.altered', stated) };
  const { sealedAt } = header;
  return {
    check: passed('proof.intact', stated, notesOn(signature, header)),
    sealer: { certificate: key.certificate, chain: key.chain, ...(sealedAt && { sealedAt }) },
  };
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

/** Time stamps prove when only if they are checked themselves; a broken one would not break the seal either. */
const notesOn = (signature: SealSignature, { header }: ReadableHeader): readonly Note[] =>
  additionsOf(signature, header).some(name => /tst/i.test(name)) ? ['proof.timestamp-unread'] : [];

const fact = (name: string, value?: string): Evidence => ({
  fact: name,
  ...(value !== undefined && { value }),
  source: { kind: 'credential', pointer: '' },
});

function statedBy({ header, algorithm, sealedAt }: ReadableHeader, signature: SealSignature): readonly Evidence[] {
  const additions = additionsOf(signature, header);
  return [
    fact('stated.proof', algorithm),
    ...(sealedAt ? [fact('stated.created', sealedAt.toISOString())] : []),
    ...(additions.length > 0 ? [fact('seal.additions', additions.join(', '))] : []),
  ];
}

function answer({ reason, what, value }: UnreadableSeal, stated: readonly Evidence[] = []): Check {
  const named = what.startsWith('seal.') ? fact(what, value) : fact('stated.proof', value ?? what);
  return doubtOr(reason, [named, ...stated]);
}
