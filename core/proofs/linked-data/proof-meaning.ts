import jsonld from 'jsonld';
import { type Json, type JsonObject, isObject, listOf, member } from '../../json.js';
import type { Edition, Vocabulary } from '../contexts/index.js';
import { proofContext } from '../proof-context.js';
import { loaderOf } from './loader.js';
import { isScattered } from './meaning.js';
import type { SignedWork } from './signature.js';

const security = 'https://w3id.org/security#';

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
  return EXPECTED.every(expected => sameTexts(expected.statement(node), expected.read(proof)));
}

const withoutValue = (proof: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(proof).filter(([key]) => key !== 'proofValue'));

type Texts = readonly (Json | undefined)[];
interface Expected {
  statement(node: JsonObject): Texts;
  read(proof: JsonObject): Texts;
}

const named = (iri: string, key: string, inProof: (value: Json) => Json | undefined = value => value): Expected => ({
  statement: node => listOf(member(node, iri)).map(value => member(value, '@id')),
  read: proof => listOf(member(proof, key)).map(inProof),
});
const written = (iri: string, key: string): Expected => ({
  statement: node => listOf(member(node, iri)).map(value => member(value, '@value')),
  read: proof => listOf(member(proof, key)),
});

const EXPECTED: readonly Expected[] = [
  named(`${security}proofPurpose`, 'proofPurpose', purpose =>
    typeof purpose === 'string' ? security + purpose : undefined,
  ),
  named(`${security}verificationMethod`, 'verificationMethod', method => (isObject(method) ? method['id'] : method)),
  named(`${security}previousProof`, 'previousProof'),
  written('http://purl.org/dc/terms/created', 'created'),
  written(`${security}expiration`, 'expires'),
  written(`${security}cryptosuite`, 'cryptosuite'),
];

const sameTexts = (one: Texts, other: Texts): boolean =>
  one.length === other.length && one.every((value, index) => typeof value === 'string' && value === other[index]);
