/** `npm run serve` where there is no display: it says where to look, answers there, and ends with Ctrl+C. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:https';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openServer } from '../fixtures/web/server.js';
import { makeSamples } from '../fixtures/samples.js';
import { OWN_HEADER } from '../playground/doctor/ask.js';
import { doctorHost } from '../playground/doctor/sites.js';
import { entrances, hosts, playground } from '../playground/playground.js';
import { answering } from '../playground/site.js';

/** What any browser of this machine is told to open, and the port of the Chromium whose hosts lead here. */
interface Said {
  readonly lines: string;
  readonly addresses: readonly string[];
  readonly port: number;
}

const isFinished = (lines: string): boolean => /MAP \*\.example 127\.0\.0\.1:\d+' https:\S+\n/.test(lines);

async function heardFrom(serving: ChildProcess): Promise<Said> {
  let lines = '';
  for await (const part of serving.stdout ?? []) {
    lines += String(part);
    if (isFinished(lines)) break;
  }
  const addresses = [...lines.matchAll(/http:\/\/127\.0\.0\.1:\d+\/\S+/g)].map(([address]) => address);
  return { lines, addresses, port: Number(/MAP \*\.example 127\.0\.0\.1:(\d+)/.exec(lines)?.[1]) };
}

// Elsewhere than on Linux there always is a display.
describe.runIf(process.platform === 'linux')('without a display', () => {
  let serving: ChildProcess;
  let said: Said;

  beforeAll(async () => {
    const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.endsWith('DISPLAY')));
    serving = spawn(process.execPath, [join('dist', 'tools', 'serve.js')], {
      env: environment,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    said = await heardFrom(serving);
  });
  afterAll(() => {
    serving.kill('SIGKILL');
  });

  test('it says where to look, and how to open a Chromium in which the hosts lead here', () => {
    expect(said.lines).toContain('The playground, until you press Ctrl+C:');
    expect(said.lines).toContain('There is no display here.');
    expect(said.lines).toContain('--ignore-certificate-errors');
    expect(said.addresses.map(address => new URL(address).pathname)).toEqual(entrances.map(({ host }) => `/${host}/`));
  });

  test('each of its pages answers any browser of this machine, and says that the hosts it names lead nowhere', async () => {
    for (const address of said.addresses) {
      const response = await fetch(address);
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('lead nowhere')]);
    }
    const [, university = ''] = said.addresses;
    expect((await fetch(`${university}proofmark.js`)).headers.get('content-type')).toBe('text/javascript');
  });

  test('the hosts answer under their own names over https', async () => {
    expect(await statusOf(said.port, hosts.university, '/data-ethics.vc.json')).toBe(200);
    expect(await statusOf(said.port, hosts.university, '/nowhere')).toBe(404);
  });

  test('the doctor looks at issuers of the playground, for a page at a loopback address too', async () => {
    const page = said.addresses.find(address => address.includes(doctorHost)) ?? '';
    const response = await fetch(`${page}examine`, {
      method: 'POST',
      headers: { origin: new URL(page).origin, [OWN_HEADER]: '1' },
      body: JSON.stringify({ given: 'https://lux.example/data-ethics.json', hosts: [], language: 'en' }),
    });
    expect(await response.json()).toMatchObject({ rung: 1, promised: 1 });
  });

  test('Ctrl+C ends it, and nothing answers any more', async () => {
    const ended = once(serving, 'exit');
    serving.kill('SIGINT');
    expect(await ended).toEqual([null, 'SIGINT']);
    await expect(fetch(said.addresses[0] ?? '')).rejects.toThrow('fetch failed');
  });
});

const statusOf = (port: number, host: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers: { host }, rejectUnauthorized: false }, response => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('a widget that is built after the playground was made is served', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-widget-'));
  const server = await openServer(answering(playground(await makeSamples(), 'mapped', folder)), []);
  const status = () => statusOf(server.port, hosts.university, '/proofmark.js');
  expect(await status()).toBe(404);
  writeFileSync(join(folder, 'proofmark.js'), 'export {};');
  expect(await status()).toBe(200);
  await server.close();
  rmSync(folder, { recursive: true });
});
