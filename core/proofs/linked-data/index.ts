import canonicalize from 'canonicalize';
import { listOf, member } from '../../json.js';
import type { ProofFamily } from '../proof-family.js';
import type { SuiteName } from './signature.js';

/** A proof with a context of its own would be canonicalised by it, and could be made to say anything. */
export const acceptsContext: ProofFamily['acceptsContext'] = (own, document) =>
  canonicalize(listOf(own)) === canonicalize(listOf(member(document, '@context')));

/** What judges linked data is most of all there is to load, and a token or a seal has no use for it. */
export const judgedLater =
  (suite: SuiteName): ProofFamily['judge'] =>
  async (...given) =>
    (await import('./judge-linked-data.js')).judgeLinkedData(suite, ...given);
