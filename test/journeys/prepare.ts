import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { sampleDay } from '../fixtures/samples.js';
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
  for (const build of ['cli', 'tools', 'browser'])
    run(join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--mode', build, '--logLevel', 'warn');
  const wxt = join('node_modules', 'wxt', 'bin', 'wxt.mjs');
  run(wxt, 'build');
  run(wxt, 'build', '-b', 'firefox', '--mv3');
  const widget = ['build', '-c', join('widget', 'vite.config.ts'), '--logLevel', 'error'];
  run(join('node_modules', 'vite', 'bin', 'vite.js'), ...widget);
  run(join('node_modules', 'vite', 'bin', 'vite.js'), ...widget, '--mode', 'single');
  run(join('dist', 'tools', 'start.js'));
  writeGermanPage();
}

/** Vitest's own NODE_ENV would make development builds. */
function run(script: string, ...parameters: readonly string[]): void {
  const environment = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync(process.execPath, [script, ...parameters], {
    env: environment,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${script} ${parameters.join(' ')} ended with ${String(status)}`);
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
