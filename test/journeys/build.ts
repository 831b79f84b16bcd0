/** Builds of what people get, as `npm run build` makes them. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const vite = join('node_modules', 'vite', 'bin', 'vite.js');
const wxt = join('node_modules', 'wxt', 'bin', 'wxt.mjs');
const mode = (name: string): readonly string[] => [vite, 'build', '--mode', name, '--logLevel', 'warn'];
const widget = [vite, 'build', '-c', join('widget', 'vite.config.ts'), '--logLevel', 'error'];

export const builds = {
  commandLine: [mode('cli')],
  library: [mode('library'), [join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.package.json']],
  tools: [mode('tools')],
  playground: [mode('playground')],
  browser: [mode('browser')],
  widget: [widget, [...widget, '--mode', 'single'], [...widget, '--mode', 'check']],
  states: [[vite, 'build', '-c', join('test', 'states', 'vite.config.ts'), '--logLevel', 'error']],
  chromium: [[wxt, 'build']],
  firefox: [[wxt, 'build', '-b', 'firefox', '--mv3']],
} as const;

/** @param folder of the project, or of a copy of it */
export async function inTurn(commands: readonly (readonly string[])[], folder = '.'): Promise<void> {
  for (const command of commands) await run(command, folder);
}

/** Vitest's own NODE_ENV would make development builds. */
async function run(command: readonly string[], cwd: string): Promise<void> {
  const environment = { ...process.env, NODE_ENV: 'production' };
  const child = spawn(process.execPath, command, { cwd, env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
  const [status] = (await once(child, 'close')) as [number | null];
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${String(status)}`);
}
