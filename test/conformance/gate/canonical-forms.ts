/** One document in canonical N-Quads, as the packages write it and as our own engine does. */
import jsonld from 'jsonld';
import type { JsonObject } from '../../../core/json.js';
import { canonicalDocument, termsOf } from '../../../core/proofs/data-integrity/fits.js';
import { NotCovered } from '../../../core/proofs/data-integrity/not-covered.js';
import { loaderOf } from '../../../core/proofs/linked-data/loader.js';
import { vocabulary } from './vocabulary.js';

export type Form = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'none'; readonly why: string };

/** What jsonld offers and nobody but the gate uses (jsonld.js, README, "canonize"). */
interface Canonizing {
  readonly canonize: (document: JsonObject, options: object) => Promise<string>;
}
const { canonize } = jsonld as unknown as Canonizing;

/** How far the packages may go in telling blank nodes apart, before a graph counts as too symmetric. */
const PATIENCE = 20_000;
export const TOO_SYMMETRIC = 'too symmetric';

export async function formOfPackages(document: JsonObject): Promise<Form> {
  try {
    const text = await canonize(structuredClone(document), {
      algorithm: 'RDFC-1.0',
      base: null,
      safe: true,
      rdfDirection: 'i18n-datatype',
      documentLoader: loaderOf(vocabulary, 0),
      canonizeOptions: { maxDeepIterations: PATIENCE },
    });
    return { kind: 'text', text };
  } catch (error) {
    return { kind: 'none', why: /Maximum deep iterations/.test(String(error)) ? TOO_SYMMETRIC : String(error) };
  }
}

/** What breaks down instead of declining is told apart: it does no harm, and should not be. */
export async function ownForm(document: JsonObject): Promise<Form> {
  try {
    return { kind: 'text', text: canonicalDocument(document, await termsOf(document['@context'], vocabulary)) };
  } catch (error) {
    return { kind: 'none', why: error instanceof NotCovered ? error.why : `broke down: ${String(error)}` };
  }
}

/**
 * `identical`: the same bytes. `declined`: ours has none, the packages have. `neither`: nobody has. `different`: ours says
 * something else than the packages, or something where they refuse: what must never be.
 */
export type Comparison =
  | { readonly kind: 'identical' }
  | { readonly kind: 'declined' | 'neither'; readonly why: string }
  | { readonly kind: 'different'; readonly own: string; readonly packages: string };

export async function compareForms(document: JsonObject): Promise<Comparison> {
  const own = await ownForm(document);
  const packages = await formOfPackages(document);
  if (own.kind === 'none') return { kind: packages.kind === 'text' ? 'declined' : 'neither', why: own.why };
  if (packages.kind === 'text' && packages.text === own.text) return { kind: 'identical' };
  return { kind: 'different', own: own.text, packages: packages.kind === 'text' ? packages.text : packages.why };
}
