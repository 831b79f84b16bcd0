import { joined, utf8 } from '../../bytes.js';
import type { Cryptography } from '../../environment.js';
import { type Json, type JsonObject, listOf, member, textMember } from '../../json.js';
import { limits } from '../../limits.js';
import type { Vocabulary } from '../contexts/index.js';
import { signatureFits } from '../jose/signature.js';
import { type OwnSuite, proofContext } from '../proof-context.js';
import type { Work } from '../proof-family.js';
import { signatureIn } from '../proof-value.js';
import { signedHashOf } from '../signed-hash.js';
import type { ProofSurroundings } from '../surroundings.js';
import { canonical } from './canonical.js';
import { NotCovered, decline } from './not-covered.js';
import { statesItsMembers } from './proof-statements.js';
import { type Hash, shortHash } from './sha256.js';
import { type Terms, noTerms, termsUnder } from './terms.js';
import { walk } from './walk.js';

/** That a signature fits a document which says what its members say; or why that is for the library to find out. */
export type OwnAnswer = { readonly kind: 'fits' } | { readonly kind: 'open'; readonly why: string };

/**
 * Whether a signature fits a linked-data document (VC Data Integrity §4.4, Data Integrity EdDSA §3.2 and ECDSA §3.2,
 * Ed25519Signature2020 §3), of documents written plainly: every context pinned, every member a name of theirs. Judged
 * from the text to the hash in one go, without the packages, which take tens of times as long. What it cannot read, and
 * a signature that does not fit, are left to them: only its yes stands alone. Never throws.
 */
export async function fits(suite: OwnSuite, work: Work, surroundings: ProofSurroundings): Promise<OwnAnswer> {
  try {
    const { document, options } = await canonicalForms(suite, work, surroundings);
    const { cryptography } = surroundings;
    const isGood = await (cryptography && work.key.key.publicKey.type === 'Ed25519'
      ? fitsAtOnce(work, document, options, cryptography)
      : fitsLater(work, document, options));
    return isGood ? { kind: 'fits' } : { kind: 'open', why: 'the signature does not fit' };
  } catch (error) {
    return { kind: 'open', why: error instanceof NotCovered ? error.why : 'broke down' };
  }
}

interface CanonicalForms {
  readonly document: string;
  /** The proof without its value. */
  readonly options: string;
}

async function canonicalForms(
  suite: OwnSuite,
  { key, proof, secured }: Work,
  { cryptography, vocabulary }: ProofSurroundings,
): Promise<CanonicalForms> {
  const hash: Hash = cryptography ? text => cryptography.sha256(text) : shortHash;
  if (isOdd(proof)) return decline('proof of another form');
  if (signedHashOf(key.key.publicKey.type)?.hash !== 'SHA-256') return decline('another hash');
  const document = canonicalDocument(secured, await termsOf(member(secured, '@context'), vocabulary), hash);
  const options = withoutValue(proof);
  const walked = walk(options, await termsOf(proofContext(secured, suite), vocabulary));
  if (!statesItsMembers(walked.root, options)) return decline('proof that says something else');
  return { document, options: canonical(walked.graph, hash) };
}

/** What was signed: the hash of the proof without its value, then that of the document (Data Integrity EdDSA §3.2.5). */
function fitsAtOnce(work: Work, document: string, options: string, cryptography: Cryptography): boolean {
  const signed = joined([cryptography.sha256(options), cryptography.sha256(document)]);
  return cryptography.ed25519Fits(work.key.key.publicKey.jwk, signed, signatureIn(work.proof));
}

async function fitsLater(work: Work, document: string, options: string): Promise<boolean> {
  const signed = joined([shortHash(options), await sha256(document)]);
  const { publicKey } = work.key.key;
  const algorithm = signedHashOf(publicKey.type)?.algorithm ?? decline('another hash');
  return signatureFits(algorithm, publicKey, signed, signatureIn(work.proof));
}

/** A document's canonical N-Quads. @throws NotCovered */
export const canonicalDocument = (document: JsonObject, terms: Terms, hash?: Hash): string =>
  canonical(walk(document, terms).graph, hash);

const sha256 = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)));

/** A context of its own, a chain, the values of older suites, a date the packages would refuse. */
const isOdd = (proof: JsonObject): boolean =>
  ['@context', 'previousProof', 'jws', 'signatureValue'].some(key => Object.hasOwn(proof, key)) ||
  ['created', 'expires'].some(key => Object.hasOwn(proof, key) && !DATE_TIME.test(textMember(proof, key) ?? ''));

/** XML Schema `dateTimeStamp`, of the years anybody signs in. */
const DATE_TIME =
  /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d)$/;

const withoutValue = (proof: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(proof).filter(([key]) => key !== 'proofValue'));

let known = noTerms();

/** What names mean under the contexts of a document, each of which is an address. @throws NotCovered */
export async function termsOf(contexts: Json | undefined, vocabulary: Vocabulary): Promise<Terms> {
  const addresses = listOf(contexts);
  if (addresses.length === 0) return decline('no context');
  const documents: Json[] = [];
  for (const address of addresses) {
    if (typeof address !== 'string') return decline('context of its own');
    documents.push(member(await vocabulary.load(address, 0), '@context') ?? null);
  }
  if (known.tally.count > limits.rememberedTerms) known = noTerms();
  return documents.reduce<Terms>((terms, document) => termsUnder(terms, document), known);
}
