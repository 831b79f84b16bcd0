import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import puppeteer from 'puppeteer';

/** What looking for Chromium asks of the machine; tests pretend one. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether this process may install packages. */
  readonly root: boolean;
  exists(path: string): boolean;
  /** Whether it starts; what Ubuntu installs as `chromium` may be a stub that does not. */
  starts(path: string): boolean;
  /** Where puppeteer would look in its own cache; throws when it does not know. */
  cached(): string;
  /** `/etc/os-release`, empty where there is none. */
  release(): string;
  /** Runs a command with its output shown; resolves with its exit status and what it wrote to standard error. */
  run(command: string, parameters: readonly string[]): { status: number | null; errors: string };
  pause(milliseconds: number): Promise<void>;
  say(line: string): void;
}

export const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const needed =
  'The browser tests need Chromium: install it (Debian: apt-get install -y chromium) or set CHROMIUM_PATH.';

const lockPause = 5_000;
const lockTries = 24; // two minutes

/** The path of a Chromium, installed first where that is possible; rejects with one sentence when there is none. */
export async function findChromium(machine: Machine = thisMachine): Promise<string> {
  const named = machine.environment['CHROMIUM_PATH'];
  if (named) {
    if (machine.exists(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  const found = lookAround(machine);
  if (found) return found;
  if (!machine.root || !isDebian(machine.release())) throw new Error(needed);
  await install(machine);
  const installed = lookAround(machine);
  if (installed) return installed;
  throw new Error(needed);
}

function lookAround(machine: Machine): string | undefined {
  return [fromCache(machine), ...usualPlaces].find(path => path && machine.exists(path) && machine.starts(path));
}

function fromCache(machine: Machine): string | undefined {
  try {
    return machine.cached();
  } catch {
    return undefined;
  }
}

const isDebian = (release: string): boolean => /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);

async function install(machine: Machine): Promise<void> {
  machine.say('No Chromium was found. Installing it with apt-get, as root; set CHROMIUM_PATH to use another one.');
  if (await unlessLocked(machine, ['update']))
    await unlessLocked(machine, ['install', '-y', '--no-install-recommends', 'chromium']);
}

/** Another package installation may hold the lock; it is waited for, two minutes at most. False: it still held it. */
async function unlessLocked(machine: Machine, parameters: readonly string[], tries = lockTries): Promise<boolean> {
  const { status, errors } = machine.run('apt-get', parameters);
  if (status === 0 || !errors.includes('Could not get lock')) return true;
  if (tries === 0) return false;
  await machine.pause(lockPause);
  return unlessLocked(machine, parameters, tries - 1);
}

export const thisMachine: Machine = {
  environment: process.env,
  root: process.getuid?.() === 0,
  exists: existsSync,
  starts: path => spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0,
  cached: () => puppeteer.executablePath(),
  release: () => (existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''),
  run(command, parameters) {
    const { status, stderr } = spawnSync(command, parameters, {
      stdio: ['ignore', 'inherit', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    process.stderr.write(stderr);
    return { status, errors: stderr };
  },
  pause: milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds)),
  say: line => process.stderr.write(`${line}\n`),
};
