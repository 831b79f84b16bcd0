/** validity §9: with a mirror no socket is opened and no name is looked up, whatever is asked. */
import dns from 'node:dns';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nodeEnvironment } from '../../../core/bin/environment.js';
import { verify } from '../../../core/index.js';
import { makeSamples, sampleDay } from '../../fixtures/samples.js';
import { worldOf } from '../../fixtures/environment.js';

const { samples, web } = await makeSamples();
const mirror = mkdtempSync(join(tmpdir(), 'proofmark-mirror-'));
for (const [url, answer] of Object.entries(web)) {
  const { host, pathname } = new URL(url);
  const file = join(mirror, host, pathname.endsWith('/') ? `${pathname}index.json` : `${pathname}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(answer));
}
afterAll(() => {
  rmSync(mirror, { recursive: true });
});

const closed = (): never => {
  throw new Error('no network here');
};
const ways = () => [
  vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(closed),
  vi.spyOn(dns, 'lookup').mockImplementation(closed),
  vi.spyOn(globalThis, 'fetch').mockImplementation(closed),
];
let watched: ReturnType<typeof ways>;
beforeEach(() => {
  watched = ways();
});
afterEach(() => vi.restoreAllMocks());

test.each(samples.map(({ name, document }) => [name, JSON.stringify(document)] as const))(
  'a sample, %s, is judged from files alone, twice alike, and as from the web they stand for',
  async (_name, text) => {
    const judged = async () => verify({ text }, nodeEnvironment({ mirror, now: new Date(sampleDay) }));
    const reports = await judged();
    expect(JSON.stringify(await judged())).toBe(JSON.stringify(reports));
    const [expected] = await verify({ text }, worldOf(web, sampleDay));
    expect([reports[0]?.verdict, reports[0]?.because]).toEqual([expected?.verdict, expected?.because]);
    expect(reports[0]?.contacted.every(({ mirrored }) => mirrored)).toBe(true);
    for (const way of watched) expect(way).not.toHaveBeenCalled();
  },
);

test('what is not in the mirror is unreachable, and still nobody is asked', async () => {
  const environment = nodeEnvironment({ mirror, now: new Date(sampleDay) });
  const [report] = await verify({ text: 'https://nowhere.example/badge.json' }, environment);
  expect(report?.because).toBe('format.unreachable');
  for (const way of watched) expect(way).not.toHaveBeenCalled();
});
