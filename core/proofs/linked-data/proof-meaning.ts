import jsonld from 'jsonld';
import { type Json, type JsonObject, isObject, listOf, member } from '../../json.js';
import type { Edition, Vocabulary } from '../contexts/index.js';
import { type ProofMember, proofContext, proofMembers } from '../proof-context.js';
import { loaderOf } from './loader.js';
import { isScattered } from './meaning.js';
import type { SignedWork } from './signature.js';

/**
 * Whether a proof states what its members say. It is hashed as statements like the document, so its purpose, its dates
 * and its key can be written under other names too, with harmless ones left where a reader looks. Only a proof whose
 * statements are the very ones we read is judged; anything else is a doubt. Rejects when a vocabulary cannot be had.
 */
export async function proofMeansWhatItSays(
  { proof, secured, suite }: SignedWork,
  vocabulary: Vocabulary,
  edition: Edition,
): Promise<boolean> {
  const hashed = { '@context': proofContext(secured, suite), ...withoutValue(proof) };
  const options = { documentLoader: loaderOf(vocabulary, edition), base: null, safe: true } as const;
  const expanded = (await jsonld.expand(structuredClone(hashed), options)) as Json[];
  const [node] = expanded;
  if (isScattered(expanded) || !isObject(node)) return false;
  return proofMembers.every(one => sameTexts(stated(one, node), written(one, proof)));
}

const withoutValue = (proof: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(proof).filter(([key]) => key !== 'proofValue'));

type Texts = readonly (Json | undefined)[];

/** What the statements of a member say, in the expanded form. */
const stated = ({ iri, named }: ProofMember, node: JsonObject): Texts =>
  listOf(member(node, iri)).map(value => member(value, named === undefined ? '@value' : '@id'));

/** What they have to say, as the proof is written. */
const written = ({ embeds, member: key, named = '' }: ProofMember, proof: JsonObject): Texts =>
  listOf(member(proof, key)).map(value => {
    const text = embeds && isObject(value) ? value['id'] : value;
    return typeof text === 'string' ? named + text : undefined;
  });

const sameTexts = (one: Texts, other: Texts): boolean =>
  one.length === other.length && one.every((value, index) => typeof value === 'string' && value === other[index]);
