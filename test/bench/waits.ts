/** How long people wait after a press: cold, in a browser just started, and warm, in a page that answered before. */
import { cpus } from 'node:os';
import type { Page } from 'puppeteer';
import type { LocalWorld } from '../journeys/local-web.js';
import { table } from '../tools/table.js';

/** So many are checked one after the other in the same page: the first is cold, the last is warm. */
export const CHECKS = 10;

/** Ms from the press, by the page's own clock. */
export interface Waited {
  /** The press was answered: that it is being checked could be seen. */
  readonly seen: number;
  /** The first of the five steps was answered. */
  readonly first: number;
  /** The whole report could be seen. */
  readonly report: number;
  readonly verdict: string;
}

const moments = ['seen', 'first', 'report'] as const;
/** Ms from the press, of each moment. */
type Moments = Readonly<Record<(typeof moments)[number], number>>;

/** Median and 95th percentile of the rounds. */
interface Spread {
  readonly median: Moments;
  readonly p95: Moments;
  /** Requests the check made, those of the last round. */
  readonly asked: number;
}

export interface Outcome {
  readonly name: string;
  readonly browser: string;
  readonly rounds: number;
  /** The first check in a browser that was just started. */
  readonly cold: Spread;
  /** The last of ten in the same page, each of another credential of the same issuer. */
  readonly warm: Spread;
  /** How much of the cold wait for the report the warm one takes: median over the rounds, each a browser of its own. */
  readonly ratio: number;
  /** What the reports said. */
  readonly verdicts: readonly string[];
}

export type Timed = Waited & { readonly asked: number };

export interface Round {
  readonly browser: string;
  readonly cold: Timed;
  readonly warm: Timed;
  readonly verdicts: readonly string[];
}

/**
 * Measures every case round after round, each time in a world of its own.
 *
 * @param onCase hears what is measured next
 */
export async function inRounds<Case extends { readonly name: string }>(
  cases: readonly Case[],
  rounds: number,
  onCase: (what: string) => void,
  open: () => Promise<LocalWorld>,
  measure: (world: LocalWorld, one: Case) => Promise<Round>,
): Promise<readonly Outcome[]> {
  const measured = new Map<Case, Round[]>(cases.map(one => [one, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const one of cases) {
      onCase(`round ${String(round + 1)} of ${String(rounds)}: ${one.name}`);
      const world = await open();
      try {
        measured.get(one)?.push(await measure(world, one));
      } finally {
        await world.close();
      }
    }
  return cases.map(one => outcomeOf(one.name, measured.get(one) ?? []));
}

/** @param all the waits of one page, in their order */
export function roundOf(browser: string, all: readonly Timed[]): Round {
  const [cold, warm] = [all[0], all.at(-1)];
  if (!cold || !warm) throw new Error('nothing was checked');
  return { browser, cold, warm, verdicts: [...new Set(all.map(({ verdict }) => verdict))] };
}

/** What the page's own watch noted of the press. */
export async function waited(page: Page): Promise<Waited> {
  const kept = await page.waitForFunction(() => (globalThis as unknown as { waited?: Waited }).waited, {
    timeout: 60_000,
    polling: 100,
  });
  return (await kept.jsonValue()) as Waited;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const within = (waits: readonly Timed[], part: number): Moments => {
  const of = (moment: keyof Moments): number =>
    quantile(
      waits.map(one => one[moment]),
      part,
    );
  return { seen: of('seen'), first: of('first'), report: of('report') };
};

const spreadOf = (waits: readonly Timed[]): Spread => ({
  median: within(waits, 0.5),
  p95: within(waits, 0.95),
  asked: waits.at(-1)?.asked ?? 0,
});

const outcomeOf = (name: string, rounds: readonly Round[]): Outcome => ({
  name,
  browser: rounds[0]?.browser ?? '',
  rounds: rounds.length,
  cold: spreadOf(rounds.map(({ cold }) => cold)),
  warm: spreadOf(rounds.map(({ warm }) => warm)),
  ratio: quantile(
    rounds.map(({ cold, warm }) => warm.report / cold.report),
    0.5,
  ),
  verdicts: [...new Set(rounds.flatMap(({ verdicts }) => verdicts))],
});

/** A wait for another answer is none. */
export const isRight = (outcomes: readonly Outcome[]): boolean =>
  outcomes.every(({ verdicts }) => verdicts.join() === 'confirmed');

const ms = (time: number): string => time.toFixed(0);
const percent = (ratio: number): string => `${(100 * ratio).toFixed(0)} %`;

/** Ratios first; milliseconds beside the machine they were taken on. Cold and warm never share a line. */
export function describeWaits(outcomes: readonly Outcome[]): readonly string[] {
  const ratios = outcomes.map(
    ({ cold: { median }, name, ratio }) =>
      `${name}: warm, the report takes ${percent(ratio)} of what it takes cold; cold, the first answer is there after ${percent(median.first / median.report)} of it`,
  );
  const heads = ['pressed for', '', 'checking seen', 'p95', 'first answer', 'p95', 'report seen', 'p95', 'requests'];
  const rows = outcomes.flatMap(({ cold, name, warm }) =>
    Object.entries({ cold, warm }).map(([which, { asked, median, p95 }]) => [
      name,
      which,
      ...moments.flatMap(moment => [ms(median[moment]), ms(p95[moment])]),
      String(asked),
    ]),
  );
  const wrong = outcomes.flatMap(({ name, verdicts }) =>
    verdicts.join() === 'confirmed'
      ? []
      : [`${name}: answered ${verdicts.join(', ')}, which is not what was asked for`],
  );
  const rounds = Math.min(...outcomes.map(one => one.rounds));
  const few = `${rounds < 10 ? 'only ' : ''}${String(rounds)} ${rounds === 1 ? 'round' : 'rounds'}`;
  const machine = [
    `ms from the press, medians, ${few}, each in a browser of its own; every host answers at once from this machine`,
    `cold: the first check of a browser just started. Warm: the ${String(CHECKS)}th in the same page, another credential of the same issuer`,
    `${outcomes[0]?.browser ?? ''}, ${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores, ${new Date().toISOString().slice(0, 10)}`,
  ];
  return [...ratios, '', ...table([heads, ...rows]), '', ...wrong, ...machine];
}
