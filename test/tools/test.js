/**
 * What `npm test` runs: the checks, the tests that need no page, then those that do. Chromium is looked for, and may be
 * installed, only after the others have reported (test/journeys/prepare.ts). The last line counts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

const begun = performance.now();
const results = project => `dist/results/${project}.json`;
const run = command => spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
const tests = project =>
  run(`vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${results(project)}`);
const projects = ['core', 'journeys'];

for (const project of projects) rmSync(results(project), { force: true });
const green = run('npm run check') && projects.every(tests);

const counts = projects
  .map(results)
  .filter(existsSync)
  .map(file => JSON.parse(readFileSync(file, 'utf8')));
const sum = name => counts.reduce((total, count) => total + count[name], 0);
console.log(`${green ? 'Green' : 'Not green'} after ${((performance.now() - begun) / 1000).toFixed(1)} s`);
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed`);
process.exitCode = green ? 0 : 1;
