/**
 * `npm run lint:firefox`: what Mozilla's store would say about the Firefox package. The linter has hundreds of packages
 * of its own, so they live in this folder and are installed here on the first run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const here = import.meta.dirname;
const built = resolve(here, '..', '..', 'dist', 'extension', 'firefox-mv3');
const linter = join(here, 'node_modules', 'web-ext', 'bin', 'web-ext.js');

function run(command, parameters, options) {
  const { error, status, stdout } = spawnSync(command, parameters, { encoding: 'utf8', ...options });
  if (error) throw error;
  return { status, stdout };
}

if (!existsSync(built)) throw new Error(`${built} is missing: run npm run build first`);
if (!existsSync(linter))
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit', shell: true });

const { stdout } = run(process.execPath, [linter, 'lint', '--output', 'json', '--source-dir', built], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const { errors, notices, warnings } = JSON.parse(stdout);
for (const { code, file, message } of [...errors, ...warnings, ...notices])
  console.log(`${code}: ${message} (${file ?? 'manifest.json'})`);
console.log(`${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`);
process.exitCode = errors.length === 0 ? 0 : 1;
