/** Documents, each in the words of both engines, and what that comes to. */
import type { Json, JsonObject } from '../../../core/json.js';
import { type Comparison, compareForms } from './canonical-forms.js';
import { smallest } from './smallest.js';
import { type Tally, tallyOf } from './tally.js';

/** Where our own engine says something that the packages do not. */
export interface Difference {
  readonly where: string;
  readonly document: Json;
  readonly own: string;
  readonly packages: string;
}

export interface ComparedDocuments {
  readonly kind: string;
  readonly made: number;
  readonly identical: number;
  /** How many the packages canonicalise and our own engine declines, by its reason. */
  readonly declined: Tally;
  /** How many neither canonicalises, by the same. */
  readonly neither: Tally;
  readonly differences: readonly Difference[];
}

interface Compared {
  readonly document: JsonObject;
  readonly comparison: Comparison;
}

/** All of them, or as many as it takes until `enough` are identical. */
export async function compareDocuments(
  kind: string,
  documents: Iterable<JsonObject>,
  enough = Infinity,
): Promise<ComparedDocuments> {
  const compared: Compared[] = [];
  let identical = 0;
  for (const document of documents) {
    const comparison = await compareForms(document);
    compared.push({ document, comparison });
    if (comparison.kind === 'identical') identical += 1;
    if (identical >= enough) break;
  }
  const whys = (wanted: Comparison['kind']): readonly string[] =>
    compared.flatMap(({ comparison }) => (comparison.kind === wanted && 'why' in comparison ? [comparison.why] : []));
  const different = compared.filter(({ comparison }) => comparison.kind === 'different');
  return {
    kind,
    made: compared.length,
    identical,
    declined: tallyOf(whys('declined')),
    neither: tallyOf(whys('neither')),
    differences: await Promise.all(different.map((one, index) => explained(kind, one, index < LOOKED_INTO))),
  };
}

/** Making a document small takes long; a few show why. */
const LOOKED_INTO = 3;

async function explained(where: string, { document }: Compared, isLookedInto: boolean): Promise<Difference> {
  const least = isLookedInto ? await smallest(document, isDifferent) : document;
  const comparison = await compareForms(least);
  const { own, packages } = comparison.kind === 'different' ? comparison : { own: '', packages: '' };
  return { where, document: least, own, packages };
}

const isDifferent = async (document: JsonObject): Promise<boolean> =>
  (await compareForms(document)).kind === 'different';
