import { type NoKey, noKey } from '../key.js';

/**
 * An identifier that breaks the rule of its method: nobody is asked for it.
 * @param pointer where it is stated
 */
export const refusedIdentifier = (identifier: string, pointer = '/issuer'): NoKey =>
  noKey('proof.key-unreachable', {
    fact: 'stated.verification-method',
    value: identifier,
    source: { kind: 'credential', pointer },
    fault: 'web.refused',
  });
