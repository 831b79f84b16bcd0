import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { trustedFile, trustedListFrom } from '../../fixtures/trusted-lists.js';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeEnvironment } from '../../../core/bin/environment.js';
import { mirrorFetch } from '../../../core/bin/mirror.js';
import type { Purpose } from '../../../core/environment.js';
import { openWeb } from '../../../core/web/index.js';

const NOW = new Date('2026-11-21T00:00:00Z');
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'outside.json': '{"outside":true}',
  'mirror/a.example/.well-known/did.json': '{"file":"did.json"}',
  'mirror/a.example/badge': '{"file":"badge"}',
  'mirror/a.example/badge?id=1&x=%20': '{"file":"badge?id=1"}',
  'mirror/a.example/list.json': '{"file":"list.json"}',
  'mirror/a.example/both': '{"file":"both"}',
  'mirror/a.example/both.json': '{"file":"both.json"}',
  'mirror/a.example/folder/index.json': '{"file":"folder/index.json"}',
  'mirror/a.example/page/index.html': '<!doctype html>',
  'mirror/a.example/index.json': '{"file":"index.json"}',
  'mirror/a.example/%C3%A4%2Fb': '{"file":"escaped"}',
  'mirror/a.example%3A8443/x': '{"file":"port"}',
  'mirror/a.test/x': '{"file":"test"}',
  'mirror/a.example/gone.response.json': '{"status":410}',
  'mirror/a.example/moved.response.json': '{"status":301,"headers":{"location":"/badge"}}',
  'mirror/a.example/busy.response.json': '{"status":429,"headers":{"Retry-After":"60"}}',
  'mirror/a.example/unchanged.response.json': '{"status":304}',
  'mirror/a.example/named': '{}',
  'mirror/a.example/named.response.json': '{"headers":{"content-type":"text/html","cache-control":"no-store"}}',
  'mirror/a.example/late': '{"file":"late"}',
  'mirror/a.example/late.response.json': '{"delayMs":20}',
  'mirror/a.example/token': 'eyJhbGciOiJFZERTQSJ9.e30.',
  'mirror/a.example/words': 'hello',
  'mirror/a.example/list': '[1]',
  'mirror/a.example/picture': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
  'mirror/a.example/drawing.svg': '<svg/>',
};

