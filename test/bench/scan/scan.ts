import { cpus } from 'node:os';
import type { Browser, Page } from 'puppeteer';
import { bundle } from '../../extension/page/bundle.js';
import { type Ask, worldOf } from '../../extension/page/isolated-world.js';
import { findChromium } from '../../journeys/chromium.js';
import { openBrowser } from '../../journeys/page.js';
import { table } from '../../tools/table.js';
import { type Case, cases } from './cases.js';
import { type Piece, traced } from './trace.js';

/** Times are ms of processor time. */
export interface Outcome {
  readonly name: string;
  readonly rounds: number;
  readonly found: number;
  readonly planted: number;
  readonly unread: readonly string[];
  /** Of all work, median of the rounds. */
  readonly total: number;
  readonly budget?: number;
  /** The longest piece, median of the rounds: until the first pass was over, and from then on. */
  readonly longestFirst: number;
  readonly longestLater: number;
  /** The browser's longest work on one frame of the first pass, in which the page itself rests. */
  readonly longestFrame: number;
  /** Of the pieces of all rounds. */
  readonly p95First: number;
  readonly p95Later: number;
  /** What the naive scanner took, and how much more that is. */
  readonly naive?: number;
  readonly ratio?: number;
}

interface Round {
  readonly first: readonly Piece[];
  readonly later: readonly Piece[];
  readonly frames: readonly Piece[];
  readonly found: number;
  readonly unread: readonly string[];
}

const ADDRESS = 'https://feed.example/';

/**
 * Measures every case, round after round, ours and the naive scanner in turn.
 *
 * @param onCase hears what is measured next: all of it takes minutes
 */
export async function measureScanning(
  rounds: number,
  only: string,
  onCase: (what: string) => void,
): Promise<readonly Outcome[]> {
  const [script, executable] = await Promise.all([bundle('test/bench/scan/in-page.ts'), findChromium()]);
  const opened = await openBrowser(executable);
  const wanted = cases.filter(({ name }) => name.includes(only));
  const ours = new Map<Case, Round[]>(wanted.map(one => [one, []]));
  const naive = new Map<Case, Round[]>(wanted.map(one => [one, []]));
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const one of wanted) {
        onCase(`round ${String(round + 1)} of ${String(rounds)}: ${one.name}`);
        ours.get(one)?.push(await measure(opened.browser, script, one, 'spot'));
        if (one.naive) naive.get(one)?.push(await measure(opened.browser, script, one, 'beNaive'));
      }
  } finally {
    await opened.close();
  }
  return wanted.map(one => outcomeOf(one, ours.get(one) ?? [], naive.get(one) ?? []));
}

async function measure(browser: Browser, script: string, one: Case, how: 'spot' | 'beNaive'): Promise<Round> {
  const page = await browser.newPage();
  try {
    const ask = await worldOn(page, one.html);
    await ask(`${script}\n//# sourceURL=${SCRIPT}`);
    const first = await traced(page, SCRIPT, async () => {
      await ask(`measured.${how}()`);
      await settled(ask, one.act || how === 'beNaive' ? undefined : one.planted);
    });
    const later = await traced(page, SCRIPT, async () => {
      await one.act?.(page);
      await settled(ask, one.planted);
    });
    const [found, unread] = [await ask<number>('measured.found()'), await ask<readonly string[]>('measured.unread()')];
    return { first: first.pieces, later: later.pieces, frames: first.frames, found, unread };
  } finally {
    await page.close();
  }
}

const SCRIPT = 'scanner-under-test.js';

/** Opens a page as if from the web, and a world of its own beside the page's. */
async function worldOn(page: Page, html: string): Promise<Ask> {
  await page.setRequestInterception(true);
  page.on('request', request => {
    const isPage = request.isNavigationRequest() && request.url() === ADDRESS;
    void (isPage ? request.respond({ contentType: 'text/html', body: html }) : request.abort());
  });
  await page.goto(ADDRESS, { waitUntil: 'domcontentloaded', timeout: 120_000 });
  await pause(1_000); // until everything of the page itself is drawn
  return worldOf(await page.createCDPSession());
}

const pause = (time: number): Promise<void> => new Promise(resolve => setTimeout(resolve, time));
/** Longer than everything that waits. */
const QUIET = 3_500;
const PATIENCE = 60_000;

/** Until it was told what is there, and that is what was planted; and then a while. */
async function settled(ask: Ask, planted: number | undefined): Promise<void> {
  const end = Date.now() + PATIENCE;
  const isThere = async () =>
    planted === undefined ||
    ((await ask<number>('measured.told()')) > 0 && (await ask('measured.found()')) === planted);
  while (Date.now() < end && !(await isThere())) await pause(250);
  await pause(QUIET);
}

const sum = (pieces: readonly Piece[]): number => pieces.reduce((all, time) => all + time, 0);
const longest = (pieces: readonly Piece[]): number => pieces.reduce((most, time) => Math.max(most, time), 0);

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}
const median = (values: readonly number[]): number => quantile(values, 0.5);

function outcomeOf(one: Case, ours: readonly Round[], naive: readonly Round[]): Outcome {
  const work = ours.map(({ first, later }) => sum(one.act ? later : first));
  const naively = naive.map(({ later }) => sum(later));
  const ratios = work.map((time, round) => (naively[round] ?? 0) / time);
  return {
    name: one.name,
    rounds: ours.length,
    found: Math.min(...ours.map(({ found }) => found)),
    planted: one.planted,
    unread: [...new Set(ours.flatMap(({ unread }) => unread))],
    total: median(work),
    ...(one.budget !== undefined && { budget: one.budget }),
    longestFirst: median(ours.map(({ first }) => longest(first))),
    longestLater: median(ours.map(({ later }) => longest(later))),
    longestFrame: median(ours.map(({ frames }) => longest(frames))),
    p95First: quantile(
      ours.flatMap(({ first }) => first),
      0.95,
    ),
    p95Later: quantile(
      ours.flatMap(({ later }) => later),
      0.95,
    ),
    ...(naively.length > 0 && { naive: median(naively), ratio: median(ratios) }),
  };
}

const ms = (time: number): string => time.toFixed(1);

/** Ratios first; milliseconds beside the machine they were taken on. */
export function describe(outcomes: readonly Outcome[]): readonly string[] {
  const ratios = outcomes.flatMap(({ name, naive, ratio, total }) =>
    naive === undefined || ratio === undefined
      ? []
      : [`${name}: 1/${ratio.toFixed(0)} of a rescan on every change (${ms(total)} ms against ${ms(naive)} ms)`],
  );
  const heads = ['page', 'found', 'in all', 'budget', 'longest first', 'p95', 'frame', 'longest later', 'p95', 'said'];
  const rows = outcomes.map(one => [
    one.name,
    `${String(one.found)} of ${String(one.planted)}`,
    ms(one.total),
    one.budget === undefined ? '' : ms(one.budget),
    ms(one.longestFirst),
    ms(one.p95First),
    ms(one.longestFrame),
    ms(one.longestLater),
    ms(one.p95Later),
    one.unread.join(' '),
  ]);
  const rounds = Math.min(...outcomes.map(one => one.rounds));
  const few = rounds < 10 ? `, only ${String(rounds)} rounds` : `, ${String(rounds)} rounds`;
  const machine = `ms of processor time, medians${few}; ${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores, ${new Date().toISOString().slice(0, 10)}`;
  return [...ratios, '', ...table([heads, ...rows]), '', machine];
}
