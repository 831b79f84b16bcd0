import { type Json, type JsonObject, listOf, member } from '../json.js';

/** The ways of signing linked data that our own engine judges too. */
export type OwnSuite = 'Ed25519Signature2020' | 'eddsa-rdfc-2022' | 'ecdsa-rdfc-2019';

/** The ways of signing linked data that are judged here. */
export type SuiteName = OwnSuite | 'ecdsa-sd-2023' | 'Ed25519Signature2018';

/** Suites that give a proof their context where the document has none of it. */
const COMPLETING: ReadonlySet<SuiteName> = new Set<SuiteName>(['eddsa-rdfc-2022', 'ecdsa-rdfc-2019']);

const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';
const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';

/** The context a proof is hashed under: the document's, and that of its suite where the document has neither. */
export function proofContext(secured: JsonObject, suite: SuiteName): Json {
  const own = listOf(member(secured, '@context'));
  const complete = !COMPLETING.has(suite) || own.includes(DATA_INTEGRITY) || own.includes(CREDENTIALS_V2);
  return complete ? own : [...own, DATA_INTEGRITY];
}

const SECURITY = 'https://w3id.org/security#';

/** What a proof says that we read, and the statement each member of it has to be (docs/decisions/0003). */
export interface ProofMember {
  readonly member: string;
  readonly iri: string;
  /** A thing with an IRI, which begins with this where the member leaves it out; absent: a text. */
  readonly named?: string;
  /** The thing may stand there itself, with its `id`. */
  readonly embeds?: true;
}

export const proofMembers: readonly ProofMember[] = [
  { member: 'proofPurpose', iri: `${SECURITY}proofPurpose`, named: SECURITY },
  { member: 'verificationMethod', iri: `${SECURITY}verificationMethod`, named: '', embeds: true },
  { member: 'previousProof', iri: `${SECURITY}previousProof`, named: '' },
  { member: 'created', iri: 'http://purl.org/dc/terms/created' },
  { member: 'expires', iri: `${SECURITY}expiration` },
  { member: 'cryptosuite', iri: `${SECURITY}cryptosuite` },
];
