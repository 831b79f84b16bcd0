import { type Json, type JsonObject, member } from '../../json.js';
import { type ProofMember, proofMembers } from '../proof-context.js';
import type { Node } from './graph.js';
import { literal } from './literal.js';

/**
 * Whether a proof states what its members say. It is hashed as statements, so under another vocabulary `created` could
 * be something else, and a date of another name could count; only a proof whose statements are the very ones we read is
 * judged (docs/decisions/0003).
 */
export const statesItsMembers = (proof: Node, options: JsonObject): boolean =>
  proof.links.length === 0 && proofMembers.every(one => isStated(one, proof, member(options, one.member)));

function isStated({ iri, named }: ProofMember, { tails }: Node, value: Json | undefined): boolean {
  const predicate = ` <${iri}> `;
  const stated = tails.filter(tail => tail.startsWith(predicate));
  if (value === undefined) return stated.length === 0;
  const [only, ...others] = stated;
  if (typeof value !== 'string' || others.length > 0) return false;
  const begins = named === undefined ? literal(predicate, value, '"') : `${predicate}<${named}${value}> .\n`;
  return only?.startsWith(begins) === true;
}
