import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  const wxt = join('node_modules', 'wxt', 'bin', 'wxt.mjs');
  const core = ['cli', 'tools', 'browser'].map(mode => [vite, 'build', '--mode', mode, '--logLevel', 'warn']);
  const widget = [vite, 'build', '-c', join('widget', 'vite.config.ts'), '--logLevel', 'error'];
  // Both packages of the extension write the same generated types.
  const extension = [
    [wxt, 'build'],
    [wxt, 'build', '-b', 'firefox', '--mv3'],
  ];
  await Promise.all([
    inTurn([...core, widget, [...widget, '--mode', 'single'], [join('dist', 'tools', 'start.js')]]),
    inTurn(extension),
  ]);
  writeGermanPage();
}

async function inTurn(commands: readonly (readonly string[])[]): Promise<void> {
  for (const command of commands) await run(command);
}

/** Vitest's own NODE_ENV would make development builds. */
async function run(command: readonly string[]): Promise<void> {
  const environment = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, command, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${String(status)}`);
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
