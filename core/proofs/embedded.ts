import { type Json, type JsonObject, isList, isObject, listOf, member } from '../json.js';
import { limits } from '../limits.js';
import {
  type Check,
  type Evidence,
  failed,
  numbered,
  overall,
  passed,
  skipped,
  unknown,
  withNotes,
} from '../report/check.js';
import type { CheckReason, Note } from '../report/reasons.js';
import { type ProofAnswer, notJudged, only, unread } from './answer.js';
import { proofsBeneath } from './chain.js';
import { type JudgedProof, judgeProof } from './judge-proof.js';
import type { Securing } from './securing.js';
import type { ProofSurroundings, Reading } from './surroundings.js';

/** Proofs inside the document, or nothing at all: what is left when nothing else secures it. */
export const embeddedProofs: Securing = {
  name: 'embedded proofs',
  secures: () => true,
  check: ({ document }, surroundings) => checkEmbedded(document, surroundings),
};

/**
 * Judges every proof of a document, each by itself over the document without proofs; one good proof does not excuse
 * another (VC Data Integrity §4.4, §4.5). Never throws.
 */
export async function checkEmbedded(document: JsonObject, surroundings: ProofSurroundings): Promise<ProofAnswer> {
  const proofs = listOf(member(document, 'proof'));
  if (proofs.length === 0) return { ...notJudged(document), ...only(skipped('proof.unsigned', nestedProof(document))) };
  if (proofs.length > limits.proofsPerCredential) return notJudged(document);
  const pointer = (index: number) => (isList(document['proof']) ? `/proof/${String(index)}` : '/proof');
  const judged = await Promise.all(
    proofs.map((proof, index) => judgeProof(proof, pointer(index), document, surroundings)),
  );
  return settleSet(
    judged.map((one, index) => withChain(one, proofs[index], proofs, judged)),
    unread(document),
  );
}

/** A proof over other proofs is no better than those: what leaves one of them open leaves it open too (VC Data Integrity §4.5). */
function withChain(
  one: JudgedProof,
  proof: Json | undefined,
  all: readonly Json[],
  judged: readonly JudgedProof[],
): JudgedProof {
  if (one.check.reason !== 'proof.intact' || !isObject(proof)) return one;
  const beneath = proofsBeneath(proof, all.filter(isObject));
  const open = judged.find(({ check }, index) => check.status === 'unknown' && beneath.some(it => it === all[index]));
  return open ? { ...open, ofIssuer: one.ofIssuer === true } : one;
}

/** A proof inside the subject secures nothing; it is named, so that nobody takes it for a signature. */
function nestedProof(document: JsonObject): readonly Evidence[] {
  const subjects = listOf(member(document, 'credentialSubject'));
  return subjects.some(subject => member(subject, 'proof') !== undefined)
    ? [{ fact: 'nested.proof', source: { kind: 'credential', pointer: '/credentialSubject/proof' } }]
    : [];
}

function settleSet(judged: readonly JudgedProof[], unread: Reading): ProofAnswer {
  const each = judged.map(({ check }, index) => numbered(check, index));
  const set = settle(judged);
  const carrier = judged.find(({ check }) => check.reason === 'proof.intact');
  const partly = judged.find(({ reading }) => reading?.coverage === 'part');
  return {
    checks: [...each, set],
    overall: set,
    signer: set.reason === 'proof.intact' ? carrier?.signer : undefined,
    unreachable: judged.flatMap(({ unreachable }) => unreachable ?? []),
    reading: readingOf(set, judged, carrier, partly) ?? unread,
  };
}

function readingOf(
  set: Check,
  judged: readonly JudgedProof[],
  carrier: JudgedProof | undefined,
  partly: JudgedProof | undefined,
): Reading | undefined {
  if (set.reason === 'proof.intact') return carrier?.reading && withoutUnchecked(carrier.reading, judged);
  return set.reason === 'proof.uncovered-data' ? partly?.reading : undefined;
}

/** A proof that was not found good says nothing to anybody; its place stays, so that pointers still fit. */
function withoutUnchecked(reading: Reading, judged: readonly JudgedProof[]): Reading {
  const proofs = reading.document['proof'];
  if (!isList(proofs)) return reading;
  const good = proofs.map((proof, index) => (judged[index]?.check.reason === 'proof.intact' ? proof : null));
  return { ...reading, document: { ...reading.document, proof: good } };
}

/** What settling looks at, whatever was judged: a proof, or a signature of a seal. */
type Answered = Pick<JudgedProof, 'check' | 'ofIssuer'>;

const MOST_SERIOUS_FIRST: readonly CheckReason[] = [
  'proof.altered',
  'proof.wrong-purpose',
  'proof.key-withdrawn',
  'proof.algorithm-refused',
  'proof.malformed',
  'proof.from-the-future',
];

const LEAST_DOUBT_FIRST: readonly CheckReason[] = [
  'proof.key-unreachable',
  'proof.key-not-published',
  'proof.key-since-withdrawn',
  'proof.unknown-vocabulary',
  'proof.uncovered-data',
  'proof.not-loaded',
  'proof.too-complex',
  'proof.unsupported',
];

/**
 * Any failure decides; then a good proof of the issuer's; then somebody else's good signature, unless the issuer's own
 * is still open: a notary's signature beside it must not turn an unreachable host into an accusation; then the least doubt.
 */
export function settle(judged: readonly Answered[]): Check {
  const having = (reason: CheckReason) => judged.find(({ check }) => check.reason === reason)?.check;
  const first = (order: readonly CheckReason[]) => order.map(having).find(check => check !== undefined);
  const failure = first(MOST_SERIOUS_FIRST);
  if (failure) return overall(failure);
  const [intact, foreign] = [having('proof.intact'), having('proof.wrong-signer')];
  if (intact) return passed('proof.intact', intact.evidence, [...intact.notes, ...notesBeside(judged)]);
  const doubt = overall(first(LEAST_DOUBT_FIRST) ?? unknown('proof.unsupported'));
  const isOpen = judged.some(({ check, ofIssuer }) => check.status === 'unknown' && ofIssuer === true);
  if (foreign && !isOpen) return failed('proof.wrong-signer', foreign.evidence);
  return foreign ? withNotes(doubt, 'proof.extra-signer') : doubt;
}

function notesBeside(judged: readonly Answered[]): readonly Note[] {
  const some = (test: (check: Check) => boolean) => judged.some(({ check }) => test(check));
  const others: Note[] = some(({ reason }) => reason === 'proof.wrong-signer') ? ['proof.extra-signer'] : [];
  const doubts: Note[] = some(({ status }) => status === 'unknown') ? ['proof.extra-unsupported'] : [];
  return [...others, ...doubts];
}
