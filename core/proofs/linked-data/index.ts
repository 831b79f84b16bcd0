import canonicalize from 'canonicalize';
import { listOf, member } from '../../json.js';
import type { Evidence } from '../../report/check.js';
import { notIntact } from '../not-intact.js';
import type { ProofFamily } from '../proof-family.js';
import type { SuiteName } from './signature.js';

/** A proof with a context of its own would be canonicalised by it, and could be made to say anything. */
export const acceptsContext: ProofFamily['acceptsContext'] = (own, document) =>
  canonicalize(listOf(own)) === canonicalize(listOf(member(document, '@context')));

/**
 * What judges linked data is most of all there is to load, and a token or a seal has no use for it. Where it does not
 * come, the signature is left open, and other proofs are judged all the same.
 */
export const judgedLater =
  (suite: SuiteName): ProofFamily['judge'] =>
  async (...given) => {
    const judging = await import('./judge-linked-data.js').catch(() => undefined);
    return judging ? judging.judgeLinkedData(suite, ...given) : notIntact('proof.unsupported', notLoaded);
  };

const notLoaded: Evidence = {
  fact: 'library.message',
  value: 'not loaded',
  source: { kind: 'credential', pointer: '/proof' },
};
