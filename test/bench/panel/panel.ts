/** How long a person waits after a press, in Chromium, with a whole web that answers at once on this machine. */
import { setTimeout as pause } from 'node:timers/promises';
import { cpus } from 'node:os';
import type { Page } from 'puppeteer';
import { endBackground, openPanelBeside } from '../../extension/beside.js';
import { openExtension, openFolder, openSurface, paste } from '../../extension/world.js';
import { builds, inTurn } from '../../journeys/build.js';
import { findChromium } from '../../journeys/chromium.js';
import type { LocalWorld } from '../../journeys/local-web.js';
import { table } from '../../tools/table.js';
import { CHECKS, type Case, makeCases } from './cases.js';
import { type Waited, watch } from './watch.js';

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

type Timed = Waited & { readonly asked: number };

interface Round {
  readonly browser: string;
  readonly cold: Timed;
  readonly warm: Timed;
  readonly verdicts: readonly string[];
}

/** Everybody who is asked was allowed before: no bench can answer the browser's own question. */
const allowed = ['uni-lumen.example', 'files.example', 'lists.example', 'academy.example'];

/**
 * Measures every case round after round, each time in a browser of its own.
 *
 * @param onCase hears what is measured next: all of it takes minutes
 */
export async function measurePanel(
  rounds: number,
  only: string,
  onCase: (what: string) => void,
): Promise<readonly Outcome[]> {
  onCase('building the extension');
  const [executable, { cases, sites }] = await Promise.all([findChromium(), makeCases(), inTurn(builds.chromium)]);
  const wanted = cases.filter(({ name }) => name.includes(only));
  const measured = new Map<Case, Round[]>(wanted.map(one => [one, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const one of wanted) {
      onCase(`round ${String(round + 1)} of ${String(rounds)}: ${one.name}`);
      const world = await openExtension(executable, sites, allowed);
      try {
        measured.get(one)?.push(await measure(world, one));
      } finally {
        await world.close();
      }
    }
  return wanted.map(one => outcomeOf(one.name, measured.get(one) ?? []));
}

/** Until whatever an answer leaves to be done is done. */
const QUIET = 400;

async function measure(world: LocalWorld, one: Case): Promise<Round> {
  const { leave, page, press } = await opened(world, one);
  const all: Timed[] = [];
  for (let at = 0; at < CHECKS; at += 1) {
    await pause(QUIET);
    const isTimed = at === 0 || at === CHECKS - 1;
    if (one.asleep && isTimed) await endBackground(world);
    await page.evaluate(watch);
    const before = world.server.log.length;
    await press(at);
    all.push({ ...(await waited(page)), asked: world.server.log.length - before });
  }
  leave();
  const [cold, warm] = [all[0], all.at(-1)];
  if (!cold || !warm) throw new Error('nothing was checked');
  const verdicts = [...new Set(all.map(({ verdict }) => verdict))];
  return { browser: await world.browser.version(), cold, warm, verdicts };
}

interface Opened {
  readonly page: Page;
  /** Presses for the next one, as a person does. */
  readonly press: (at: number) => Promise<void>;
  readonly leave: () => void;
}

async function opened(world: LocalWorld, one: Case): Promise<Opened> {
  if ('beside' in one) return besidePage(world, one.beside);
  const page = await openSurface(world, 'check.html');
  return 'texts' in one ? pasting(page, one.texts) : handing(page, one.files);
}

async function besidePage(world: LocalWorld, address: string): Promise<Opened> {
  const { panel } = await openPanelBeside(world, address, true);
  await panel.waitForSelector('[data-finding]');
  return {
    page: panel,
    // As a person who sees it stand still: an answer above it may just be moving it.
    press: () => panel.locator('[data-finding]:has([data-state=not-checked]) button.first').click(),
    leave: () => undefined,
  };
}

function handing(page: Page, files: Extract<Case, { files: object }>['files']): Opened {
  const folder = openFolder();
  const paths = files.map(({ content, name }) => folder.file(name, content));
  return {
    page,
    press: async at => {
      const input = await page.waitForSelector('input[type=file]');
      await input?.uploadFile(paths[at] ?? '');
    },
    leave: () => {
      folder.close();
    },
  };
}

const pasting = (page: Page, texts: readonly string[]): Opened => ({
  page,
  press: async at => {
    await paste(page, texts[at] ?? '');
    await page.click('[data-field=text] button');
  },
  leave: () => undefined,
});

async function waited(page: Page): Promise<Waited> {
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
export function describePanel(outcomes: readonly Outcome[]): readonly string[] {
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
