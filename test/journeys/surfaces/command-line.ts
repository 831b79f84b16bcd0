/** The built command, as a process of its own that prints JSON. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import type { JsonObject } from '../../../core/json.js';
import { addressOf, host, type Answer, type Surface, type Way, type World } from './surface.js';

interface Judged {
  readonly input: string;
  readonly reports: readonly JsonObject[];
}

export function openCommandLine({ files, mirror, now }: World): Surface {
  const inputOf = (file: string, way: Way): string =>
    way === 'file' ? join(mirror, host, 'files', file) : addressOf(file);
  const options = ['verify', '--json', '--mirror', mirror, '--now', now];
  const runs = new Map<Way, Promise<ReadonlyMap<string, Answer>>>();
  /** One process judges all files of a way, one after the other. */
  const judgedBy = (way: Way): Promise<ReadonlyMap<string, Answer>> => {
    const known = runs.get(way) ?? run([...options, ...files.map(file => inputOf(file, way))]);
    runs.set(way, known);
    return known;
  };
  return {
    name: 'cli',
    ways: ['file', 'address'],
    judge: async (file, way) => (await judgedBy(way)).get(inputOf(file, way)) ?? 'it was not judged',
    close: () => Promise.resolve(),
  };
}

/** Its status says that something was rejected, as some of it should be; what it prints is what counts. */
async function run(words: readonly string[]): Promise<ReadonlyMap<string, Answer>> {
  const command = [join('dist', 'cli', 'proofmark.js'), ...words];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'ignore'] });
  const judged = JSON.parse(await text(child.stdout)) as readonly Judged[];
  return new Map(judged.map(({ input, reports }) => [input, reports]));
}
