/** Vocabularies alone, in twos and in threes, each with documents in their words. */
import type { Dice } from './dice.js';
import { times } from './dice.js';
import { contextAddresses } from './vocabulary.js';

export type Combination = readonly string[];

export const alone: readonly Combination[] = contextAddresses.map(address => [address]);

/** In both orders; one with itself too. */
export const inTwos: readonly Combination[] = contextAddresses.flatMap(one =>
  contextAddresses.map(other => [one, other] as const),
);

export const inThrees = (dice: Dice, count: number): readonly Combination[] =>
  times(count, () => [dice.of(contextAddresses), dice.of(contextAddresses), dice.of(contextAddresses)]);
