import type { FormatName } from '../credential.js';
import { type JsonObject, isObject, member, textMember, textsOf } from '../json.js';
import { isInBadgeContext, isAssertion, isOlderAssertion } from './open-badges-2/assertion.js';
import { contextsOf } from './structure.js';

/** A data model that is known and not read, and what is said of it. */
export interface Declined {
  readonly name?: FormatName;
  /** What it is called where it has no name among the formats. */
  readonly called?: string;
  /** Something else than a credential: the description of one. */
  readonly fact?: 'found.definition';
  recognise(document: JsonObject): boolean;
}

/**
 * Data models that are known and not read. A document of one of them is never called malformed, and never read as
 * something simpler that it also happens to be.
 */
export const laterFormats: readonly Declined[] = [
  { name: 'blockcerts', recognise: isOlderBlockcerts },
  { called: 'OpenAttestation', recognise: isOpenAttestation },
  { name: 'open-badges-2', called: 'Open Badges 0.5 or 1.0', recognise: isOlderAssertion },
  {
    name: 'open-badges-2',
    fact: 'found.definition',
    recognise: document =>
      isInBadgeContext(document) && !isAssertion(document) && !hasType(document, /^VerifiableCredential$/),
  },
];

const typesOf = (document: JsonObject): readonly string[] => [
  ...textsOf(member(document, 'type')),
  ...textsOf(member(document, '@type')),
];

const hasType = (document: JsonObject, pattern: RegExp): boolean => typesOf(document).some(type => pattern.test(type));

/** Blockcerts 2 extends Open Badges 2.0 by a signature that only a ledger confirms; version 3 is read. */
function isOlderBlockcerts(document: JsonObject): boolean {
  const isIts = contextsOf(document).some(context => context.includes('w3id.org/blockcerts'));
  const signature = textsOf(member(member(document, 'signature'), 'type'));
  return (isIts || signature.includes('MerkleProof2017')) && !hasType(document, /^VerifiableCredential$/);
}

/** OpenAttestation 2 wraps its data beside the root of a hash tree; version 3 keeps metadata of its own. */
function isOpenAttestation(document: JsonObject): boolean {
  const root = textMember(member(document, 'signature'), 'merkleRoot');
  return root !== undefined || isObject(member(document, 'openAttestationMetadata'));
}
