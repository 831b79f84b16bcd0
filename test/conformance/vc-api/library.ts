/** What jsonld-signatures offers for signing and deriving, and what its failures mean. */
import jsigs from 'jsonld-signatures';
import type { Problem } from './answer.js';
import type { Members } from './json.js';
import type { LibrarySuite } from './suites.js';

interface Call {
  readonly suite: LibrarySuite;
  readonly purpose: object;
  readonly documentLoader: DocumentLoader;
}

interface Library {
  sign(document: object, call: Call): Promise<Members>;
  derive(document: object, call: Call): Promise<Members>;
  readonly purposes: {
    readonly AssertionProofPurpose: new () => object;
    readonly AuthenticationProofPurpose: new (stated: { challenge: string; domain?: string }) => object;
  };
}

export const library = jsigs as unknown as Library;

/** A vocabulary that nobody handed over and nobody may fetch. */
export class UnknownVocabulary extends Error {
  override readonly name = 'UnknownVocabulary';
}

/**
 * Why a library did not do it, as a reason of the core. It wraps what a loader throws, and its safe mode says with a code
 * that a term has no meaning; whatever else it says is no more than that it cannot.
 */
export function whyNot(error: unknown): Problem {
  const said = [...causesOf(error)];
  if (said.some(one => one instanceof UnknownVocabulary || /^loading .* failed$/.test(codeOf(one) ?? '')))
    return { code: 'proof.unknown-vocabulary' };
  if (said.some(one => nameOf(one) === 'jsonld.ValidationError')) return { code: 'proof.uncovered-data' };
  return { code: 'proof.unsupported' };
}

interface Said {
  readonly name?: unknown;
  readonly cause?: unknown;
  readonly details?: { readonly cause?: unknown; readonly code?: unknown };
}

const asSaid = (error: unknown): Said => (typeof error === 'object' && error !== null ? error : {});
const nameOf = (error: unknown): string | undefined => textOf(asSaid(error).name);
const codeOf = (error: unknown): string | undefined => textOf(asSaid(error).details?.code);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The error and what it says caused it, at most a few. */
function* causesOf(error: unknown): Generator {
  let next = error;
  for (let depth = 0; next !== undefined && depth < 8; depth += 1) {
    yield next;
    next = asSaid(next).cause ?? asSaid(next).details?.cause;
  }
}
