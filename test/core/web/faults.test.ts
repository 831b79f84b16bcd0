import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Environment, Purpose } from '../../../core/environment.js';
import { limits } from '../../../core/limits.js';
import { openWeb } from '../../../core/web/index.js';
import { type LocalWeb, openLocalWeb } from '../../fixtures/web/local-web.js';
import type { Route } from '../../fixtures/web/server.js';
import { purposes, world } from './world.js';

const HOST = 'uni-lumen.example';
const OTHER = 'badges.example';

const withStatus =
  (status: number, headers: Record<string, string> = {}, body = ''): Route =>
  response => {
    response.writeHead(status, headers).end(body);
  };

const routes: Readonly<Record<string, Route>> = {
  '/good': withStatus(200, { 'content-type': 'application/json' }, '{}'),
  '/good-as-html': withStatus(200, { 'content-type': 'text/html' }, '{}'),
  '/403': withStatus(403),
  '/404': withStatus(404),
  '/410': withStatus(410),
  '/429': withStatus(429, { 'retry-after': '3600' }),
  '/500': withStatus(500),
  '/moved': withStatus(301, { location: '/good' }),
  '/elsewhere': withStatus(302, { location: `https://${OTHER}/good` }),
  '/inside': withStatus(302, { location: 'https://127.0.0.1/' }),
  '/round': withStatus(302, { location: '/round' }),
  '/page': withStatus(200, { 'content-type': 'application/json' }, '<!doctype html><p>Sign in'),
  '/latin-1': response => {
    response.writeHead(200).end(Buffer.from('{"a":"é"}', 'latin1'));
  },
  '/large': response => {
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, ' ')));
    };
    response.on('drain', more);
    more();
  },
  '/announced': response => {
    response.writeHead(200, { 'content-length': String(limits.imageBytes + 1) });
    response.flushHeaders();
  },
  '/cut': response => {
    response.writeHead(200, { 'content-length': '100' });
    response.write('{');
    setTimeout(() => response.destroy(), 10);
  },
  '/reset': (_, request) => request.socket.destroy(),
  '/packed': response => {
    response.writeHead(200, { 'content-encoding': 'identity' }).end(gzipSync('{}'));
  },
};

/** What a purpose other than a link gets; a link is told apart where it differs. */
const EXPECTED: [path: string, fault: string, ofLink?: string][] = [
  ['/good', 'answered'],
  ['/good-as-html', 'answered'],
  ['/403', 'web.unreachable'],
  ['/404', 'web.unexpected-content'],
  ['/410', 'web.unexpected-content'],
  ['/429', 'web.busy'],
  ['/500', 'web.unreachable'],
  ['/moved', 'answered'],
  ['/elsewhere', 'web.redirected'],
  ['/inside', 'web.redirected'],
  ['/round', 'web.redirected'],
  ['/page', 'web.unexpected-content', 'answered'],
  ['/latin-1', 'web.unexpected-content', 'answered'],
  ['/large', 'web.too-large'],
  ['/announced', 'web.too-large'],
  ['/cut', 'web.unreachable'],
  ['/reset', 'web.unreachable'],
  ['/packed', 'web.unexpected-content', 'answered'],
];

describe('a real server, over TLS', () => {
  let local: LocalWeb;
  beforeAll(async () => {
    local = await openLocalWeb([HOST, OTHER], routes);
  });
  afterAll(() => local.close());

  const environment = (log: string[]): Environment =>
    world(
      {},
      {
        fetch: (url, init) => {
          log.push(url);
          return local.fetch(url, init);
        },
      },
    );

  async function outcome(url: string, purpose: Purpose) {
    const log: string[] = [];
    const web = openWeb(environment(log));
    const answer = await web.get(url, purpose);
    return { told: answer.kind === 'fault' ? answer.fault : 'answered', log, contacts: web.contacts };
  }

  const askFor = (path: string) => (purpose: Purpose) => outcome(`https://${HOST}${path}`, purpose);

  test.each(EXPECTED)('%s is %s, and the record equals what was asked', async (path, fault, ofLink) => {
    const anything: readonly Purpose[] = ['credential', 'picture'];
    const expected = (purpose: Purpose) => {
      // What ties an address to a key is believed at that very address.
      if (path === '/moved' && purpose === 'domain-linkage') return 'web.redirected';
      return anything.includes(purpose) ? (ofLink ?? fault) : fault;
    };
    for (const [at, asked] of (await Promise.all(purposes.map(askFor(path)))).entries()) {
      const told = expected(purposes[at] ?? 'key');
      expect(asked.told).toBe(told);
      expect(asked.contacts.at(-1)?.outcome).toBe(told);
      expect(asked.contacts.map(({ url }) => url)).toEqual(asked.log);
    }
  });

  test('a host that does not exist is unreachable', async () => {
    const { told, contacts } = await outcome('https://nowhere.example/x', 'key');
    expect([told, contacts.length]).toEqual(['web.unreachable', 2]);
  });

  test('a host with the certificate of another is unreachable', async () => {
    const impostor = await openLocalWeb([HOST], routes, [OTHER]);
    const web = openWeb(world({}, { fetch: impostor.fetch }));
    expect(await web.get(`https://${HOST}/good`, 'key')).toMatchObject({ kind: 'fault', fault: 'web.unreachable' });
    expect(impostor.log).toEqual([]);
    await impostor.close();
  });

  test('no other host was ever asked, and no request carried a cookie or a referrer', () => {
    expect(local.log.length).toBeGreaterThan(100);
    expect(local.log.filter(line => !line.startsWith(`${HOST} /`))).toEqual([]);
    for (const headers of local.headers) {
      expect(Object.keys(headers).sort()).toEqual(['accept', 'connection', 'host']);
    }
  });
});
