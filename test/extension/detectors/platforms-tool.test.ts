import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Environment } from '../../../core/environment.js';
import type { WrittenTable } from '../../tools/platforms/read-table.js';
import { runPlatforms } from '../../tools/platforms/run.js';

const ours = 'extension/detectors/platforms.json';
const table = () => JSON.parse(readFileSync(ours, 'utf8')) as WrittenTable;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'proofmark-platforms-'));
  file = join(folder, 'platforms.json');
  copyFileSync(ours, file);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const environment = (fetch: Environment['fetch']): Environment => ({
  fetch,
  now: () => new Date('2026-11-21T10:00:00Z'),
  directories: [],
});
const nobody = environment(() => Promise.reject(new Error('asked')));

/** What it says, and whether all was as expected. */
async function run(given: readonly string[], by = nobody) {
  const said: string[] = [];
  const pauses: number[] = [];
  const good = await runPlatforms(given, {
    environment: by,
    say: line => said.push(line),
    pause: () => Promise.resolve(void pauses.push(said.length)),
    own: file,
  });
  return { good, said, pauses: pauses.length };
}

type Draft = Record<string, Record<string, Record<string, unknown>>[]>;

function changed(change: (table: Draft) => void): void {
  const draft = table() as unknown as Draft;
  change(draft);
  writeFileSync(file, JSON.stringify(draft));
}

