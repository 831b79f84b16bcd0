import canonicalize from 'canonicalize';
import { type JsonObject, listOf, member } from '../../json.js';
import type { Judges } from '../../report/judges.js';
import { later } from '../../later.js';
import { fits } from '../data-integrity/fits.js';
import { notIntact } from '../not-intact.js';
import type { FamilyAnswer, ProofFamily } from '../proof-family.js';
import type { OwnSuite, SuiteName } from '../proof-context.js';

/** A proof with a context of its own would be canonicalised by it, and could be made to say anything. */
export const acceptsContext: ProofFamily['acceptsContext'] = (own, document) =>
  canonicalize(listOf(own)) === canonicalize(listOf(member(document, '@context')));

/**
 * Judged by our own engine where it can; its yes stands alone (performance: docs/benchmarks.md). Everything else, a
 * signature that does not fit above all, is for the packages, which are most of all there is to load: they come when they
 * are needed. Where they do not come, the signature is left open, and other proofs are judged all the same.
 */
export const judgedInTurn =
  (suite: OwnSuite): ProofFamily['judge'] =>
  async (work, surroundings) => {
    const own = await fits(suite, work, surroundings);
    if (own.kind === 'fits' && surroundings.doubleCheck !== true) return asWritten(work.document, 'own');
    const judging = await packages().catch(() => undefined);
    if (!judging) return own.kind === 'fits' ? asWritten(work.document, 'alone') : notIntact('proof.not-loaded');
    const answer = await judging.judgeLinkedData(suite, work, surroundings);
    if (own.kind === 'open') return { ...answer, judgedBy: 'packages' };
    if (answer.kind === 'intact') return { ...answer, judgedBy: 'both' };
    // Harmless symmetric graphs are too much work for them, and no reason to doubt the one that did it.
    return answer.reason === 'proof.too-complex'
      ? asWritten(work.document, 'alone')
      : { ...answer, judgedBy: 'differ' };
  };

/** Judged by the packages alone. */
export const judgedByPackages =
  (suite: SuiteName): ProofFamily['judge'] =>
  async (work, surroundings) => {
    const judging = await packages().catch(() => undefined);
    if (!judging) return notIntact('proof.not-loaded');
    return { ...(await judging.judgeLinkedData(suite, work, surroundings)), judgedBy: 'packages' };
  };

/** One after the other: what jsonld remembers has to be there before jsonld is read. */
const packages = later(async () => {
  await import('./remembered-contexts.js');
  return import('./judge-linked-data.js');
});

const asWritten = (document: JsonObject, judgedBy: Judges): FamilyAnswer => ({
  kind: 'intact',
  reading: { document, coverage: 'all', rewritten: false, uncovered: [] },
  notes: [],
  judgedBy,
});
