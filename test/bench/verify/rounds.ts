/** One interleaved run: every contender in turn, round after round, in an order that changes. */
import { type Asked, AskedTheWeb, answerOf, timeOf } from './asking.js';
import type { Contender } from './contenders.js';
import { median } from './figures.js';
import type { Pool } from './pools.js';
import { seeded } from './seeded.js';

export interface Plan {
  readonly rounds: number;
  /** Credentials each judges before a time counts, and how often each of them: a page that is used is warm. */
  readonly warm: number;
  readonly passes: number;
  /** After so many ms no further round begins. */
  readonly patience: number;
}

export interface Competing {
  readonly contender: Contender;
  readonly asked: Asked;
}

export interface Timed {
  readonly contender: Contender;
  /** Ms a credential, one entry a round. */
  readonly times: readonly number[];
  /** How many credentials each time was taken over. */
  readonly together: number;
}

/** A contender that did not tell the genuine from the altered is not timed. */
export interface Excluded {
  readonly title: string;
  readonly reason: string;
}

/** Below this a call is timed over several credentials, and divided: the clock is no finer, and the first after a pause is no rule. */
const SHORT = 5;
const TOGETHER = 5;
/** The first tells whether a contender answers at all. */
const FIRST = 1;

export async function interleave(
  competing: readonly Competing[],
  pool: Pool,
  plan: Plan,
): Promise<{ readonly timed: readonly Timed[]; readonly excluded: readonly Excluded[]; readonly rounds: number }> {
  const running: { readonly one: Competing; readonly together: number; readonly times: number[] }[] = [];
  const excluded: Excluded[] = [];
  for (const one of competing.filter(({ contender }) => contender.suites.includes(pool.suite))) {
    const ready = await prepared(one, pool, plan);
    if (typeof ready === 'number') running.push({ one, together: ready, times: [] });
    else excluded.push({ title: one.contender.title, reason: ready.reason });
  }
  const isOut = ({ title }: Contender): boolean => excluded.some(one => one.title === title);
  const order = seeded(pool.shape.alignments);
  const end = performance.now() + plan.patience;
  let rounds = 0;
  for (; rounds < plan.rounds && (rounds === 0 || performance.now() < end); rounds += 1)
    for (const { one, times, together } of order.shuffled(
      running.filter(({ one: { contender } }) => !isOut(contender)),
    )) {
      const start = FIRST + plan.warm + rounds * together;
      try {
        times.push(await timeOf(one.asked, 'genuine', from(start, together)));
      } catch (error) {
        excluded.push({ title: one.contender.title, reason: reasonOf(error) });
      }
    }
  for (const { one } of running) await release(one, pool);
  const stayed = running.filter(({ one: { contender } }) => !isOut(contender));
  const timed = stayed.map(({ one: { contender }, times, together }) => ({ contender, times, together }));
  return { timed, excluded, rounds };
}

const from = (start: number, many: number): readonly number[] => Array.from({ length: many }, (_, at) => start + at);

/** True on the genuine, false on the altered, then warm; how many are timed together, or why none is. */
async function prepared(
  { asked }: Competing,
  { credentials, suite }: Pool,
  { passes, patience, rounds, warm }: Plan,
): Promise<number | { readonly reason: string }> {
  try {
    await answerOf(asked, { ask: 'hold', credentials, suite });
    await timeOf(asked, 'genuine', [0]);
    await timeOf(asked, 'altered', [0]);
    const end = performance.now() + patience;
    let times: readonly number[] = [];
    for (let pass = 0; pass < passes && (pass === 0 || performance.now() < end); pass += 1)
      times = await eachOnce(asked, from(FIRST, warm));
    const fits = Math.floor((credentials.genuine.length - FIRST - warm) / rounds);
    return median(times) < SHORT ? Math.max(1, Math.min(TOGETHER, fits)) : 1;
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

async function eachOnce(asked: Asked, numbers: readonly number[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const number of numbers) times.push(await timeOf(asked, 'genuine', [number]));
  return times;
}

/** Why a contender is left out; the run goes on without it, unless it asked the web. */
function reasonOf(error: unknown): string {
  if (error instanceof AskedTheWeb || !(error instanceof Error)) throw error;
  return error.message.split('\n')[0] ?? '';
}

/** What is not needed any more shall not be looked through when memory is tidied. */
const release = ({ asked }: Competing, { suite }: Pool): Promise<unknown> =>
  asked.ask({ ask: 'hold', credentials: { genuine: [], altered: [] }, suite });
