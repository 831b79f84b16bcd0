/**
 * The gate our own engine for linked-data signatures has to pass: only its yes can be wrong, and that is what is attacked
 * here, with documents, vocabularies, graphs and mutants that all follow from one seed.
 */
import { type Combination, alone, inThrees, inTwos } from './combinations.js';
import { type ComparedDocuments, compareDocuments } from './compared-documents.js';
import { type ComparedGraphs, compareManyGraphs } from './compared-graphs.js';
import { type JudgedMutants, judgeMutants } from './judged-mutants.js';
import { type Dice, diceFrom, times } from './dice.js';
import type { JsonObject } from '../../../core/json.js';
import { documentUnder, oddDocument, plainDocument, unlikelyDocument } from './documents.js';

/** How much of everything is made. */
export interface Size {
  /** How many plain documents must come out identical. */
  readonly identical: number;
  readonly odd: number;
  readonly unlikely: number;
  /** How many documents each combination of vocabularies is tried with. */
  readonly documentsEach: number;
  /** Every so-manieth pair of vocabularies is tried. */
  readonly everyPair: number;
  readonly threes: number;
  readonly graphs: number;
  readonly mutants: number;
}

export const full: Size = {
  identical: 5_000,
  odd: 3_000,
  unlikely: 2_000,
  documentsEach: 3,
  everyPair: 1,
  threes: 1_000,
  graphs: 3_000,
  mutants: 10_000,
};

export const short: Size = {
  identical: 150,
  odd: 100,
  unlikely: 50,
  documentsEach: 1,
  everyPair: 20,
  threes: 20,
  graphs: 150,
  mutants: 500,
};

function* plainDocuments(dice: Dice): Generator<JsonObject> {
  for (;;) yield plainDocument(dice);
}

/** Plain ones until enough are identical; the others by number. */
export async function compareManyDocuments(seed: number, size: Size): Promise<readonly ComparedDocuments[]> {
  const dice = diceFrom(seed);
  return [
    await compareDocuments('plain', plainDocuments(dice), size.identical),
    await compareDocuments(
      'odd',
      times(size.odd, () => oddDocument(dice)),
    ),
    await compareDocuments(
      'unlikely',
      times(size.unlikely, () => unlikelyDocument(dice)),
    ),
  ];
}

export async function compareVocabularies(seed: number, size: Size): Promise<readonly ComparedDocuments[]> {
  const dice = diceFrom(seed + 1);
  const inWords = (combinations: readonly Combination[]): readonly JsonObject[] =>
    combinations.flatMap(combination => times(size.documentsEach, () => documentUnder(combination, dice)));
  const pairs = inTwos.filter((_, index) => index % size.everyPair === 0);
  return [
    await compareDocuments('one vocabulary', inWords(alone)),
    await compareDocuments('two in order', inWords(pairs)),
    await compareDocuments('three in order', inWords(inThrees(dice, size.threes))),
  ];
}

export const compareShapes = (seed: number, size: Size): Promise<ComparedGraphs> =>
  compareManyGraphs(diceFrom(seed + 2), size.graphs);

export const judgeManyMutants = (seed: number, wanted: number): Promise<JudgedMutants> =>
  judgeMutants(diceFrom(seed + 3), wanted);
