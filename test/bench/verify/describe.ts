/** The tables of one run: ratios first, the sharper comparison before the other, milliseconds beside them. */
import { table } from '../../tools/table.js';
import type { CellOutcome, Row } from './cells.js';
import type { ColdRow } from './cold.js';
import { contenders, platforms } from './contenders.js';
import type { VerifyOutcome } from './verify.js';

export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

const FEW = 10;
const digits = (value: number | undefined, unit = ''): string =>
  value === undefined ? '' : `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)}${unit}`;
const times = (value: number | undefined): string => digits(value, '×');

export function sectionsOf(outcome: VerifyOutcome): readonly Section[] {
  return [
    { title: 'The credentials', lines: describeMeasures(outcome.cells) },
    ...platforms.flatMap(platform => {
      const cells = outcome.cells.filter(cell => cell.platform === platform);
      return [
        ...cells.filter(cell => !isSeries(cell)).map(cell => ({ title: titleOf(cell), lines: describeCell(cell) })),
        { title: `${platform}: growth, eddsa-rdfc-2022, µs a quad`, lines: describeSeries(cells.filter(isSeries)) },
        {
          title: `${platform}, cold: nothing loaded before, small, eddsa-rdfc-2022`,
          lines: describeCold(outcome.cold.filter(row => row.platform === platform)),
        },
      ].filter(({ lines }) => lines.length > 1);
    }),
    { title: 'Documents made to keep a verifier busy (Node, whole verify)', lines: describePoison(outcome) },
    { title: 'Decided on the fast path', lines: describeShares(outcome) },
    {
      title: 'What a page has loaded when a small eddsa-rdfc-2022 credential has its answer, kB gzip',
      lines: describeWeights(outcome),
    },
    { title: 'What the rows do not say', lines: remarks(outcome) },
  ].filter(({ lines }) => lines.length > 0);
}

const isSeries = ({ shape }: CellOutcome): boolean => /^(grow|same)-/.test(shape);

const few = (rounds: number): string =>
  `${rounds < FEW ? 'only ' : ''}${String(rounds)} ${rounds === 1 ? 'round' : 'rounds'}`;

const titleOf = ({ coldKeys, measures, platform, rounds, shape, suite }: CellOutcome): string =>
  `${platform}, warm: ${shape}, ${suite}${coldKeys ? ', each of another issuer' : ''} (${String(measures.quads)} quads, ${few(rounds)})`;

function describeMeasures(cells: readonly CellOutcome[]): readonly string[] {
  const named = new Map(cells.map(({ measures, shape }) => [shape, measures]));
  const rows = [...named].map(([shape, { blankNodes, bytes, canonicalBytes, quads }]) =>
    [shape, bytes, quads, blankNodes, canonicalBytes].map(String),
  );
  return table([['credential', 'bytes', 'quads', 'blank nodes', 'canonical bytes'], ...rows]);
}

export function describeCell({ excluded, rows }: CellOutcome): readonly string[] {
  const heads = ['', 'faster than memoised', 'than stock', 'of the limit', 'ms', 'p95', 'µs a quad', 'MB thrown away'];
  const lines = rows.map(row => [
    row.title + (row.together > 1 ? ' *' : ''),
    times(row.timesMemoised),
    times(row.timesStock),
    times(row.ofLimit),
    digits(row.median),
    digits(row.p95),
    digits(row.microsecondsPerQuad),
    digits(row.garbage),
  ]);
  return [...table([heads, ...lines]), ...excluded.map(({ reason, title }) => `${title} is left out: ${reason}`)];
}

function describeSeries(cells: readonly CellOutcome[]): readonly string[] {
  const names = [...new Set(cells.flatMap(({ rows }) => rows.map(({ title }) => title)))];
  const perQuad = (rows: readonly Row[], title: string): string =>
    digits(rows.find(row => row.title === title)?.microsecondsPerQuad);
  const lines = cells.map(({ measures, rounds, rows, shape }) => [
    shape,
    String(measures.quads),
    few(rounds),
    ...names.map(name => perQuad(rows, name)),
  ]);
  return table([['', 'quads', 'rounds', ...names], ...lines]);
}

function describeCold(rows: readonly ColdRow[]): readonly string[] {
  const lines = rows.map(({ first, load, ofStock, rounds, title }) => [
    title,
    times(ofStock),
    digits(load),
    digits(first),
    few(rounds),
  ]);
  return table([['', 'of stock', 'ms to load', 'ms to the first answer', 'rounds'], ...lines]);
}

function describePoison({ poison }: VerifyOutcome): readonly string[] {
  const lines = poison.map(({ answer, bytes, harmless, name, ratio, whole }) => [
    name,
    String(bytes),
    times(ratio),
    digits(whole),
    digits(harmless),
    answer,
  ]);
  return table([['', 'bytes', 'of a harmless one', 'ms', 'ms of a harmless one', 'answer'], ...lines]);
}

const describeShares = ({ shares }: VerifyOutcome): readonly string[] =>
  shares.map(({ byEngine, judged, of }) => {
    const said = Object.entries(byEngine).map(([engine, count]) => `${engine} ${String(count)}`);
    return `${of}: ${String(judged)} linked-data proofs judged; ${said.length > 0 ? said.join(', ') : 'the reports do not say by which engine'}`;
  });

const describeWeights = ({ weights }: VerifyOutcome): readonly string[] =>
  table(weights.map(({ gzip, title }) => [title, gzip.toFixed(1)]));

const remarks = ({ missing, versions }: VerifyOutcome): readonly string[] => [
  ...contenders.flatMap(({ remark, title }) => (remark === undefined ? [] : [`${title}: ${remark}`])),
  'All rivals that read linked data share one engine: differences among them mean nothing.',
  'A page of the proof stage also loads what the other questions need where both share a file; the widget is weighed below.',
  '*: below 5 ms, so each time is that of several credentials, divided.',
  'Every credential of every round is one nobody was asked about before; nobody asks the web; everybody finds the genuine intact and an altered copy not, before anything is timed.',
  `Versions: ${versions.join(', ')}`,
  ...missing.map(one => `Missing: ${one}`),
];
