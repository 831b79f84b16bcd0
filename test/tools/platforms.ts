/**
 * `npm run platforms -- --check [FILE]`: whether every example of a platform table, ours or another of its shape, is
 * recognised as it says. `-- --live [ADDRESS …]`: asks each endpoint once, for a person with network access, and writes
 * date and answer into our table; the addresses of real credentials take the place of the examples, which are made up.
 */
import { join } from 'node:path';
import { nodeEnvironment } from '../../core/bin/environment.js';
import { runPlatforms } from './platforms/run.js';

const PAUSE = 2_000; // milliseconds between two questions

const isAsExpected = await runPlatforms(process.argv.slice(2), {
  environment: nodeEnvironment({}),
  say: line => {
    process.stdout.write(`${line}\n`);
  },
  pause: () => new Promise(resolve => setTimeout(resolve, PAUSE)),
  own: join('extension', 'detectors', 'platforms.json'),
});
process.exitCode = isAsExpected ? 0 : 1;