describe('--check', () => {
  test('counts the examples of our table, and all are as expected', async () => {
    const { good, said } = await run(['--check']);
    expect(said).toEqual(['167 of 167 as expected']);
    expect(good).toBe(true);
  });

  test('names every difference, and what was found in its place', async () => {
    changed(({ platforms = [] }) => {
      const examples = platforms[0]?.['examples'] as unknown as { match: { target: string }[] };
      if (examples.match[0]) examples.match[0].target = 'https://www.credly.com/badges/another';
    });
    const { good, said } = await run(['--check', file]);
    expect(good).toBe(false);
    expect(said[0]).toBe('166 of 167 as expected');
    expect(said[1]).toMatch(/^ {2}credly: https:\/\/www\.credly\.com\/badges\//);
    expect(said[2]).toMatch(
      /^ {4}found {4}\{"platform":"credly","target":"https:\/\/www\.credly\.com\/badges\/[0-9a-f-]{36}"/,
    );
    expect(said[3]).toContain('"target":"https://www.credly.com/badges/another"');
  });

  test('an address of a row that another row must not take is a difference', async () => {
    changed(({ platforms = [] }) => {
      const examples = platforms[0]?.['examples'] as unknown as { match: { url: string }[]; reject: unknown[] };
      examples.reject.push({ url: examples.match[0]?.url, why: 'a test' });
    });
    const { good, said } = await run(['--check', file]);
    expect([good, said[0]]).toEqual([false, '167 of 168 as expected']);
  });

  const firstPath = (path: string) => () => {
    changed(({ platforms = [] }) => {
      const pages = platforms[0]?.['pages'] as unknown as { path: string }[];
      if (pages[0]) pages[0].path = path;
    });
  };
  test.each([
    [
      'is no JSON',
      () => {
        writeFileSync(file, '{');
      },
      /^The file is not JSON: /,
    ],
    [
      'is missing',
      () => {
        rmSync(file);
      },
      /^The file cannot be read: ENOENT/,
    ],
    [
      'is another list',
      () => {
        writeFileSync(file, '[]');
      },
      /^The file has not the table's shape: +is not an object\.$/,
    ],
    [
      'has a row without forms',
      () => {
        changed(({ platforms = [] }) => {
          delete platforms[3]?.['pages'];
        });
      },
      /^The file has not the table's shape: platforms\[3\]\.pages is missing\.$/,
    ],
    [
      'has a number for a name',
      () => {
        changed(({ platforms = [] }) => {
          Object.assign(platforms[1] ?? {}, { name: 7 });
        });
      },
      /^The file has not the table's shape: platforms\[1\]\.name is not a text\.$/,
    ],
    ['has a pattern that does not compile', firstPath('^/(('), /^A pattern does not compile \(credly, path\): /],
    ['has a pattern that takes too long', firstPath('^/([a-z0-9]+)+$'), /^A pattern takes too long \(credly, path\): /],
  ] as const)('a file that %s gets a sentence', async (_, spoil, sentence) => {
    spoil();
    const { good, said } = await run(['--check', file]);
    expect(good).toBe(false);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
  });

  test('anything else is answered with how it is used', async () => {
    const answers = await Promise.all([[], ['--check', 'a', 'b'], ['--lively']].map(given => run(given)));
    expect(answers.map(({ good, said }) => [good, said.length])).toEqual([
      [false, 1],
      [false, 1],
      [false, 1],
    ]);
  });
});

describe('--live', () => {
  const credential = JSON.stringify({
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: 'did:example:issuer',
    credentialSubject: { type: 'AchievementSubject', achievement: { type: 'Achievement', name: 'Applied Statistics' } },
  });
  const answer = (text: string, type: string, status = 200) =>
    new Response(text, { status, headers: { 'content-type': type } });

  test('asks each endpoint once, one after the other, and writes date and answer beside it', async () => {
    const asked: { url: string; init: RequestInit }[] = [];
    let open = 0;
    const { good, said, pauses } = await run(
      ['--live'],
      environment(async (url, init) => {
        asked.push({ url, init });
        open += 1;
        expect(open).toBe(1);
        await Promise.resolve();
        open -= 1;
        if (url.includes('/v3/open_badge_credentials/')) return answer(credential, 'application/json');
        if (url.startsWith('https://api.accredible.com')) return answer('no', 'text/plain', 404);
        if (url.startsWith('https://api.badgr.io')) return answer('<!doctype html><p>Sign in</p>', 'text/html');
        if (url.startsWith('https://openbadgefactory.com')) return answer(credential, 'application/ld+json');
        throw new TypeError('no network');
      }),
    );
    expect(good).toBe(true);
    const endpoints = table().platforms.flatMap(row => row.endpoints);
    expect(asked).toHaveLength(endpoints.length);
    expect(pauses).toBe(endpoints.length - 1);
    for (const { init } of asked)
      expect(init).toMatchObject({
        method: 'GET',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'manual',
      });
    expect(new Set(asked.map(({ init }) => new Headers(init.headers).get('accept')))).toEqual(
      new Set([
        'application/vc, application/vc+jwt, application/ld+json, application/json;q=0.9, image/png;q=0.5, image/svg+xml;q=0.5',
      ]),
    );
    expect(said[0]).toBe(`${String(endpoints.length)} addresses are asked, one after the other:`);
    expect(said.slice(1, 1 + endpoints.length)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^ {2}credly: https:\/\/www\.credly\.com\/api\/v1\/obi\/v3\//)]),
    );
    const written = JSON.parse(readFileSync(file, 'utf8')) as WrittenTable;
    const confirmed = (id: string) =>
      written.platforms.find(row => row.id === id)?.endpoints.map(one => one.lastConfirmed);
    const date = '2026-11-21';
    expect(confirmed('credly')).toEqual([
      { date, result: 'as stated', status: 200, mediaType: 'application/json' },
      { date, result: 'web.unreachable' },
    ]);
    expect(confirmed('accredible')).toEqual([
      { date, result: 'web.unexpected-content', status: 404, mediaType: 'text/plain' },
    ]);
    expect(confirmed('badgr')).toEqual([{ date, result: 'no credential', status: 200, mediaType: 'text/html' }]);
    expect(confirmed('openbadgefactory')).toEqual([
      { date, result: 'another format: open-badges-3', status: 200, mediaType: 'application/ld+json' },
    ]);
    expect(written.lastConfirmed).toBe(date);
    expect((await run(['--check', file])).said).toEqual(['167 of 167 as expected']);
  });

  test("a real credential's address takes the place of the made-up example", async () => {
    const id = '0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69';
    const asked: string[] = [];
    await run(
      ['--live', `https://www.credly.com/badges/${id}?utm_source=x`],
      environment(url => {
        asked.push(url);
        return Promise.resolve(answer('', 'text/plain', 410));
      }),
    );
    expect(asked.slice(0, 2)).toEqual([
      `https://www.credly.com/api/v1/obi/v3/open_badge_credentials/${id}`,
      `https://api.credly.com/v1/obi/v2/badge_assertions/${id}`,
    ]);
    const written = JSON.parse(readFileSync(file, 'utf8')) as WrittenTable;
    expect(written.lastConfirmed).toBeNull();
  });
});
