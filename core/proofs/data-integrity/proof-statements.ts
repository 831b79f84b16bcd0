import { type Json, type JsonObject, member } from '../../json.js';
import type { Node } from './graph.js';
import { literal } from './literal.js';

const SECURITY = 'https://w3id.org/security#';

interface Expected {
  readonly member: string;
  readonly predicate: string;
  /** How a statement of this value begins, after its subject. */
  readonly begins: (predicate: string, value: string) => string;
}

const named = (key: string, prefix = ''): Expected => ({
  member: key,
  predicate: ` <${SECURITY}${key}> `,
  begins: (predicate, value) => `${predicate}<${prefix}${value}> .\n`,
});

const written = (key: string, iri: string): Expected => ({
  member: key,
  predicate: ` <${iri}> `,
  begins: (predicate, value) => literal(predicate, value, '"'),
});

const EXPECTED: readonly Expected[] = [
  named('proofPurpose', SECURITY),
  named('verificationMethod'),
  named('previousProof'),
  written('created', 'http://purl.org/dc/terms/created'),
  written('expires', `${SECURITY}expiration`),
  written('cryptosuite', `${SECURITY}cryptosuite`),
];

/**
 * Whether a proof states what its members say. It is hashed as statements, so under another vocabulary `created` could
 * be something else, and a date of another name could count; only a proof whose statements are the very ones we read is
 * judged (docs/decisions/0003).
 */
export const statesItsMembers = (proof: Node, options: JsonObject): boolean =>
  proof.links.length === 0 && EXPECTED.every(expected => isStated(expected, proof, member(options, expected.member)));

function isStated({ begins, predicate }: Expected, { tails }: Node, value: Json | undefined): boolean {
  const stated = tails.filter(tail => tail.startsWith(predicate));
  if (value === undefined) return stated.length === 0;
  const [only, ...others] = stated;
  return typeof value === 'string' && others.length === 0 && only?.startsWith(begins(predicate, value)) === true;
}
