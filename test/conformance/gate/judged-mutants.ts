/** Many mutants, by what was done to them, and what that comes to. */
import type { JsonObject } from '../../../core/json.js';
import type { Difference } from './compared-documents.js';
import type { Dice } from './dice.js';
import {
  type Mutant,
  isDecided,
  isEqual,
  isFalselyAccepted,
  isIntact,
  isWrong,
  judged,
  mutantsFrom,
} from './mutants.js';
import { smallest } from './smallest.js';
import { type Tally, tallyOf } from './tally.js';

export interface OperatorRow {
  readonly operator: string;
  /** How many changed what was signed, and how many of them were signed again. */
  readonly made: number;
  readonly again: number;
  /** How many changed nothing that was signed. */
  readonly same: number;
  /** How many signatures fit, by the packages, and how many of these our own engine decided. */
  readonly fitting: number;
  readonly decided: number;
  readonly equal: number;
  readonly falseAccepts: number;
}

export interface JudgedMutants {
  readonly rows: readonly OperatorRow[];
  /** Why our own engine left a signature open that fits. */
  readonly open: Tally;
  /** What the packages answer. */
  readonly answers: Tally;
  readonly differences: readonly Difference[];
}

/** A mutant without what is not needed once it is counted. */
type Counted = Pick<Mutant, 'operator' | 'isSame' | 'isSignedAgain' | 'judged'>;

export async function judgeMutants(dice: Dice, wanted: number): Promise<JudgedMutants> {
  const counted: Counted[] = [];
  const wrong: Mutant[] = [];
  for await (const mutant of mutantsFrom(dice, wanted)) {
    counted.push(mutant);
    if (isWrong(mutant.judged, mutant.document)) wrong.push(mutant);
  }
  const differences: Difference[] = [];
  for (const [index, mutant] of wrong.entries()) differences.push(await explained(mutant, index < LOOKED_INTO));
  return {
    rows: [...new Set(counted.map(({ operator }) => operator))].map(operator => rowOf(operator, counted)),
    open: tallyOf(counted.flatMap(one => (isFitting(one) && one.judged.ownWhy ? [one.judged.ownWhy] : []))),
    answers: tallyOf(counted.map(({ judged: { packages } }) => (isIntact(packages) ? 'proof.intact' : packages))),
    differences,
  };
}

const isFitting = ({ judged: { packages } }: Counted): boolean => isIntact(packages);

function rowOf(operator: string, counted: readonly Counted[]): OperatorRow {
  const all = counted.filter(one => one.operator === operator);
  const changing = all.filter(({ isSame }) => !isSame);
  const fitting = all.filter(isFitting);
  return {
    operator,
    made: changing.length,
    again: changing.filter(({ isSignedAgain }) => isSignedAgain).length,
    same: all.length - changing.length,
    fitting: fitting.length,
    decided: fitting.filter(one => isDecided(one.judged)).length,
    equal: all.filter(one => isEqual(one.judged)).length,
    falseAccepts: all.filter(one => isFalselyAccepted(one.judged)).length,
  };
}

const LOOKED_INTO = 3;

async function explained(mutant: Mutant, isLookedInto: boolean): Promise<Difference> {
  const isStillWrong = async (candidate: JsonObject): Promise<boolean> => {
    const again = await judged(candidate, mutant.suite);
    return again !== undefined && isWrong(again, candidate);
  };
  const document = isLookedInto ? await smallest(mutant.document, isStillWrong) : mutant.document;
  const answer = (await judged(document, mutant.suite)) ?? mutant.judged;
  return {
    where: `${mutant.operator}${mutant.isSignedAgain ? ', signed again' : ''} (${mutant.suite})`,
    document,
    own: answer.ownWhy ?? answer.together,
    packages: answer.packages,
  };
}

/** One row for each operator, of however many portions. */
export function addedUp(rows: readonly OperatorRow[]): readonly OperatorRow[] {
  const operators = [...new Set(rows.map(({ operator }) => operator))];
  return operators.map(operator => {
    const own = rows.filter(row => row.operator === operator);
    const all = (count: Exclude<keyof OperatorRow, 'operator'>): number =>
      own.reduce((whole, row) => whole + row[count], 0);
    return {
      operator,
      made: all('made'),
      again: all('again'),
      same: all('same'),
      fitting: all('fitting'),
      decided: all('decided'),
      equal: all('equal'),
      falseAccepts: all('falseAccepts'),
    };
  });
}
