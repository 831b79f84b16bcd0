/** Runs the commands it is given one after the other, stops at the first that fails, and says how long it took. */
import { spawnSync } from 'node:child_process';

const [what, ...commands] = process.argv.slice(2);
const begun = performance.now();
const failed = commands
  .map(command => () => spawnSync(command, { shell: true, stdio: 'inherit' }).status ?? 1)
  .reduce((status, run) => status || run(), 0);
console.log(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
process.exitCode = failed;