let root: string;
let mirror: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'proofmark-mirror-'));
  mirror = join(root, 'mirror');
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  symlinkSync(join(root, 'outside.json'), join(mirror, 'a.example/escape'));
  symlinkSync(root, join(mirror, 'a.example/up'));
  symlinkSync(join(mirror, 'a.example/badge'), join(mirror, 'a.example/alias'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const text = async (url: string) => (await mirrorFetch(mirror)(url)).text();

describe('where an address is answered from', () => {
  test.each([
    ['https://a.example/.well-known/did.json', 'did.json'],
    ['https://A.Example/badge', 'badge'],
    ['https://a.example/badge#fragment', 'badge'],
    ['https://a.example/badge?id=1&x=%20', 'badge?id=1'],
    ['https://a.example/badge?id=2', 'badge'],
    ['https://a.example/x/../badge', 'badge'],
    ['https://a.example/both', 'both'],
    ['https://a.example/list?page=1', '1'],
    ['https://a.example/folder', 'folder/index.json'],
    ['https://a.example/folder/', 'folder/index.json'],
    ['https://a.example/', 'index.json'],
    ['https://a.example/%C3%A4%2Fb', 'escaped'],
    ['https://a.example:8443/x', 'port'],
    ['https://a.example/alias', 'badge'],
    ['https://a.example/late', 'late'],
  ])('%s from %s', async (url, file) => {
    expect(await text(url)).toBe(file === '1' ? '[1]' : `{"file":"${file}"}`);
  });

  test('.json is added where the bare name is no file', async () => {
    rmSync(join(mirror, 'a.example/list'));
    expect(await text('https://a.example/list')).toBe('{"file":"list.json"}');
    writeFileSync(join(mirror, 'a.example/list'), '[1]');
  });

  test('a folder without index.json by its index.html', async () => {
    expect(await text('https://a.example/page/')).toBe('<!doctype html>');
  });

  test.each([
    'https://a.example/missing',
    'https://b.example/badge',
    'https://a.example:8444/x',
    'http://a.example/badge',
    'https://a.example/escape',
    'https://a.example/up/outside.json',
    'https://a.example/..%2F..%2Foutside.json',
    'https://a.example/%2e%2e/%2e%2e/outside.json',
    'https://a.example/badge%00',
    'https://..%2f/outside.json',
  ])('%s from nowhere', async url => {
    await expect(mirrorFetch(mirror)(url)).rejects.toThrow();
  });
});

describe('how it is answered', () => {
  test.each([
    ['badge', 'application/json'],
    ['list', 'application/json'],
    ['token', 'application/jwt'],
    ['page/', 'text/html'],
    ['picture', 'image/png'],
    ['drawing.svg', 'image/svg+xml'],
    ['words', 'application/octet-stream'],
    ['named', 'text/html'],
  ])('%s as %s', async (name, mediaType) => {
    const response = await mirrorFetch(mirror)(`https://a.example/${name}`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType]);
  });

  test('with the status and headers that stand beside the file, even without the file', async () => {
    const staged = async (name: string) => {
      const { status, headers } = await mirrorFetch(mirror)(`https://a.example/${name}`);
      return [status, headers.get('location') ?? headers.get('retry-after') ?? headers.get('cache-control')];
    };
    expect(await staged('gone')).toEqual([410, null]);
    expect(await staged('moved')).toEqual([301, '/badge']);
    expect(await staged('busy')).toEqual([429, '60']);
    expect(await staged('unchanged')).toEqual([304, null]);
    expect(await staged('named')).toEqual([200, 'no-store']);
  });

  test('late, and not at all once the request is called off', async () => {
    const late = mirrorFetch(mirror)('https://a.example/late', { signal: AbortSignal.abort() });
    await expect(late).rejects.toThrow();
  });
});

describe('the guarded get over a mirror', () => {
  const run = async (addresses: readonly (readonly [string, Purpose])[]) => {
    const web = openWeb(nodeEnvironment({ mirror, now: NOW }));
    const answers = [];
    for (const [url, purpose] of addresses) answers.push(await web.get(url, purpose));
    return { answers, contacts: web.contacts };
  };

  test('every rule but those about names under test and about ports holds', async () => {
    const { answers } = await run([
      ['https://a.test/x', 'key'],
      ['https://a.example:8443/x', 'key'],
      ['https://a.example/missing', 'key'],
      ['https://a.example/escape', 'key'],
      ['https://a.example/gone', 'status'],
      ['https://a.example/moved', 'status'],
      ['https://a.example/busy', 'status'],
      ['https://a.example/page/', 'status'],
      ['https://localhost/x', 'key'],
      ['http://a.example/badge', 'key'],
    ]);
    expect(answers.map(answer => (answer.kind === 'fault' ? answer.fault : answer.text))).toEqual([
      '{"file":"test"}',
      '{"file":"port"}',
      'web.unreachable',
      'web.unreachable',
      'web.unexpected-content',
      '{"file":"badge"}',
      'web.busy',
      'web.unexpected-content',
      'web.refused',
      'web.refused',
    ]);
  });

  test('two runs are the same, byte for byte', async () => {
    const addresses = [
      ['https://a.example/late', 'status'],
      ['https://a.example/badge', 'key'],
      ['https://a.example/no', 'key'],
    ] as const;
    const [one, other] = [JSON.stringify(await run(addresses)), JSON.stringify(await run(addresses))];
    expect(one).toBe(other);
    const { contacts } = await run(addresses);
    for (const { at, milliseconds, mirrored } of contacts) {
      expect([at, milliseconds, mirrored]).toEqual([NOW.toISOString(), 0, true]);
    }
  });
});

describe('the environment of the command line', () => {
  test('offline asks nobody, and says that it was not allowed', async () => {
    const web = openWeb(nodeEnvironment({ offline: true, mirror }));
    expect(await web.get('https://a.example/badge', 'key')).toMatchObject({ fault: 'web.not-permitted' });
  });

  test('the clock stands still when told the time, and otherwise runs', () => {
    const fixed = nodeEnvironment({ now: NOW });
    expect([fixed.now(), fixed.mirrored]).toEqual([NOW, false]);
    const before = Date.now();
    expect(nodeEnvironment({}).now().getTime()).toBeGreaterThanOrEqual(before);
  });

  test('what was imported is passed on', () => {
    const contexts = [{ url: 'https://a.example/context', document: {} }];
    expect(nodeEnvironment({ contexts, directories: [] })).toMatchObject({ contexts, directories: [] });
  });

  test('trusted lists are handed over where there are some, and only when they are asked for', async () => {
    const list = await trustedListFrom(trustedFile([]));
    expect(Object.keys(nodeEnvironment({ trustedLists: [] }))).not.toContain('trustedLists');
    expect(await nodeEnvironment({ trustedLists: [list] }).trustedLists?.()).toEqual([list]);
  });
});
