import type { Asked } from './asking.js';
import { answerOf, loadTimeOf } from './asking.js';
import { type Cell, type CellOutcome, type Row, core } from './cells.js';
import type { Contender, ContenderName, Platform } from './contenders.js';
import { median, quantile, ratioOf } from './figures.js';
import { inProcess } from './in-node.js';
import { type Pool, makePools } from './pools.js';
import { type Competing, type Timed, interleave } from './rounds.js';

/** A place where contenders run warm, each in a worker that lives as long as the run. */
export interface Arena {
  readonly platform: Platform;
  start(name: ContenderName): Asked;
}

/** Enough for every round, and where they are quickly made for those who are timed over several at once. */
function manyFor({ plan: { rounds, warm }, shape: { name } }: Cell): number {
  const areQuicklyMade = name === 'small' || name === 'medium';
  return 1 + warm + (areQuicklyMade ? 5 : 1) * rounds;
}

/** The same credentials for every platform: they take longer to make than to judge. */
export const poolsOf = (cell: Cell): Promise<readonly Pool[]> =>
  makePools({
    shape: cell.shape,
    suites: cell.suites,
    seed: cell.coldKeys ? 500_000 : 1,
    many: manyFor(cell),
    ...(cell.coldKeys && { coldKeys: true }),
  });

/** Starts everybody, in an arena where each has loaded already. */
export async function enter(
  arena: Arena,
  present: readonly Contender[],
): Promise<{ readonly competing: readonly Competing[]; readonly failed: readonly string[] }> {
  const competing: Competing[] = [];
  const failed: string[] = [];
  for (const contender of present.filter(({ platforms }) => platforms.includes(arena.platform))) {
    const asked = arena.start(contender.name);
    try {
      await loadTimeOf(asked);
      competing.push({ contender, asked });
    } catch (error) {
      failed.push(`${contender.title}: ${String(error).split('\n')[0] ?? ''}`);
      await asked.end();
    }
  }
  return { competing, failed };
}

export async function timeCell(
  platform: Platform,
  competing: readonly Competing[],
  cell: Cell,
  pool: Pool,
): Promise<CellOutcome> {
  const invited = competing.filter(({ contender }) => cell.only?.includes(contender.name) ?? true);
  const { excluded, rounds, timed } = await interleave(invited, pool, cell.plan);
  const garbage = platform === 'Node' && cell.garbage ? await garbageOf(timed, pool) : new Map();
  return {
    shape: pool.shape.name,
    suite: pool.suite,
    platform,
    coldKeys: cell.coldKeys === true,
    rounds,
    measures: pool.measures,
    rows: timed.map(one => rowOf(one, timed, pool, garbage as ReadonlyMap<ContenderName, number>)),
    excluded,
  };
}

function rowOf(
  { contender: { name, title }, times, together }: Timed,
  all: readonly Timed[],
  { measures: { quads } }: Pool,
  garbage: ReadonlyMap<ContenderName, number>,
): Row {
  const timesOf = (other: ContenderName): readonly number[] =>
    all.find(({ contender }) => contender.name === other)?.times ?? [];
  const [timesMemoised, timesStock] = [ratioOf(timesOf('memoised'), times), ratioOf(timesOf('stock'), times)];
  const ofLimit = ratioOf(times, timesOf('web-crypto'));
  const thrownAway = garbage.get(name);
  return {
    name,
    title,
    median: median(times),
    p95: quantile(times, 0.95),
    ...(timesMemoised !== undefined && { timesMemoised }),
    ...(timesStock !== undefined && { timesStock }),
    ...(ofLimit !== undefined && { ofLimit }),
    microsecondsPerQuad: (1_000 * median(times)) / quads,
    ...(thrownAway !== undefined && { garbage: thrownAway }),
    together,
  };
}

/** Of one verification, in a process with room enough that nothing is given back meanwhile. */
async function garbageOf(
  timed: readonly Timed[],
  { credentials, suite }: Pool,
): Promise<ReadonlyMap<ContenderName, number>> {
  const [all, many] = [credentials.genuine.length, credentials.genuine.length > 50 ? 5 : 1];
  const thrownAway = new Map<ContenderName, number>();
  const weighed = timed.filter(({ contender: { name } }) => name === 'whole' || core.includes(name));
  for (const { contender } of weighed) {
    const asked = inProcess(contender.name);
    try {
      await loadTimeOf(asked);
      await answerOf(asked, { ask: 'hold', credentials, suite });
      const warm = Array.from({ length: Math.min(20, all - many) }, (_, at) => at);
      await answerOf(asked, { ask: 'judge', of: 'genuine', numbers: warm });
      const numbers = Array.from({ length: many }, (_, at) => all - 1 - at);
      const { bytes = NaN } = await answerOf(asked, { ask: 'garbage', of: 'genuine', numbers });
      thrownAway.set(contender.name, bytes / 1e6);
    } finally {
      await asked.end();
    }
  }
  return thrownAway;
}
