/** What `npm run check` runs: types, lint, layout and walls, two at a time. Each is heard when it has ended; all are run. */
import { exec } from 'node:child_process';

const projects = ['.', 'core', 'core/bin', 'widget', 'extension', 'test'];
const first = 'wxt prepare'; // writes the types the extension and the tests are checked with
const waiting = [
  'eslint .',
  ...projects.map(project => `tsc -p ${project}`),
  'prettier --check .',
  'node test/walls.js',
];

const run = command =>
  new Promise(resolve => {
    exec(command, { maxBuffer: Infinity }, (error, out, errors) => {
      console.log(`${error ? '✗' : '✓'} ${command}`);
      if (error || command.startsWith('node')) console.log(out + errors);
      resolve(error === null);
    });
  });

async function lane() {
  const results = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) results.push(await run(next));
  return results.every(Boolean);
}

const green = (await run(first)) && (await Promise.all([lane(), lane()])).every(Boolean);
process.exitCode = green ? 0 : 1;
