/** The command line as it is installed, over many inputs, in threads of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Duty } from '../../core/bin/judge.js';
import { linesIn, running } from '../core/bin/many.js';
import { heapDay, heapList, heapOf, writeHeap } from '../fixtures/many.js';

const command = resolve('dist', 'cli', 'proofmark.js');
const thread = resolve('dist', 'cli', 'thread.js');
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'proofmark-installed-'));
  await writeFile(join(folder, 'list.json'), await heapList());
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The genuine ones of so many. */
async function papers(count: number): Promise<readonly string[]> {
  const genuine: string[] = [];
  for await (const { content, verdict } of heapOf(count)) if (verdict === 'confirmed') genuine.push(content);
  return genuine;
}

/** Started in another folder than the package's, as people do. */
function started(words: readonly string[]) {
  const alike = ['verify', '--offline', '--now', heapDay, '--directory', 'list.json'];
  const child = spawn(process.execPath, [command, ...alike, ...words], { cwd: folder, stdio: 'pipe' });
  child.stdin.end();
  const [out, err] = [text(child.stdout), text(child.stderr)];
  const ended = once(child, 'exit') as Promise<[number | null]>;
  return {
    child,
    ran: async () => ({ status: (await ended)[0], out: await out, err: await err }),
  };
}

test('two threads print what one prints, from any folder', async () => {
  const verdicts = await writeHeap(join(folder, 'heap'), 70);
  const one = await started(['--jsonl', '--jobs', '1', 'heap']).ran();
  const two = await started(['--jsonl', '--jobs', '2', 'heap']).ran();
  expect(two).toEqual(one);
  expect(one.status).toBe(1);
  const found = one.out.split('\n').slice(0, -1);
  const read = found.map(line => JSON.parse(line) as { readonly reports: readonly { readonly verdict: string }[] });
  expect(read.map(({ reports }) => reports[0]?.verdict)).toEqual([...verdicts.values()]);
});

test('Ctrl-C ends it, threads and all, and says how far it came', async () => {
  const lines = await papers(40);
  const many = Array.from({ length: 5_000 }, (_, at) => lines[at % lines.length] ?? '');
  await writeFile(join(folder, 'many.jsonl'), many.join('\n'));
  const { child, ran } = started(['--jsonl', '--jobs', '2', 'many.jsonl']);
  child.stdout.once('data', () => child.kill('SIGINT'));
  const { err, out, status } = await ran();
  const printed = out.split('\n').slice(0, -1);
  expect(printed.length).toBeGreaterThan(0);
  expect(printed.length).toBeLessThan(many.length);
  expect(printed.map(line => (JSON.parse(line) as { readonly input: string }).input)).toEqual(
    printed.map((_, at) => `many.jsonl:${String(at + 1)}`),
  );
  expect(err).toMatch(new RegExp(`^Stopped after ${printed.length.toLocaleString('en')}: `, 'u'));
  expect(status).toBe(2);
});

test('a thread that runs out of memory leaves a doubt, and the rest goes on', async () => {
  const [paper] = await papers(10);
  const credential = JSON.parse(paper ?? '{}') as object;
  const evidence = Array.from({ length: 9_000 }, () => ({ type: ['Evidence'], name: 'n'.repeat(600) }));
  const large = JSON.stringify({ ...credential, evidence });
  const path = join(folder, 'memory.jsonl');
  await writeFile(path, [paper, large, paper, large, paper].join('\n'));
  const startThread = (duty: Duty): Worker =>
    new Worker(thread, { workerData: duty, resourceLimits: { maxOldGenerationSizeMb: 22 } });
  const { out } = await running(['verify', '--jsonl', '--offline', '--now', heapDay, '--jobs', '2', path], {
    startThread,
  });
  const because = ['issuer.unidentified', 'format.unsupported'];
  expect(linesIn(out).map(line => becauseIn(line))).toEqual([...because, ...because, because[0]]);
});

const becauseIn = (line: string): string | undefined =>
  (JSON.parse(line) as { readonly reports: readonly { readonly because: string }[] }).reports[0]?.because;
