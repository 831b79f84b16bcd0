import { NotLoaded } from '../../not-loaded.js';
import type { Evidence } from '../../report/check.js';
import { UnknownVocabulary } from '../contexts/index.js';
import { BrokenValue } from './broken-value.js';
import { type NotIntact, notIntact } from '../not-intact.js';

/**
 * The packages answer tampering, an unknown context, an unreachable list and a stack overflow alike. Each is told apart
 * here; what nobody recognises is a doubt with its message in the evidence, never an accusation.
 */
export function sortError(error: unknown): NotIntact {
  const causes = [...causesOf(error)];
  if (causes.some(cause => cause instanceof NotLoaded)) return notIntact('proof.not-loaded');
  const vocabulary = causes.find(cause => cause instanceof UnknownVocabulary);
  if (vocabulary) return notIntact('proof.unknown-vocabulary', vocabularyEvidence(vocabulary));
  const messages = causes.map(messageOf);
  const says = (pattern: RegExp) => messages.some(message => pattern.test(message));
  if (says(/^Invalid signature\.?$/)) return notIntact('proof.altered');
  // Statements were added to what a holder shows, or taken from it, without their signatures.
  if (says(/^Signature count/)) return notIntact('proof.altered');
  if (causes.some(cause => cause instanceof BrokenValue) || says(/does not include a valid "proofValue"/)) {
    return notIntact('proof.malformed');
  }
  if (causes.some(cause => cause instanceof RangeError) || says(/Maximum deep iterations|Abort signal/)) {
    return notIntact('proof.too-complex');
  }
  if (says(/Safe mode validation error/)) return notIntact('proof.uncovered-data', ...uncoveredEvidence(causes));
  if (says(/protected term|redefin|nullification|JSON-LD syntax error|remote context|Dereferencing a URL/)) {
    return notIntact('proof.unknown-vocabulary', library(messages));
  }
  return notIntact('proof.unsupported', library(messages));
}

/** An error, what caused it, and what it gathered, outermost first. The packages use all three ways. */
function* causesOf(error: unknown, depth = 0): Generator {
  if (typeof error !== 'object' || error === null || depth > 8) return;
  yield error;
  const { cause, details, errors } = error as { cause?: unknown; details?: { cause?: unknown }; errors?: unknown };
  yield* causesOf(cause, depth + 1);
  yield* causesOf(details?.cause, depth + 1);
  if (Array.isArray(errors)) for (const inner of errors) yield* causesOf(inner, depth + 1);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

const vocabularyEvidence = ({ url, fault }: UnknownVocabulary): Evidence => ({
  fact: 'needed.vocabulary',
  value: url,
  source: { kind: 'credential', pointer: '/@context' },
  ...(fault && { fault }),
});

const library = (messages: readonly string[]): Evidence => ({
  fact: 'library.message',
  value: messages.join(' · ').slice(0, 300),
  source: { kind: 'credential', pointer: '/proof' },
});

function uncoveredEvidence(causes: readonly unknown[]): readonly Evidence[] {
  const terms = causes.flatMap(cause => {
    const event = (cause as { details?: { event?: { details?: { property?: unknown; type?: unknown } } } }).details
      ?.event;
    return [event?.details?.property, event?.details?.type].filter(term => typeof term === 'string');
  });
  return terms.map(value => ({ fact: 'uncovered.term', value, source: { kind: 'credential', pointer: '' } }));
}
