/**
 * `npm run gate [-- --seed N] [-- --json]`: attacks our own engine for linked-data signatures with documents, vocabularies,
 * graphs and mutants that follow from the seed, and prints how often it decided and that it never said anything else than
 * the packages. Ends with 1 where it did, and shows the smallest document.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { ComparedDocuments, Difference } from '../conformance/gate/compared-documents.js';
import type { ComparedGraphs } from '../conformance/gate/compared-graphs.js';
import {
  compareManyDocuments,
  compareShapes,
  compareVocabularies,
  full,
  judgeManyMutants,
} from '../conformance/gate/gate.js';
import { type JudgedMutants, addedUp } from '../conformance/gate/judged-mutants.js';
import { type Tally, sum, total } from '../conformance/gate/tally.js';
import { table } from './table.js';

/** What is done at once: a core each. Mutants take longest, so they are done in portions, and first. */
const LANES = 2;
const PORTIONS = 4;

type Part =
  { readonly kind: 'mutants'; readonly portion: number } | { readonly kind: 'documents' | 'vocabularies' | 'graphs' };

interface Order {
  readonly part: Part;
  readonly seed: number;
}

interface Results {
  readonly documents: readonly ComparedDocuments[];
  readonly graphs: readonly ComparedGraphs[];
  readonly mutants: readonly JudgedMutants[];
}

const parts: readonly Part[] = [
  ...Array.from({ length: PORTIONS }, (_, portion): Part => ({ kind: 'mutants', portion })),
  { kind: 'documents' },
  { kind: 'vocabularies' },
  { kind: 'graphs' },
];

const nothing: Results = { documents: [], graphs: [], mutants: [] };

async function done({ part, seed }: Order): Promise<Results> {
  if (part.kind === 'mutants') {
    const own = seed + 1_000_003 * part.portion;
    return { ...nothing, mutants: [await judgeManyMutants(own, Math.ceil(full.mutants / PORTIONS))] };
  }
  if (part.kind === 'documents') return { ...nothing, documents: await compareManyDocuments(seed, full) };
  if (part.kind === 'vocabularies') return { ...nothing, documents: await compareVocabularies(seed, full) };
  return { ...nothing, graphs: [await compareShapes(seed, full)] };
}

/** Room for what the packages throw away at once, which is nearly all they make. */
const YOUNG_MEGABYTES = 128;

const inThread = (order: Order): Promise<Results> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: order,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

async function allDone(seed: number): Promise<Results> {
  const waiting = [...parts];
  const results: Results[] = [];
  const lane = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift())
      results.push(await inThread({ part, seed }));
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return {
    documents: results.flatMap(({ documents }) => documents),
    graphs: results.flatMap(({ graphs }) => graphs),
    mutants: results.flatMap(({ mutants }) => mutants),
  };
}

const differencesIn = ({ documents, graphs, mutants }: Results): readonly Difference[] =>
  [...documents, ...graphs, ...mutants].flatMap(({ differences }) => differences);

const say = (line = ''): void => void process.stdout.write(`${line}\n`);
const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const cells = (...values: readonly (string | number)[]): readonly string[] => values.map(String);

function sayDocuments({ documents, graphs }: Results): void {
  const heading = cells('compared', 'made', 'identical', 'declined', 'neither takes', 'different', 'decided');
  const rows = documents.map(({ kind, made, identical, declined, neither, differences }) => {
    const [left, refused] = [total(declined), total(neither)];
    return cells(kind, made, identical, left, refused, differences.length, share(identical, identical + left));
  });
  const ofGraphs = graphs.map(({ made, identical, declined, differences }) =>
    cells('graphs', made, identical, declined, 0, differences.length, share(identical, made)),
  );
  for (const line of table([heading, ...rows, ...ofGraphs])) say(line);
  sayWhys('Declined, though the packages take it:', sum(documents.map(({ declined }) => declined)));
}

function sayWhys(heading: string, whys: Tally): void {
  say(`\n${heading}`);
  for (const line of table(Object.entries(whys).map(([why, times]) => cells(`  ${why}`, times)))) say(line);
}

function sayMutants({ mutants }: Results): void {
  const rows = addedUp(mutants.flatMap(one => one.rows));
  const [whole] = addedUp(rows.map(row => ({ ...row, operator: 'all' })));
  const heading = cells(
    'mutants',
    'made',
    'signed again',
    'same statements',
    'fitting',
    'decided by us',
    'share',
    'equal answers',
    'false accepts',
  );
  const lines = [...rows, ...(whole ? [whole] : [])].map(row =>
    cells(
      row.operator,
      row.made,
      row.again,
      row.same,
      row.fitting,
      row.decided,
      share(row.decided, row.fitting),
      `${String(row.equal)} of ${String(row.made + row.same)}`,
      row.falseAccepts,
    ),
  );
  say();
  for (const line of table([heading, ...lines])) say(line);
  sayWhys('Left to the packages, though it fits:', sum(mutants.map(({ open }) => open)));
  sayWhys('What the packages answer:', sum(mutants.map(({ answers }) => answers)));
}

const SHOWN = 5;

function sayDifferences(differences: readonly Difference[]): void {
  say(`\nDifferent: ${String(differences.length)}`);
  const size = ({ document }: Difference): number => JSON.stringify(document).length;
  for (const { where, document, own, packages } of differences
    .toSorted((one, other) => size(one) - size(other))
    .slice(0, SHOWN)) {
    say(`  ${where}: ${JSON.stringify(document)}`);
    say(`    our own engine: ${own}`);
    say(`    the packages:   ${packages}`);
  }
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
  });
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed)) {
    process.stderr.write('gate [--seed N] [--json]\n');
    process.exitCode = 2;
    return;
  }
  if (!process.env['PROOFMARK_CORPUS'])
    process.stderr.write('PROOFMARK_CORPUS is not set: only our own credentials are changed\n');
  const results = await allDone(seed);
  const differences = differencesIn(results);
  if (values.json) say(JSON.stringify({ seed, ...results }, undefined, 2));
  else {
    say(`seed ${String(seed)}`);
    sayDocuments(results);
    sayMutants(results);
    sayDifferences(differences);
  }
  if (differences.length > 0) process.exitCode = 1;
}

if (isMainThread) await run();
else parentPort?.postMessage(await done(workerData as Order));
