import { type FoundKey, documentOf, lookUpKey } from '../issuer/look-up-key.js';
import type { NoKey } from '../issuer/key.js';
import { type Json, type JsonObject, member, textMember } from '../json.js';
import { type Check, type Evidence, failed, passed, unknown } from '../report/check.js';
import { type CheckReason, type ReasonFor, checkReasons } from '../report/reasons.js';
import { isChained, previousProofs, proofsOf, securedDocument } from './chain.js';
import { type Edition, needsSecondEdition } from './contexts/index.js';
import { meaningOf } from './linked-data/meaning.js';
import { type Renamed, findRenamed } from './linked-data/renamed.js';
import { type Intact, type SignedWork, checkSignature } from './linked-data/signature.js';
import { proofMeansWhatItSays } from './linked-data/proof-meaning.js';
import { type NotIntact, notIntact, sortError } from './linked-data/sort-error.js';
import { trimUncovered } from './linked-data/uncovered.js';
import { type ReadableProof, methodOf, readProof } from './shape.js';
import type { ProofSurroundings, Reading } from './surroundings.js';

/** One proof's answer, with what it allows to be read. */
export interface JudgedProof {
  readonly check: Check;
  readonly signer?: FoundKey;
  readonly reading?: Reading;
  /** The identifier whose key could not be reached. */
  readonly unreachable?: string;
  /** It names a key of the issuer the document states. */
  readonly ofIssuer?: boolean;
}

/** Judges one proof: its shape, its key, its vocabulary, its signature, and whose it is, in this order; the first that fails answers. */
export async function judgeProof(
  proof: Json,
  pointer: string,
  document: JsonObject,
  surroundings: ProofSurroundings,
): Promise<JudgedProof> {
  const ofIssuer = documentOf(methodOf(proof) ?? '') === issuerOf(document);
  return { ...(await judgeAlone(proof, pointer, document, surroundings)), ofIssuer };
}

async function judgeAlone(
  proof: Json,
  pointer: string,
  document: JsonObject,
  surroundings: ProofSurroundings,
): Promise<JudgedProof> {
  const readable = readProof(proof, document, surroundings.now);
  if (readable.kind === 'unreadable') {
    const source = { kind: 'credential', pointer: pointer + readable.member } as const;
    const { value } = readable;
    return {
      check: doubtOr(readable.reason, [{ fact: 'stated.proof', source, ...(value !== undefined && { value }) }]),
    };
  }
  const secured = securedBy(readable, document);
  const stated = statedBy(readable, pointer);
  if (typeof secured === 'string') return { check: doubtOr(secured, stated) };
  const key = await lookUpKey(readable.method, { signedAt: readable.created, now: surroundings.now }, surroundings.web);
  if (key.kind === 'no-key') return withoutKey(key, readable, stated);
  return judgeWithKey({ readable, secured, key, document, stated }, surroundings);
}

interface Work {
  readonly readable: ReadableProof;
  readonly secured: JsonObject;
  readonly key: FoundKey;
  readonly document: JsonObject;
  readonly stated: readonly Evidence[];
}

function securedBy(
  { proof, family }: ReadableProof,
  document: JsonObject,
): JsonObject | ReasonFor<'failed' | 'unknown', 'proof'> {
  if (!isChained(proof)) return securedDocument(document, []);
  if (!family.chains) return 'proof.unsupported';
  const previous = previousProofs(proof, proofsOf(document));
  return previous ? securedDocument(document, previous) : 'proof.malformed';
}

function withoutKey(key: NoKey, { method }: ReadableProof, stated: readonly Evidence[]): JudgedProof {
  const check = doubtOr(key.reason, [...stated, ...key.evidence]);
  return key.reason === 'proof.key-unreachable' ? { check, unreachable: documentOf(method) } : { check };
}

async function judgeWithKey(work: Work, surroundings: ProofSurroundings): Promise<JudgedProof> {
  const { outcome, edition } = await checkInEitherEdition(work, surroundings);
  if (outcome.kind === 'intact') return judgeSigner(work, edition, surroundings);
  const check = doubtOr(outcome.reason, [...work.stated, ...outcome.evidence]);
  return outcome.reason === 'proof.uncovered-data' ? judgeUncovered(check, work, surroundings) : { check };
}

/** Data that no signature covers is a doubt, unless it can be shown that the signature fitted before it was renamed. */
async function judgeUncovered(check: Check, work: Work, surroundings: ProofSurroundings): Promise<JudgedProof> {
  const covered = await coveredPart(work, surroundings);
  if (covered.reading) return { check, ...covered };
  const renamed = await renamedEnd(work, surroundings);
  if (!renamed) return { check };
  const source = { kind: 'credential', pointer: renamed.pointer } as const;
  return { check: failed('proof.altered', [...work.stated, { fact: 'renamed.member', value: renamed.name, source }]) };
}

const renamedEnd = (work: Work, { vocabulary }: ProofSurroundings): Promise<Renamed | undefined> =>
  findRenamed(work.secured, vocabulary, 0, async secured => {
    const { kind } = await checkSignature({ ...signedWork(work), secured }, vocabulary, 0);
    return kind === 'intact';
  }).catch(() => undefined);

