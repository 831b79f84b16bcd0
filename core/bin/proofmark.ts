#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { version } from '../../package.json';
import { verify } from '../index.js';
import { loadLanguage } from '../language/load.js';
import { limits } from '../limits.js';
import { nodeEnvironment } from './environment.js';
import { exit } from './exit.js';
import { run } from './run.js';

/** A reader that closes the pipe early, such as `head`, has read enough; what was not read was not found good. */
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) =>
  process.exit(code === 'EPIPE' ? exit.unconfirmed : exit.cannotOpen),
);
/** Node's own status for it is the one that says "rejected". */
process.on('uncaughtException', () => process.exit(exit.unconfirmed));

/** The first press of Ctrl-C asks for an end, the next one is the shell's. */
const stop = new AbortController();
const stopped = new Promise<void>(resolve => {
  process.once('SIGINT', () => {
    stop.abort();
    resolve();
  });
});

/** Beside this file, where the build puts it. */
const thread = fileURLToPath(new URL('thread.js', import.meta.url));
const MiB = 1_024 * 1_024;

try {
  process.exitCode = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    variables: process.env,
    version,
    environmentFor: nodeEnvironment,
    verify: (input, environment) => verify(input, environment),
    processors: availableParallelism(),
    startThread: duty =>
      new Worker(thread, { workerData: duty, resourceLimits: { maxOldGenerationSizeMb: limits.threadBytes / MiB } }),
    stopped,
  });
  // What was under way is left as it is.
  if (stop.signal.aborted) process.stdout.write('', () => process.exit());
} catch {
  process.stderr.write(`${(await loadLanguage(undefined)).command.unexpected}\n`);
  process.exitCode = exit.unconfirmed;
}
