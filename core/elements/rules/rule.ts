import type { Topic, Topics } from '../claims.js';
import type { Judgement } from '../judgement.js';

/** All a credential says, for comparing one statement with another. */
export interface Said {
  readonly now: Date;
  /** Everything claimed about a topic, in the order of its places. */
  readonly about: <T extends Topic>(topic: T) => readonly Topics[T][];
}

/** How one element is judged. Rules know claims and never a format. */
export interface Rule<Claim> {
  /** What the claims at one place amount to; `undefined` when they say nothing about the element. */
  readonly judge: (claims: readonly Claim[], said: Said) => Judgement | undefined;
  /** A second look at the deciding place, beside everything else the credential says; also where a default is set. */
  readonly review?: (found: Judgement | undefined, said: Said) => Judgement | undefined;
}

/** The first claim that amounts to something, where claims of a place do not add up. */
export const firstOf =
  <Claim>(judge: (claim: Claim, said: Said) => Judgement | undefined) =>
  (claims: readonly Claim[], said: Said): Judgement | undefined => {
    const judged = claims.map(claim => judge(claim, said)).filter(judgement => judgement !== undefined);
    return judged.find(({ status }) => status !== 'weak') ?? judged[0];
  };
