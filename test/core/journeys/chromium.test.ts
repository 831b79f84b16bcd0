import { describe, expect, test } from 'vitest';
import { findChromium, needed, usualPlaces, type Machine } from '../../journeys/chromium.js';

const debian = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n';

/** A machine with nothing on it, and a record of what was run and said. */
function pretend(more: Partial<Machine> = {}): { machine: Machine; ran: string[]; said: string[] } {
  const ran: string[] = [];
  const said: string[] = [];
  const machine: Machine = {
    environment: {},
    root: false,
    exists: () => false,
    starts: () => true,
    cached: () => {
      throw new Error('unknown revision');
    },
    release: () => '',
    run: (command, parameters) => {
      ran.push([command, ...parameters].join(' '));
      return { status: 0, errors: '' };
    },
    pause: () => Promise.resolve(),
    say: line => said.push(line),
    ...more,
  };
  return { machine, ran, said };
}

const having =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path);

describe('where Chromium comes from', () => {
  test('CHROMIUM_PATH is taken before anything else', async () => {
    const { machine } = pretend({ environment: { CHROMIUM_PATH: '/own/chromium' }, exists: () => true });
    expect(await findChromium(machine)).toBe('/own/chromium');
  });

  test('a CHROMIUM_PATH that names no file stops, although another Chromium is there', async () => {
    const { machine } = pretend({ environment: { CHROMIUM_PATH: '/own/chromium' }, exists: having(...usualPlaces) });
    await expect(findChromium(machine)).rejects.toThrow('CHROMIUM_PATH names /own/chromium');
  });

  test("puppeteer's own copy is taken before the system's", async () => {
    const { machine } = pretend({
      cached: () => '/cache/chrome',
      exists: having('/cache/chrome', '/usr/bin/chromium'),
    });
    expect(await findChromium(machine)).toBe('/cache/chrome');
  });

  test('a cached copy that was deleted is passed over', async () => {
    const { machine } = pretend({ cached: () => '/cache/chrome', exists: having('/usr/bin/google-chrome') });
    expect(await findChromium(machine)).toBe('/usr/bin/google-chrome');
  });

  test.each(usualPlaces)('%s is found', async place => {
    const { machine, ran } = pretend({ exists: having(place) });
    expect(await findChromium(machine)).toBe(place);
    expect(ran).toEqual([]);
  });

  test('a stub that does not start is passed over', async () => {
    const starts = (path: string): boolean => path !== '/usr/bin/chromium-browser';
    const { machine } = pretend({ exists: having('/usr/bin/chromium-browser', '/usr/bin/google-chrome'), starts });
    expect(await findChromium(machine)).toBe('/usr/bin/google-chrome');
  });

  test('without root nothing is installed, and one sentence says what to do', async () => {
    const { machine, ran } = pretend({ release: () => debian });
    await expect(findChromium(machine)).rejects.toThrow(needed);
    expect(ran).toEqual([]);
  });

  test('on another system than Debian or Ubuntu nothing is installed', async () => {
    const { machine, ran } = pretend({ root: true, release: () => 'ID=fedora\nID_LIKE="rhel centos"\n' });
    await expect(findChromium(machine)).rejects.toThrow(needed);
    expect(ran).toEqual([]);
  });

  test.each(['ID=debian', 'ID=ubuntu', 'ID=mint\nID_LIKE="ubuntu debian"'])(
    'as root on %s it is announced, installed and found',
    async release => {
      let there = false;
      const { machine, said } = pretend({
        root: true,
        release: () => release,
        exists: path => there && path === '/usr/bin/chromium',
        run: (_command, parameters) => {
          there ||= parameters.includes('chromium');
          return { status: 0, errors: '' };
        },
      });
      expect(await findChromium(machine)).toBe('/usr/bin/chromium');
      expect(said).toHaveLength(1);
    },
  );

  test('an installation that brings no Chromium ends in the same sentence', async () => {
    const { machine, ran } = pretend({ root: true, release: () => debian });
    await expect(findChromium(machine)).rejects.toThrow(needed);
    expect(ran).toEqual(['apt-get update', 'apt-get install -y --no-install-recommends chromium']);
  });

  test('a locked package system is waited for, two minutes and no longer', async () => {
    let waited = 0;
    const { machine } = pretend({
      root: true,
      release: () => debian,
      run: () => ({ status: 100, errors: 'E: Could not get lock /var/lib/dpkg/lock-frontend' }),
      pause: milliseconds => {
        waited += milliseconds;
        return Promise.resolve();
      },
    });
    await expect(findChromium(machine)).rejects.toThrow(needed);
    expect(waited).toBe(120_000);
  });
});
