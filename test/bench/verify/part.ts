import { table } from '../../tools/table.js';
import { machine } from '../machine.js';
import type { Part } from '../part.js';
import { sectionsOf } from './describe.js';
import { goalRows, goalsOf } from './goals.js';
import { type VerifyOutcome, measureVerifying } from './verify.js';

/** The rounds are those of each credential's size; nobody chooses them. */
export const verifying = (isQuick: boolean, onCase: (what: string) => void): Part => ({
  title: 'How long it takes to compute a verdict',
  rounds: 1,
  async measure() {
    const outcomes = await measureVerifying(isQuick, onCase);
    return { outcomes, lines: describeVerifying(outcomes), isRight: isFair(outcomes) };
  },
});

function describeVerifying(outcome: VerifyOutcome): readonly string[] {
  const sections = sectionsOf(outcome).flatMap(({ lines, title }) => [title, ...lines, '']);
  const goals = goalsOf({ verify: outcome }).filter(({ isMet }) => isMet !== undefined);
  return [...sections, ...table(goalRows(goals)), '', machine(outcome.browser)];
}

/** We and stock answered every question that was asked of us; whoever else did not is named and left out. */
const isFair = ({ cells }: VerifyOutcome): boolean =>
  cells.every(
    ({ rows, suite }) =>
      rows.some(({ name }) => name === 'proof') && (suite === 'ES256' || rows.some(({ name }) => name === 'stock')),
  );
