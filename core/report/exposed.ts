import { type Arranged, asReceived } from '../elements/arranged.js';
import type { FormatName } from '../credential.js';
import { type Json, type JsonObject, isList, isObject, listOf, member, textMember } from '../json.js';
import { limits } from '../limits.js';
import type { ExposedFact } from './exposed-fact.js';
import { placesOf } from './exposed-places.js';

/**
 * How a holder can leave parts out: not at all, because the issuer left digests in their place (RFC 9901), or by a
 * signature made for it (ecdsa-sd-2023, bbs-2023).
 */
export type Disclosure = 'whole' | 'digests' | 'signature';

/** What a file tells about a person whoever gets it, signed or not. */
export interface Exposure {
  readonly facts: readonly ExposedFact[];
  /** There were more than are listed. */
  readonly more: boolean;
  readonly disclosure: Disclosure;
}

export const nothingExposed: Exposure = { facts: [], more: false, disclosure: 'whole' };

/**
 * The personal facts of a document, found where its format keeps them and under well-known names; never guessed from
 * prose. Uses no network and never throws.
 * @param document as received
 * @param wasShown its holder chose what to show of it, even if nothing was left out
 * @param arrange the document as the places of its format expect it, where what belongs together stands apart
 */
export function exposureOf(
  document: JsonObject,
  format: FormatName,
  arrange: (document: JsonObject) => Arranged = asReceived,
  wasShown = false,
): Exposure {
  const arranged = arrange(document);
  const found = placesOf(format, document).flatMap(read => read(arranged.document));
  const facts = once(found.map(fact => ({ ...fact, pointer: arranged.received(fact.pointer) })));
  return {
    facts: facts.slice(0, limits.exposedFacts),
    more: facts.length > limits.exposedFacts,
    disclosure: wasShown ? 'digests' : disclosureOf(document),
  };
}

/** One place may be reached on two ways. */
const once = (facts: readonly ExposedFact[]): readonly ExposedFact[] => [
  ...new Map(facts.map(fact => [`${fact.kind} ${fact.pointer}`, fact])).values(),
];

const SELECTIVE_PROOFS = /^(?:ecdsa-sd-2023|bbs-2023|BbsBlsSignature(?:Proof)?2020)$/;

function disclosureOf(document: JsonObject): Disclosure {
  const proofs = listOf(member(document, 'proof'));
  const kinds = proofs.flatMap(proof => [textMember(proof, 'cryptosuite'), textMember(proof, 'type')]);
  if (kinds.some(kind => kind !== undefined && SELECTIVE_PROOFS.test(kind))) return 'signature';
  return holdsDigests(document, limits.jsonDepth) ? 'digests' : 'whole';
}

/** Digests stand in place of what can be left out (RFC 9901 §4.2.4): `_sd` in an object, `{"...": digest}` in a list. */
function holdsDigests(value: Json, depth: number): boolean {
  if (depth === 0) return false;
  if (isList(value)) return value.some(item => holdsDigests(item, depth - 1));
  if (!isObject(value)) return false;
  if (isList(member(value, '_sd')) || typeof member(value, '...') === 'string') return true;
  return Object.values(value).some(item => holdsDigests(item, depth - 1));
}
