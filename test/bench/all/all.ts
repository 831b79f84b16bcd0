/** All parts in one run, the sizes, and the goals beside what was reached. */
import { inTurn, builds } from '../../journeys/build.js';
import { table } from '../../tools/table.js';
import type { Measured, Part } from '../part.js';
import type { Outcome as Scanned } from '../scan/scan.js';
import { goalRows, goalsOf } from '../verify/goals.js';
import type { VerifyOutcome } from '../verify/verify.js';
import { machine } from '../machine.js';
import { budgetRows, widgetWeight } from './budgets.js';
import { type Chapter, writeBenchmarks } from './benchmarks.js';

/** One part that breaks down does not take the figures of the others along. */
const notMeasured = (error: unknown): Measured => ({
  outcomes: [],
  lines: [`not measured: ${String(error)}`],
  isRight: false,
});

export async function measureEverything(
  parts: Readonly<Record<string, Part>>,
  isQuick: boolean,
  onCase: (what: string) => void,
): Promise<Measured> {
  onCase('building what people get');
  await inTurn([...builds.widget, ...builds.chromium]);
  const measured = new Map<string, Measured>();
  for (const [name, part] of Object.entries(parts)) measured.set(name, await part.measure(1).catch(notMeasured));
  const outcomeOf = (name: string): unknown => measured.get(name)?.outcomes;
  const verified = outcomeOf('verify') as VerifyOutcome | readonly [];
  const verify = 'cells' in verified ? verified : undefined;
  const goals = goalsOf({
    ...(verify && { verify }),
    scan: outcomeOf('scan') as readonly Scanned[],
    widgetWeight: widgetWeight(),
  });
  const sizes = budgetRows();
  const chapters: readonly Chapter[] = [
    { title: 'Goals', lines: table(goalRows(goals)) },
    ...Object.entries(parts).map(([name, { title = name }]) => ({ title, lines: measured.get(name)?.lines ?? [] })),
    { title: 'Sizes', lines: table(sizes) },
  ];
  const where = machine(verify?.browser ?? '');
  if (!isQuick) writeBenchmarks(chapters, where);
  return {
    outcomes: {
      where,
      goals,
      sizes,
      ...Object.fromEntries([...measured].map(([name, { outcomes }]) => [name, outcomes])),
    },
    lines: [...chapters.flatMap(({ lines, title }) => [title, '', ...lines, '']), where],
    isRight: [...measured.values()].every(({ isRight }) => isRight),
  };
}
