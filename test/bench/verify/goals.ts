/** What was aimed at (G1 to G8), beside what was reached. Each is a ratio in one run, so that a slow machine does not matter. */
import type { Outcome as Scanned } from '../scan/scan.js';
import type { CellOutcome, Row } from './cells.js';
import type { Platform } from './contenders.js';
import { isHarmlessBelievedIn, worstRatio } from './poison.js';
import type { VerifyOutcome } from './verify.js';

export interface Goal {
  readonly name: string;
  readonly aim: string;
  readonly reached: string;
  /** Absent: not measured in this run. */
  readonly isMet?: boolean;
}

const notMeasured = 'not measured';
const number = (value: number | undefined): string => (value === undefined ? '–' : value.toPrecision(3));

export interface Run {
  readonly verify?: VerifyOutcome;
  readonly scan?: readonly Scanned[];
  /** kB gzip until the verdict of an Open Badge, in the widget. */
  readonly widgetWeight?: number;
}

export const goalsOf = ({ scan, verify, widgetWeight }: Run): readonly Goal[] => [
  speed('G1', 'small', verify, { stock: 25, memoised: 6, limit: 2.5 }),
  speed('G2', 'large', verify, { stock: 38, memoised: 8, limit: 12 }),
  perQuad(verify),
  garbage(verify),
  weight(widgetWeight),
  cold(verify),
  feed(scan),
  poison(verify),
];

const cellOf = (verify: VerifyOutcome | undefined, platform: Platform, shape: string): CellOutcome | undefined =>
  verify?.cells.find(
    cell => cell.platform === platform && cell.shape === shape && cell.suite === 'eddsa-rdfc-2022' && !cell.coldKeys,
  );
const rowOf = (cell: CellOutcome | undefined, name: Row['name']): Row | undefined =>
  cell?.rows.find(row => row.name === name);

/** Both baselines and the limit, always together. */
function speed(
  name: string,
  shape: string,
  verify: VerifyOutcome | undefined,
  aim: { readonly stock: number; readonly memoised: number; readonly limit: number },
): Goal {
  const words = `${shape}, eddsa-rdfc-2022, Chromium, warm: ≥ ${String(aim.memoised)}× memoised, ≥ ${String(aim.stock)}× stock, ≤ ${String(aim.limit)}× the limit`;
  const row = rowOf(cellOf(verify, 'Chromium', shape), 'proof');
  if (!row) return { name, aim: words, reached: notMeasured };
  const { ofLimit, timesMemoised, timesStock } = row;
  return {
    name,
    aim: words,
    reached: `${number(timesMemoised)}× memoised, ${number(timesStock)}× stock, ${number(ofLimit)}× the limit`,
    isMet: (timesMemoised ?? 0) >= aim.memoised && (timesStock ?? 0) >= aim.stock && (ofLimit ?? Infinity) <= aim.limit,
  };
}

function perQuad(verify: VerifyOutcome | undefined): Goal {
  const aim = '≤ 10 µs a quad up to 11,000 quads, identical blank leaves included';
  const series = verify?.cells.filter(({ shape }) => /^(grow|same)-/.test(shape)) ?? [];
  const slowest = series
    .flatMap(({ platform, rows, shape }) =>
      rows.filter(({ name }) => name === 'proof').map(row => ({ shape, platform, time: row.microsecondsPerQuad })),
    )
    .toSorted((one, other) => other.time - one.time)[0];
  if (!slowest) return { name: 'G3', aim, reached: notMeasured };
  return {
    name: 'G3',
    aim,
    reached: `at most ${number(slowest.time)} µs (${slowest.shape}, ${slowest.platform})`,
    isMet: slowest.time <= 10,
  };
}

function garbage(verify: VerifyOutcome | undefined): Goal {
  const aim = 'garbage ≤ 1/20 of stock at every size';
  const shares = ['small', 'medium', 'large'].map(shape => {
    const cell = cellOf(verify, 'Node', shape);
    const [ours, stock] = [rowOf(cell, 'proof')?.garbage, rowOf(cell, 'stock')?.garbage];
    return ours === undefined || stock === undefined ? undefined : ours / stock;
  });
  if (shares.some(share => share === undefined)) return { name: 'G4', aim, reached: notMeasured };
  return {
    name: 'G4',
    aim,
    reached: `${shares.map(number).join(', ')} of stock`,
    isMet: shares.every(share => (share ?? Infinity) <= 1 / 20),
  };
}

function weight(kilobytes: number | undefined): Goal {
  const aim = '≤ 40 kB gzip for the first answer (25 is the hope)';
  if (kilobytes === undefined) return { name: 'G5', aim, reached: notMeasured };
  return { name: 'G5', aim, reached: `${kilobytes.toFixed(1)} kB`, isMet: kilobytes <= 40 };
}

function cold(verify: VerifyOutcome | undefined): Goal {
  const aim = 'cold start in Chromium ≤ 1/8 of stock';
  const row = verify?.cold.find(({ name, platform }) => name === 'proof' && platform === 'Chromium');
  if (row?.ofStock === undefined) return { name: 'G6', aim, reached: notMeasured };
  return { name: 'G6', aim, reached: `${number(row.ofStock)} of stock`, isMet: row.ofStock <= 1 / 8 };
}

function feed(scan: readonly Scanned[] | undefined): Goal {
  const aim = 'endless feed: ≤ 1/60 of rescanning, no slice > 1 ms, every planted credential found';
  const endless = scan?.filter(({ ratio }) => ratio !== undefined) ?? [];
  if (endless.length === 0) return { name: 'G7', aim, reached: notMeasured };
  const ratio = Math.min(...endless.map(one => one.ratio ?? 0));
  const longest = Math.max(...endless.map(({ longestLater }) => longestLater));
  const [found, planted] = [endless.map(one => one.found), endless.map(one => one.planted)].map(all =>
    all.reduce((sum, one) => sum + one, 0),
  );
  return {
    name: 'G7',
    aim,
    reached: `1/${ratio.toFixed(0)}, ${longest.toFixed(1)} ms, ${String(found)} of ${String(planted)}`,
    isMet: ratio >= 60 && longest <= 1 && found === planted,
  };
}

function poison(verify: VerifyOutcome | undefined): Goal {
  const aim = 'every document ≤ 64 kB within 10× of a harmless one of its size; a triangle still verifies';
  const worst = verify && worstRatio(verify.poison);
  if (!verify || !worst) return { name: 'G8', aim, reached: notMeasured };
  const believed = isHarmlessBelievedIn(verify.poison);
  return {
    name: 'G8',
    aim,
    reached: `at most ${number(worst.ratio)}× (${worst.name}); the triangle ${believed ? 'verifies' : 'does not verify'}`,
    isMet: worst.ratio <= 10 && believed,
  };
}

export const goalRows = (goals: readonly Goal[]): readonly (readonly string[])[] => [
  ['', 'goal', 'reached', ''],
  ...goals.map(({ aim, isMet, name, reached }) => [
    name,
    aim,
    reached,
    isMet === undefined ? '' : isMet ? 'met' : 'missed',
  ]),
];
