/** `npm run vc-api`, as built: it says where it is, signs, judges, and ends when it is told to. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { plainBadge } from '../fixtures/credentials.js';
import { issuers } from '../conformance/vc-api/keys.js';

const tool = resolve('dist', 'tools', 'vc-api.js');

async function started(): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const child = spawn(process.execPath, [tool], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [address] = (await once(lines, 'line')) as [string];
  return { child, address };
}

const post = (address: string, body: unknown) =>
  fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

test.each(['SIGTERM', 'SIGINT'] as const)('it serves until %s, and ends well', async signal => {
  const { address, child } = await started();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(`${address}/health`)).status).toBe(200);
  // On the day it is: the badge has long begun.
  const credential = plainBadge({ issuer: issuers.Ed25519.did, more: { validFrom: '2026-01-01T00:00:00Z' } });
  const signed = (await (await post(`${address}/credentials/issue`, { credential })).json()) as object;
  expect((await post(`${address}/credentials/verify`, { verifiableCredential: signed })).status).toBe(200);
  const altered = { verifiableCredential: { ...signed, name: 'Master of Data Ethics' } };
  expect((await post(`${address}/credentials/verify`, altered)).status).toBe(400);
  const ended = once(child, 'exit');
  child.kill(signal);
  expect(await ended).toEqual([0, null]);
});

test.each(['http', '70000', '-1', '8.5'])('the port “%s” is no port', port => {
  const { status, stderr } = spawnSync(process.execPath, [tool], { env: { ...process.env, PORT: port } });
  expect(status).toBe(64);
  expect(String(stderr)).toContain('PORT');
});

test('nothing that people get holds it', () => {
  const folders = ['cli', 'library', 'widget', 'extension'].map(name => join('dist', name)).filter(existsSync);
  expect(folders.length).toBeGreaterThan(0);
  const files = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(?:js|html)$/.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name)),
  );
  expect(files.filter(file => readFileSync(file, 'utf8').includes('/presentations/verify'))).toEqual([]);
});
