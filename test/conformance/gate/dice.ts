/** Chance that can be had again: everything the gate makes follows from one number. */
import { numbersFrom, pick } from '../edits.js';

export interface Dice {
  /** Whether something that happens in this share of all cases happens. */
  chance(share: number): boolean;
  /** A whole number from 0 up to, and without, the end. */
  below(end: number): number;
  /** One of these. @throws Error where there is none */
  of<T>(choices: readonly T[]): T;
  /** These in another order, at times the same. */
  shuffled<T>(items: readonly T[]): readonly T[];
}

export function diceFrom(seed: number): Dice {
  const random = numbersFrom(seed);
  const below = (end: number): number => Math.floor(random() * end);
  return {
    chance: share => random() < share,
    below,
    of: choices => pick(choices, random),
    shuffled: items =>
      items.reduce<typeof items>((mixed, item) => mixed.toSpliced(below(mixed.length + 1), 0, item), []),
  };
}

/** As many of something as asked for. */
export const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index));
