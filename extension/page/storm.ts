import { limits } from '../../core/index.js';

/** Says of a page whether it changes faster than it can be followed. */
export interface Storm {
  /** Counts changes, at a time in ms; `true` when there were too many within a second. */
  readonly counts: (changes: number, now: number) => boolean;
  /** It stormed again and again, without a calm between. */
  readonly isLasting: () => boolean;
  readonly forget: () => void;
}

export function newStorm(): Storm {
  let [since, changes] = [0, 0];
  let [rounds, last] = [0, 0];

  function rage(now: number): void {
    rounds = now - last > limits.stormForgotten ? 1 : rounds + 1;
    last = now;
    changes = 0;
  }

  return {
    counts(more, now) {
      if (now - since > 1_000) [since, changes] = [now, 0];
      changes += more;
      if (changes <= limits.stormRecords) return false;
      rage(now);
      return true;
    },
    isLasting: () => rounds >= limits.storms,
    forget: () => {
      [changes, rounds] = [0, 0];
    },
  };
}
