/**
 * What `npm test` runs: the checks, the tests that need no page, then those that do. Chromium is looked for, and may be
 * installed, only after the others have reported (test/journeys/prepare.ts). The last line counts. Words behind
 * `npm test --` name test files: those are run, and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const begun = performance.now();
const words = process.argv.slice(2);
const results = project => `dist/results/${project}.json`;
const run = command => spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
const vitest = (options, out) =>
  spawnSync(process.execPath, [join('node_modules', 'vitest', 'vitest.mjs'), ...options, ...words], {
    stdio: ['inherit', out, 'inherit'],
    encoding: 'utf8',
  });
const tests = project => {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results(project)}`];
  return vitest(['run', '--project', project, ...reporters], 'inherit').status === 0;
};
/** A project without a file of that name is left alone, and its browser and builds with it. */
const isNamed = project => vitest(['list', '--filesOnly', '--project', project], 'pipe').stdout.trim() !== '';
const all = ['core', 'journeys'];
const projects = words.length === 0 ? all : all.filter(isNamed);

for (const project of all) rmSync(results(project), { force: true });
const green = projects.length > 0 && (words.length > 0 || run('npm run check')) && projects.every(tests);

const counts = projects
  .map(results)
  .filter(existsSync)
  .map(file => JSON.parse(readFileSync(file, 'utf8')));
const sum = name => counts.reduce((total, count) => total + count[name], 0);
if (projects.length === 0) console.log(`No test file is named ${words.join(' or ')}`);
console.log(`${green ? 'Green' : 'Not green'} after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`);
process.exitCode = green ? 0 : 1;
