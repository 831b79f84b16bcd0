import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { sampleDay } from '../fixtures/samples.js';
import { builds, inTurn } from './build.js';
import { findChromium } from './chromium.js';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
  }
}

/**
 * Runs once before everything that needs a page or a build: finds Chromium, or says in one sentence why the browser
 * tests cannot run; builds; and writes the report pages the tests look at, in English and in German.
 */
export default async function prepare(project: TestProject): Promise<void> {
  project.provide('chromium', await findChromium());
  const { browser, chromium, commandLine, firefox, library, playground, states, tools, widget } = builds;
  await Promise.all([
    inTurn([
      ...commandLine,
      ...library,
      ...tools,
      ...browser,
      ...playground,
      ...widget,
      ...states,
      [join('dist', 'tools', 'start.js')],
    ]),
    // Both packages of the extension write the same generated types.
    inTurn([...chromium, ...firefox]),
  ]);
  writeGermanPage();
}

function writeGermanPage(): void {
  const folder = join('dist', 'samples');
  const samples = readdirSync(folder).filter(name => name.endsWith('.json'));
  const page = join('dist', 'report.de.html');
  const options = ['--lang', 'de', '--mirror', join(folder, 'web'), '--now', sampleDay, '--report', page];
  const files = samples.map(name => join(folder, name));
  // Its status says that samples were rejected, as they should be.
  spawnSync(process.execPath, [join('dist', 'cli', 'proofmark.js'), 'verify', ...options, ...files], {
    stdio: 'ignore',
  });
  if (!existsSync(page)) throw new Error(`${page} was not written`);
}
