import { type JsonObject, member } from '../../json.js';
import type { Evidence } from '../../report/check.js';
import { securedDocument } from '../chain.js';
import { type Edition, needsSecondEdition } from '../contexts/index.js';
import { type NotIntact, notIntact } from '../not-intact.js';
import type { SuiteName } from '../proof-context.js';
import type { FamilyAnswer, Work } from '../proof-family.js';
import type { ProofSurroundings, Reading } from '../surroundings.js';
import { meaningOf } from './meaning.js';
import { proofMeansWhatItSays } from './proof-meaning.js';
import { type Renamed, findRenamed } from './renamed.js';
import { type Intact, type SignedWork, checkSignature } from './signature.js';
import { sortError } from './sort-error.js';
import { type Trimmed, trimUncovered } from './uncovered.js';

type Vocabulary = ProofSurroundings['vocabulary'];

/** Judges a signature over linked data: its vocabulary, the mathematics, and what the document says by it. */
export async function judgeLinkedData(
  suite: SuiteName,
  work: Work,
  surroundings: ProofSurroundings,
): Promise<FamilyAnswer> {
  const signed = signedWork(work, suite);
  const { outcome, edition } = await checkInEitherEdition(signed, work.document, surroundings.vocabulary);
  if (outcome.kind === 'intact') return readIntact(work, signed, edition, surroundings);
  return outcome.reason === 'proof.uncovered-data' ? judgeUncovered(outcome, work, signed, surroundings) : outcome;
}

/** Data that no signature covers is a doubt, unless it can be shown that the signature fitted before it was renamed. */
async function judgeUncovered(
  outcome: NotIntact,
  work: Work,
  signed: SignedWork,
  surroundings: ProofSurroundings,
): Promise<FamilyAnswer> {
  const trimmed = await trimUncovered(work.secured, surroundings.vocabulary, 0).catch(() => undefined);
  const reading = trimmed && (await coveredPart(trimmed, work, signed, surroundings));
  if (reading) return { ...outcome, reading };
  const renamed = await renamedEnd(signed, surroundings, trimmed).catch(() => undefined);
  if (!renamed) return outcome;
  const source = { kind: 'credential', pointer: renamed.pointer } as const;
  return notIntact('proof.altered', { fact: 'renamed.member', value: renamed.name, source });
}

function renamedEnd(
  signed: SignedWork,
  { vocabulary }: ProofSurroundings,
  trimmed: Trimmed | undefined,
): Promise<Renamed | undefined> {
  const fits = async (secured: JsonObject): Promise<boolean> =>
    (await checkSignature({ ...signed, secured }, vocabulary, 0)).kind === 'intact';
  return findRenamed(signed.secured, vocabulary, 0, fits, trimmed);
}

const signedWork = ({ secured, proof, method, key, publicKeyMultibase }: Work, suite: SuiteName): SignedWork => ({
  secured,
  proof,
  suite,
  method,
  controller: key.controller,
  publicKeyMultibase,
});

/** One vocabulary address has had two contents: the second is tried only for what the first does not define. */
async function checkInEitherEdition(
  signed: SignedWork,
  document: JsonObject,
  vocabulary: Vocabulary,
): Promise<{ outcome: Intact | NotIntact; edition: Edition }> {
  const first = await checkSignature(signed, vocabulary, 0);
  if (first.kind === 'intact' || first.reason !== 'proof.uncovered-data' || !needsSecondEdition(document)) {
    return { outcome: first, edition: 0 };
  }
  const second = await checkSignature(signed, vocabulary, 1);
  const decides = second.kind === 'intact' || second.reason === 'proof.unknown-vocabulary';
  return decides ? { outcome: second, edition: 1 } : { outcome: first, edition: 0 };
}

/** The signature fits. What does the document say under its own vocabulary? */
async function readIntact(
  { document }: Work,
  signed: SignedWork,
  edition: Edition,
  { vocabulary }: ProofSurroundings,
): Promise<FamilyAnswer> {
  const reading = await readSigned(document, signed, vocabulary, edition).catch(sortError);
  return 'kind' in reading ? reading : { kind: 'intact', reading, notes: [] };
}

async function readSigned(
  document: JsonObject,
  signed: SignedWork,
  vocabulary: Vocabulary,
  edition: Edition,
): Promise<Reading | NotIntact> {
  const sound = await proofMeansWhatItSays(signed, vocabulary, edition);
  return sound ? read(document, vocabulary, edition) : notIntact('proof.unsupported', scattered('/proof'));
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
async function coveredPart(
  trimmed: Trimmed,
  work: Work,
  signed: SignedWork,
  { vocabulary }: ProofSurroundings,
): Promise<Reading | undefined> {
  const outcome = await checkSignature({ ...signed, secured: trimmed.document }, vocabulary, 0);
  if (outcome.kind !== 'intact') return undefined;
  const document = { ...trimmed.document, proof: member(work.document, 'proof') ?? null };
  const reading = await read(document, vocabulary, 0).catch(sortError);
  return 'kind' in reading ? undefined : { ...reading, coverage: 'part', uncovered: trimmed.removed };
}
