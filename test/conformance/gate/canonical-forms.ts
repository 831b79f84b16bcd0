/** One document in canonical N-Quads, as the packages write it and as our own engine does. */
import { createRequire } from 'node:module';
import type { Contexts } from 'jsonld/lib/context.js';
import type { JsonObject } from '../../../core/json.js';
import { canonicalDocument, termsOf } from '../../../core/proofs/data-integrity/fits.js';
import { NotCovered } from '../../../core/proofs/data-integrity/not-covered.js';
import { loaderOf } from '../../../core/proofs/linked-data/loader.js';
import { remember } from '../../../core/proofs/linked-data/remembered-contexts.js';
import { vocabulary } from './vocabulary.js';

export type Form = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'none'; readonly why: string };

/** What jsonld offers and nobody but the gate uses (jsonld.js, README, "canonize"). */
interface Canonizing {
  readonly canonize: (document: JsonObject, options: object) => Promise<string>;
}

const require = createRequire(import.meta.url);

/** jsonld by itself, whatever else of it is in use: as it comes, or as the product uses it. */
export function jsonldAlone(prepare: (contexts: Contexts) => void = () => undefined): Canonizing {
  for (const file of Object.keys(require.cache).filter(name => /[\\/]jsonld[\\/]lib[\\/]/.test(name)))
    Reflect.deleteProperty(require.cache, file);
  prepare(require('jsonld/lib/context.js') as Contexts);
  return require('jsonld') as Canonizing;
}

const asItComes = jsonldAlone();
const remembering = jsonldAlone(remember);

/** How far the packages may go in telling blank nodes apart, before a graph counts as too symmetric. */
const PATIENCE = 20_000;
export const TOO_SYMMETRIC = 'too symmetric';

async function formBy({ canonize }: Canonizing, document: JsonObject): Promise<Form> {
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

/** What jsonld writes, and what the product has it write: anything else but the same is a difference. */
async function formsOfPackages(document: JsonObject): Promise<{ readonly stock: Form; readonly used: Form }> {
  return { stock: await formBy(asItComes, document), used: await formBy(remembering, document) };
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
 * `identical`: the same bytes by all. `declined`: ours has none, the packages have. `neither`: nobody has. `different`: ours says
 * something else than the packages, or something where they refuse: what must never be.
 */
export type Comparison =
  | { readonly kind: 'identical' }
  | { readonly kind: 'declined' | 'neither'; readonly why: string }
  | { readonly kind: 'different'; readonly own: string; readonly packages: string };

export async function compareForms(document: JsonObject): Promise<Comparison> {
  const own = await ownForm(document);
  const { stock: packages, used } = await formsOfPackages(document);
  if (wordsOf(used) !== wordsOf(packages))
    return { kind: 'different', own: wordsOf(used), packages: wordsOf(packages) };
  if (own.kind === 'none') return { kind: packages.kind === 'text' ? 'declined' : 'neither', why: own.why };
  if (packages.kind === 'text' && packages.text === own.text) return { kind: 'identical' };
  return { kind: 'different', own: own.text, packages: wordsOf(packages) };
}

const wordsOf = (form: Form): string => (form.kind === 'text' ? form.text : form.why);
