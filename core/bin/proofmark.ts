#!/usr/bin/env node
import process from 'node:process';
import { version } from '../../package.json';
import { verify } from '../index.js';
import { languageFor } from '../language/index.js';
import { nodeEnvironment } from './environment.js';
import { exit } from './exit.js';
import { run } from './run.js';

/** A reader that closes the pipe early, such as `head`, has read enough. */
process.stdout.on('error', () => process.exit());

try {
  process.exitCode = await run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    variables: process.env,
    version,
    environmentFor: nodeEnvironment,
    verify: (input, environment) => verify(input, environment),
  });
} catch {
  process.stderr.write(`${languageFor(undefined).command.unexpected}\n`);
  process.exitCode = exit.unconfirmed;
}
