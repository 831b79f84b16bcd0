import { present, weak } from '../judgement.js';
import type { Text } from '../reading/text.js';
import { type Rule, firstOf } from './rule.js';

/** A signature is there, or only a host that answers for it. Whether it holds is the proof stage's question. */
export interface SealClaim {
  readonly kind: 'signature' | 'hosted';
  readonly pointer: string;
  /** What kind of signature, as written. */
  readonly type: string;
}

export const seal: Rule<SealClaim> = {
  judge: firstOf(claim =>
    claim.kind === 'signature' ? present(claim, claim.type) : weak('element.hosted-only', claim, claim.type),
  ),
};

/**
 * A way to check: `way`, a key, a status list or hosted verification; `link`, an address that may lead to one; `words`,
 * only the claim that there is one.
 */
export interface AuthenticityClaim {
  readonly kind: 'way' | 'link' | 'words';
  readonly text: Text;
}

export const authenticity: Rule<AuthenticityClaim> = {
  judge: firstOf(({ kind, text }) => {
    if (kind === 'way') return present(text, text.value);
    return weak(kind === 'link' ? 'element.elsewhere' : 'element.claim-only', text, text.value);
  }),
};
