import { type NoKey, noKey } from '../key.js';

/** An identifier that breaks the rule of its method: nobody is asked for it. */
export const refusedIdentifier = (identifier: string): NoKey =>
  noKey('proof.key-unreachable', {
    fact: 'stated.verification-method',
    value: identifier,
    source: { kind: 'credential', pointer: '/issuer' },
    fault: 'web.refused',
  });
