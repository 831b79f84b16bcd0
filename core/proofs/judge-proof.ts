import { type FoundKey, about, documentOf, lookUpKey } from '../issuer/look-up-key.js';
import type { NoKey } from '../issuer/key.js';
import { type Json, type JsonObject, member, textMember } from '../json.js';
import { type Check, type Evidence, failed, passed, unknown, withNotes } from '../report/check.js';
import { type CheckReason, type ReasonFor, checkReasons } from '../report/reasons.js';
import { isChained, previousProofs, proofsOf, securedDocument } from './chain.js';
import type { FamilyAnswer } from './proof-family.js';
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
  const ofIssuer = documentOf(methodOf(proof) ?? '') === documentOf(issuerOf(document) ?? '');
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
    const { notes = [], reason, value } = readable;
    const check = doubtOr(reason, [{ fact: 'stated.proof', source, ...(value !== undefined && { value }) }]);
    return { check: withNotes(check, ...notes) };
  }
  const secured = securedBy(readable, document);
  const stated = statedBy(readable, pointer);
  if (typeof secured === 'string') return { check: doubtOr(secured, stated) };
  const time = { signedAt: readable.created, now: surroundings.now };
  const key = await lookUpKey(readable.method, time, surroundings.web);
  if (key.kind === 'no-key') return withoutKey(key, readable, stated);
  return judgeWithKey({ readable, secured, key, document, stated }, surroundings);
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

interface Judging {
  readonly readable: ReadableProof;
  readonly secured: JsonObject;
  readonly key: FoundKey;
  readonly document: JsonObject;
  readonly stated: readonly Evidence[];
}

async function judgeWithKey(judging: Judging, surroundings: ProofSurroundings): Promise<JudgedProof> {
  const { readable, key, stated } = judging;
  const { publicKey, publicKeyMultibase, type } = key.key;
  if (publicKeyMultibase === undefined || !readable.family.keys.includes(publicKey.type)) {
    return { check: unknown('proof.unsupported', [...stated, about('key.type', key.document, type)]) };
  }
  const answer = await readable.family.judge({ ...judging, ...readable, publicKeyMultibase }, surroundings);
  const judged = { ...judging, stated: [...stated, ...engines(answer, stated)] };
  if (answer.kind === 'intact') return judgeSigner(answer, judged);
  const { reading } = answer;
  return { check: doubtOr(answer.reason, [...judged.stated, ...answer.evidence]), ...(reading && { reading }) };
}

/** Which engine the answer rests on, beside what the proof states. */
const engines = ({ judgedBy }: FamilyAnswer, stated: readonly Evidence[]): readonly Evidence[] =>
  judgedBy === undefined
    ? []
    : stated.slice(0, 1).map(({ source }) => ({ fact: 'judged.by', value: judgedBy, source }));

/** The signature fits. Whose is it? */
function judgeSigner(
  { reading, notes }: Extract<FamilyAnswer, { kind: 'intact' }>,
  { key, stated }: Judging,
): JudgedProof {
  const flaw = signerFlaw(key, issuerOf(reading.document));
  if (flaw) return { check: failed(flaw, stated) };
  return { check: passed('proof.intact', [...stated, ...publishedAt(key)], notes), signer: key, reading };
}

/**
 * A good signature says who signed; only the issuer's own key, published for signing, says that the issuer did. An
 * identifier may point into the document that lists its keys: whoever publishes that speaks for all of it.
 */
export function signerFlaw(
  { controller, key }: FoundKey,
  issuer: string | undefined,
): 'proof.wrong-signer' | 'proof.wrong-purpose' | undefined {
  const isOwn = [issuer, key.controller].every(one => one !== undefined && documentOf(one) === controller);
  if (!isOwn) return 'proof.wrong-signer';
  return key.asserts ? undefined : 'proof.wrong-purpose';
}

/** Issuer of a credential or a status list: its address, or the `id` of an object (VCDM 2.0 §4.7). */
export function issuerOf(document: JsonObject): string | undefined {
  const issuer = member(document, 'issuer');
  return typeof issuer === 'string' ? issuer : textMember(issuer, 'id');
}

/** The check a reason belongs to. A failed reason stays a failure, anything else is a doubt. */
export function doubtOr(reason: ReasonFor<'failed' | 'unknown', 'proof'>, evidence: readonly Evidence[]): Check {
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

/** The key as its document publishes it. */
export function publishedAt({ document: { origin }, key }: FoundKey): readonly Evidence[] {
  if (origin.kind !== 'web') return [];
  const { url, fetchedAt } = origin;
  return [{ fact: 'published.key', value: key.publicKeyMultibase ?? key.id, source: { kind: 'web', url, fetchedAt } }];
}
