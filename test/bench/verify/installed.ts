import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, contenders, rivalsFolder, versionOf } from './contenders.js';

/** Installs the rivals where they are missing; without a network the bench goes on with those that are there. */
export function installRivals(tell: (what: string) => void): void {
  if (existsSync(join(rivalsFolder, 'node_modules', '.package-lock.json'))) return;
  tell('installing what others verify with');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: rivalsFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: true,
    timeout: 300_000,
  });
  if (status !== 0) tell('they could not be installed');
}

const isThere = ({ answers }: Contender): boolean => answers === undefined || versionOf(answers) !== undefined;

export const present = (): readonly Contender[] => contenders.filter(isThere);
export const absent = (): readonly string[] => contenders.filter(one => !isThere(one)).map(({ title }) => title);
