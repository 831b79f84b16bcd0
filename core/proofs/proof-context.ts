import { type Json, type JsonObject, listOf, member } from '../json.js';

/** The two ways of signing linked data that are judged here. */
export type SuiteName = 'Ed25519Signature2020' | 'eddsa-rdfc-2022';

const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';
const CREDENTIALS_V2 = 'https://www.w3.org/ns/credentials/v2';

/** The context a proof is hashed under: the document's, and that of its suite where the document has neither. */
export function proofContext(secured: JsonObject, suite: SuiteName): Json {
  const own = listOf(member(secured, '@context'));
  const complete = suite !== 'eddsa-rdfc-2022' || own.includes(DATA_INTEGRITY) || own.includes(CREDENTIALS_V2);
  return complete ? own : [...own, DATA_INTEGRITY];
}