/** One vocabulary address has had two contents: the second is tried only for what the first does not define. */
async function checkInEitherEdition(
  work: Work,
  { vocabulary }: ProofSurroundings,
): Promise<{ outcome: Intact | NotIntact; edition: Edition }> {
  const first = await checkSignature(signedWork(work), vocabulary, 0);
  if (first.kind === 'intact' || first.reason !== 'proof.uncovered-data' || !needsSecondEdition(work.document)) {
    return { outcome: first, edition: 0 };
  }
  const second = await checkSignature(signedWork(work), vocabulary, 1);
  const decides = second.kind === 'intact' || second.reason === 'proof.unknown-vocabulary';
  return decides ? { outcome: second, edition: 1 } : { outcome: first, edition: 0 };
}

const signedWork = ({ readable, secured, key }: Work): SignedWork => ({
  secured,
  proof: readable.proof,
  suite: readable.family.name,
  method: readable.method,
  controller: key.controller,
  publicKeyMultibase: key.key.publicKeyMultibase,
});

/** The signature fits. Whose is it, and what does the document say under its own vocabulary? */
async function judgeSigner(work: Work, edition: Edition, { vocabulary }: ProofSurroundings): Promise<JudgedProof> {
  const reading = await readSigned(work, vocabulary, edition).catch(sortError);
  if ('kind' in reading) return { check: doubtOr(reading.reason, [...work.stated, ...reading.evidence]) };
  const issuer = issuerOf(reading.document);
  const { key, stated } = work;
  if (issuer !== key.controller || key.key.controller !== issuer)
    return { check: failed('proof.wrong-signer', stated) };
  if (!key.key.asserts) return { check: failed('proof.wrong-purpose', stated) };
  return { check: passed('proof.intact', [...stated, ...publishedAt(key)]), signer: key, reading };
}

type Vocabulary = ProofSurroundings['vocabulary'];

async function readSigned(work: Work, vocabulary: Vocabulary, edition: Edition): Promise<Reading | NotIntact> {
  const sound = await proofMeansWhatItSays(signedWork(work), vocabulary, edition);
  return sound ? read(work.document, vocabulary, edition) : notIntact('proof.unsupported', scattered('/proof'));
}

const scattered = (pointer: string): Evidence => ({
  fact: 'scattered.statements',
  source: { kind: 'credential', pointer },
});

async function read(document: JsonObject, vocabulary: Vocabulary, edition: Edition): Promise<Reading | NotIntact> {
  const meaning = await meaningOf(securedDocument(document, []), vocabulary, edition);
  if (meaning.kind === 'scattered') return notIntact('proof.unsupported', scattered(''));
  const rewritten = meaning.kind === 'rewritten';
  const proof = member(document, 'proof') ?? null;
  const readable = rewritten ? { ...meaning.document, proof } : document;
  return { document: readable, coverage: 'all', rewritten, uncovered: [] };
}

/** What is left when everything the vocabulary does not define is taken away, if the signature fits that. */
async function coveredPart(work: Work, { vocabulary }: ProofSurroundings): Promise<{ reading?: Reading }> {
  const trimmed = await trimUncovered(work.secured, vocabulary, 0).catch(() => undefined);
  if (!trimmed) return {};
  const outcome = await checkSignature({ ...signedWork(work), secured: trimmed.document }, vocabulary, 0);
  if (outcome.kind !== 'intact') return {};
  const document = { ...trimmed.document, proof: member(work.document, 'proof') ?? null };
  const reading = await read(document, vocabulary, 0).catch(sortError);
  return 'kind' in reading ? {} : { reading: { ...reading, coverage: 'part', uncovered: trimmed.removed } };
}

/** Issuer of a credential or a status list: its address, or the `id` of an object (VCDM 2.0 §4.7). */
export function issuerOf(document: JsonObject): string | undefined {
  const issuer = member(document, 'issuer');
  return typeof issuer === 'string' ? issuer : textMember(issuer, 'id');
}

/** The check a reason belongs to. A failed reason stays a failure, anything else is a doubt. */
function doubtOr(reason: ReasonFor<'failed' | 'unknown', 'proof'>, evidence: readonly Evidence[]): Check {
  const isFailure = (code: CheckReason): code is ReasonFor<'failed', 'proof'> =>
    checkReasons.proof.failed.includes(code);
  return isFailure(reason) ? failed(reason, evidence) : unknown(reason, evidence);
}

function statedBy({ proof, family, method }: ReadableProof, pointer: string): readonly Evidence[] {
  const at = (key: string) => ({ kind: 'credential', pointer: `${pointer}/${key}` }) as const;
  const created = textMember(proof, 'created');
  return [
    { fact: 'stated.proof', value: family.name, source: at('type') },
    { fact: 'stated.verification-method', value: method, source: at('verificationMethod') },
    ...(created === undefined ? [] : [{ fact: 'stated.created', value: created, source: at('created') }]),
  ];
}

function publishedAt({ document: { origin }, key }: FoundKey): readonly Evidence[] {
  if (origin.kind !== 'web') return [];
  const { url, fetchedAt } = origin;
  return [{ fact: 'published.key', value: key.publicKeyMultibase, source: { kind: 'web', url, fetchedAt } }];
}
