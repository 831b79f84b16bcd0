import type { JsonObject } from '../../json.js';
import { limits } from '../../limits.js';
import { protectedHeaderOf } from '../../open/seal.js';
import type { OpenedDocument, Seal } from '../../open/opened.js';
import { type Check, failed, numbered, withNotes } from '../../report/check.js';
import type { Note } from '../../report/reasons.js';
import { type ProofAnswer, notJudged, only, unread } from '../answer.js';
import { settle } from '../embedded.js';
import type { ProofSurroundings } from '../surroundings.js';
import { type JudgedSeal, judgeSignature } from './judge-signature.js';

/**
 * Judges every signature of a seal by itself; one good one does not excuse another. Rejects only where a part of Proofmark
 * does not load.
 */
export async function checkSeal(
  { document, envelope: seal }: OpenedDocument,
  surroundings: ProofSurroundings,
): Promise<ProofAnswer> {
  if (seal?.kind !== 'seal') return notJudged(document);
  const { signatures } = seal;
  if (signatures.length > limits.proofsPerCredential) return notJudged(document);
  if (!agreeOnEncoding(seal)) return { ...notJudged(document), ...only(failed('proof.malformed')) };
  const judged = await Promise.all(signatures.map(signature => judgeSignature(seal, signature, surroundings)));
  return settleSeal(judged, document);
}

/** All signatures cover one payload, written in one way (RFC 7797 §3). A seal without any signature seals nothing. */
const agreeOnEncoding = ({ signatures }: Seal): boolean =>
  new Set(signatures.map(signature => protectedHeaderOf(signature)?.['b64'] === false)).size === 1;

function settleSeal(judged: readonly JudgedSeal[], document: JsonObject): ProofAnswer {
  const set = settled(judged, document);
  const sealer = judged.find(one => one.sealer !== undefined)?.sealer;
  const isIntact = set.reason === 'proof.intact';
  return {
    checks: [...judged.map(({ check }, index) => numbered(check, index)), set],
    overall: set,
    signer: undefined,
    ...(isIntact && sealer && { sealer }),
    enclosing: algorithmOf(set),
    unreachable: [],
    reading: isIntact ? { ...unread(document), coverage: 'all' } : unread(document),
  };
}

/** What a reader may call the seal: its algorithm. */
const algorithmOf = ({ evidence }: Check): string =>
  evidence.find(({ fact }) => fact === 'stated.proof')?.value ?? 'JWS';

/** Beside the answer: what a reader should know about the signatures that were not read, and who can say more. */
function settled(judged: readonly JudgedSeal[], document: JsonObject): Check {
  const set = settle(judged);
  if (set.status === 'failed') return set;
  const sealers = judged.flatMap(({ sealer }) => (sealer ? String(sealer.certificate.publicKey) : []));
  const notes: readonly Note[] = [
    ...judged.flatMap(({ check }) => check.notes),
    ...(new Set(sealers).size > 1 ? (['proof.extra-signer'] as const) : []),
    ...(Object.hasOwn(document, 'proof') ? (['proof.extra-unsupported'] as const) : []),
    'proof.legal-validation',
  ];
  return withNotes(set, ...notes);
}
