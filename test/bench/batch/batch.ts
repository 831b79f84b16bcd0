/** How the command line gets through a folder of ten thousand files: with one thread and with two, and in how much memory. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Verdict } from '../../../core/report/report.js';
import { heapDay, heapList, writeHeap } from '../../fixtures/many.js';
import { builds, inTurn } from '../../journeys/build.js';

const FILES = 10_000;
const EARLY = 1_000;
const JOBS = [1, 2] as const;

/** One run over all files. Memory is the most that was resident until then, MiB; `undefined` where the system does not tell. */
interface Pass {
  readonly jobs: number;
  readonly seconds: number;
  readonly residentEarly: number | undefined;
  readonly residentAtEnd: number | undefined;
  /** Of everything printed, in hexadecimal. */
  readonly sha256: string;
  /** Files that were found to be something else than they are. */
  readonly mistaken: number;
}

const told = (what: string): void => void process.stderr.write(`${what}\n`);

export const batch = {
  rounds: 3,
  async measure(rounds: number) {
    told(`making ${String(FILES)} files`);
    const folder = await mkdtemp(join(tmpdir(), 'proofmark-batch-'));
    try {
      await inTurn(builds.commandLine);
      const list = join(folder, 'list.json');
      const heap = join(folder, 'heap');
      await writeFile(list, await heapList());
      const verdicts = await writeHeap(heap, FILES);
      const outcomes: Pass[] = [];
      for (let round = 0; round < rounds; round += 1)
        for (const jobs of round % 2 === 0 ? JOBS : JOBS.toReversed()) {
          told(`round ${String(round + 1)}, ${String(jobs)} at once`);
          outcomes.push(await pass(heap, list, jobs, verdicts));
        }
      return { outcomes, lines: described(outcomes), isRight: areRight(outcomes) };
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};

/** Every file is what it is, and whoever judges how many at once prints the same bytes. */
const areRight = (passes: readonly Pass[]): boolean =>
  passes.every(({ mistaken }) => mistaken === 0) && new Set(passes.map(({ sha256 }) => sha256)).size === 1;

async function pass(heap: string, list: string, jobs: number, verdicts: ReadonlyMap<string, Verdict>): Promise<Pass> {
  const alike = ['--jsonl', '--offline', '--now', heapDay, '--directory', list];
  const command = ['verify', ...alike, '--jobs', String(jobs), heap];
  const started = performance.now();
  const child = spawn(process.execPath, [join('dist', 'cli', 'proofmark.js'), ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const hash = createHash('sha256');
  const expected = [...verdicts.values()];
  let [lines, mistaken, rest]: [number, number, string] = [0, 0, ''];
  let residentEarly: number | undefined;
  let residentAtEnd: number | undefined;
  for await (const chunk of child.stdout.setEncoding('utf8') as AsyncIterable<string>) {
    hash.update(chunk);
    const parts = (rest + chunk).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      if (verdictIn(line) !== expected[lines]) mistaken += 1;
      lines += 1;
      if (lines === EARLY) residentEarly = await mostResident(child.pid);
      if (lines === FILES) residentAtEnd = await mostResident(child.pid);
    }
  }
  if (child.exitCode === null) await once(child, 'exit');
  const seconds = (performance.now() - started) / 1_000;
  return {
    jobs,
    seconds,
    residentEarly,
    residentAtEnd,
    sha256: hash.digest('hex'),
    mistaken: mistaken + FILES - lines,
  };
}

function verdictIn(line: string): Verdict | undefined {
  const { reports } = JSON.parse(line) as { readonly reports?: readonly { readonly verdict: Verdict }[] };
  return reports?.[0]?.verdict;
}

/** What Linux says of a process. */
async function mostResident(pid: number | undefined): Promise<number | undefined> {
  try {
    const status = await readFile(`/proc/${String(pid)}/status`, 'utf8');
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1_024;
  } catch {
    return undefined;
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

const medianOf = (passes: readonly Pass[], jobs: number, of: (pass: Pass) => number | undefined): number =>
  median(passes.filter(pass => pass.jobs === jobs).map(pass => of(pass) ?? NaN));

const growth = ({ residentAtEnd = NaN, residentEarly = NaN }: Pass): number => residentAtEnd / residentEarly;

/** Ratios first: seconds are those of one machine on one day. */
function described(passes: readonly Pass[]): readonly string[] {
  const [one, two] = JOBS;
  const ratio = medianOf(passes, one, ({ seconds }) => seconds) / medianOf(passes, two, ({ seconds }) => seconds);
  const rows = JOBS.map(jobs => {
    const of = (value: (pass: Pass) => number | undefined, digits: number): string =>
      medianOf(passes, jobs, value).toFixed(digits);
    const speed = of(({ seconds }) => FILES / seconds, 0);
    return `--jobs ${String(jobs)}: memory after ${String(FILES)} files ÷ after ${String(EARLY)}: ${of(growth, 2)} (${of(({ residentAtEnd }) => residentAtEnd, 0)} MiB at most, ${of(({ residentEarly }) => residentEarly, 0)} MiB); ${speed} files a second`;
  });
  return [
    `Two threads ÷ one thread: ${ratio.toFixed(2)} times as many files a second`,
    ...rows,
    `Every file found to be what it is, the same bytes each time: ${areRight(passes) ? 'yes' : 'NO'}`,
    `Median of ${String(passes.length / JOBS.length)} interleaved rounds; ${cpus()[0]?.model ?? 'unknown processor'}, ${String(availableParallelism())} at once, Node ${process.version}, ${new Date().toISOString().slice(0, 10)}`,
  ];
}
