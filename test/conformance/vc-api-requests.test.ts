/** What comes in at the door: every request is answered, in JSON, and none with 500. */
import { request as ask } from 'node:http';
import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../../core/index.js';
import { plainBadge } from '../fixtures/credentials.js';
import { type Asked, issued, openForTests, post } from './vc-api/asking.js';
import { MOST } from './vc-api/body.js';
import type { Members } from './vc-api/json.js';
import { issuers } from './vc-api/keys.js';
import { offline } from './vc-api/outside.js';
import { type VcApi, openVcApi } from './vc-api/server.js';

let api: VcApi;
beforeAll(async () => {
  api = await openForTests();
});
afterAll(() => api.close());

const ROUTES = ['/credentials/issue', '/credentials/verify', '/credentials/derive', '/presentations/verify'] as const;
const portOf = ({ address }: VcApi): number => Number(new URL(address).port);

interface Raw {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** As no browser would ask: any method, any name of the server, any path. */
const asked = ({ body, headers, method = 'POST', path = '/credentials/verify' }: Raw) =>
  new Promise<Asked & { readonly headers: Members }>((resolve, reject) => {
    // A connection of its own each, so that none is met that is just being closed.
    const options = { port: portOf(api), host: '127.0.0.1', agent: false, method, path, ...(headers && { headers }) };
    const sent = ask(options, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const answer = (text === '' ? {} : JSON.parse(text)) as Members;
        resolve({ status: response.statusCode ?? 0, body: answer, headers: response.headers });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });

/** Bytes as they are, and everything that comes back until the server hangs up. */
const said = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(portOf(api), '127.0.0.1', () => socket.write(bytes));
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      resolve(Buffer.concat(chunks).toString());
    });
  });

/** Something one side waits for and the other gives. */
function signal(): { readonly given: Promise<void>; give(): void } {
  let give = (): void => undefined;
  const given = new Promise<void>(resolve => {
    give = resolve;
  });
  return {
    given,
    give: () => {
      give();
    },
  };
}

const json = { 'content-type': 'application/json' };

describe('routes', () => {
  test('the server says that it is there, and how a suite points at it', async () => {
    const { body, headers, status } = await asked({ method: 'GET', path: '/health' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
    const { implementation } = body as {
      implementation: Readonly<Record<string, readonly { endpoint: string; id: string }[]>>;
    };
    const endpoints = ['issuers', 'verifiers', 'vpVerifiers', 'vcHolders'].flatMap(name => implementation[name] ?? []);
    expect(endpoints).toHaveLength(11);
    for (const { endpoint, id } of endpoints) {
      expect(id).toMatch(/^did:key:z/);
      expect((await fetch(endpoint, { method: 'POST', headers: json, body: '{}' })).status).toBe(400);
    }
  });

  test('an issuer of that entry signs what a suite posts in its name', async () => {
    const { body } = await asked({ method: 'GET', path: '/health' });
    const { implementation } = body as { implementation: { issuers: readonly { endpoint: string; id: string }[] } };
    for (const { endpoint, id } of implementation.issuers) {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ credential: plainBadge({ issuer: id }), options: {} }),
      });
      expect({ endpoint, status: response.status }).toEqual({ endpoint, status: 201 });
      const { proof } = (await response.json()) as { proof: { verificationMethod: string } };
      expect(proof.verificationMethod.startsWith(`${id}#`)).toBe(true);
    }
  });

  test.each([
    '/',
    '/credentials',
    '/credentials/verify/',
    '/rsa-2099/credentials/issue',
    '/../health',
    '//health',
    'http://evil.example/health',
    '/%',
    '/constructor',
    '/__proto__',
  ])('%s is not found', async path => {
    expect(await asked({ path, headers: json, body: '{}' })).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'http.404', title: 'Not Found' }] },
    });
  });

  test.each(
    ROUTES.flatMap(path => ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'].map(method => [method, path] as const)),
  )('%s %s is not allowed, and it is said what is', async (method, path) => {
    const { body, headers, status } = await asked({ method, path });
    expect({ status, allow: headers['allow'], ...body }).toMatchObject({
      status: 405,
      allow: 'POST',
      errors: [{ code: 'http.405' }],
    });
  });

  test('whether it is there can be asked in two ways', async () => {
    expect((await asked({ method: 'HEAD', path: '/health' })).status).toBe(200);
    expect(await asked({ method: 'POST', path: '/health', headers: json, body: '{}' })).toMatchObject({ status: 405 });
  });

  test('what stands behind a question mark changes nothing', async () => {
    expect(await asked({ path: '/credentials/verify?x=1', headers: json, body: '{}' })).toMatchObject({ status: 400 });
  });
});

describe('whom it answers', () => {
  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', '0.0.0.0', '[::1]', 'x@127.0.0.1'])(
    'a request for the host “%s” is refused: its page had that name point here',
    async host => {
      expect(await asked({ headers: { ...json, host }, body: '{}' })).toMatchObject({
        status: 421,
        body: { errors: [{ code: 'http.421' }] },
      });
      expect(await asked({ method: 'GET', path: '/health', headers: { host } })).toMatchObject({ status: 421 });
    },
  );

  test.each(['127.0.0.1', 'localhost', 'LOCALHOST:8080'])('one for %s is not', async host => {
    expect(await asked({ method: 'GET', path: '/health', headers: { host } })).toMatchObject({ status: 200 });
  });

  test.each([
    undefined,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'x/application/json',
  ])('a body of the type %s is refused: pages of other sites can send it unasked', async type => {
    const headers = type === undefined ? {} : { 'content-type': type };
    expect(await asked({ headers, body: '{}' })).toMatchObject({
      status: 415,
      body: { errors: [{ code: 'http.415' }] },
    });
  });

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'application/ld+json',
    'APPLICATION/JSON',
    'application/vc+ld+json;x=1',
  ])('one of the type %s is read', async type => {
    expect(await asked({ headers: { 'content-type': type }, body: '{}' })).toMatchObject({ status: 400 });
  });

  test('no page of another site may read an answer', async () => {
    const { headers } = await asked({ headers: { ...json, origin: 'https://evil.example' }, body: '{}' });
    expect(Object.keys(headers).filter(name => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('bodies', () => {
  test.each([
    ['nothing', ''],
    ['half a document', '{"verifiableCredential":'],
    ['two documents', '{}{}'],
    ['a list', '[]'],
    ['a text', '"{}"'],
    ['null', 'null'],
    ['a byte order mark', '\uFEFF{}'],
    ['bytes that are no text', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['nesting without end', '['.repeat(200_000)],
  ])('%s is answered with 400 everywhere', async (_, body) => {
    for (const path of ROUTES)
      expect(await asked({ path, headers: json, body })).toMatchObject({
        status: 400,
        body: { errors: [{ code: 'format.malformed', title: expect.stringMatching(/./) as string }] },
      });
  });

  test('one that names a thing twice is refused for it, though most readers see the last one only', async () => {
    const signed = await issued(api, 'eddsa-rdfc-2022', plainBadge({ issuer: issuers.Ed25519.did }));
    const text = JSON.stringify({ verifiableCredential: signed });
    expect(await asked({ headers: json, body: text })).toMatchObject({ status: 200 });
    const twice = text.replace('"issuer":', '"issuer":"did:web:evil.example","issuer":');
    expect(await asked({ headers: json, body: twice })).toMatchObject({
      status: 400,
      body: { verified: false, errors: [{ code: 'format.duplicate-key' }] },
    });
  });

  test('a name that can mislead software is refused', async () => {
    const body = '{"verifiableCredential":{"__proto__":{"type":"VerifiableCredential"}}}';
    expect(await asked({ headers: json, body })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'format.unsafe-key' }] },
    });
    expect(({} as Members)['type']).toBeUndefined();
  });

  const padded = (bytes: number): string => `{"x":"${'x'.repeat(bytes - 8)}"}`;

  test('one of ten mebibytes is read, one byte more is not', async () => {
    expect(await asked({ headers: json, body: padded(MOST) })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'format.too-large' }] },
    });
    expect(await asked({ headers: json, body: padded(MOST + 1) })).toMatchObject({
      status: 413,
      body: { errors: [{ code: 'format.too-large', title: languages[0]?.reasons['format.too-large'] as string }] },
    });
  });

  test('one that does not say how long it is, is cut off as well', async () => {
    const sent = await new Promise<number>((resolve, reject) => {
      const sending = ask(
        { port: portOf(api), host: '127.0.0.1', method: 'POST', path: '/credentials/verify', headers: json },
        response => {
          response.resume();
          resolve(response.statusCode ?? 0);
        },
      );
      sending.on('error', reject);
      for (let part = 0; part < 12; part += 1) sending.write('x'.repeat(1024 * 1024));
      sending.end();
    });
    expect(sent).toBe(413);
  });

  test.each([
    ['{}', 'format.not-a-credential'],
    ['{"verifiableCredential":null}', 'format.not-a-credential'],
    ['{"verifiableCredential":"https://uni-lumen.example/1"}', 'format.not-a-credential'],
    ['{"verifiableCredential":"a.b.c"}', 'format.not-a-credential'],
    ['{"verifiableCredential":[]}', 'format.not-a-credential'],
    ['{"verifiableCredential":{}}', 'format.not-a-credential'],
  ])('%s holds no credential', async (body, code) => {
    expect(await asked({ headers: json, body })).toMatchObject({
      status: 400,
      body: { verified: false, errors: [{ code }] },
    });
  });

  test('a good credential anywhere else than where it belongs is not verified', async () => {
    const signed = await issued(api, 'eddsa-rdfc-2022', plainBadge({ issuer: issuers.Ed25519.did }));
    for (const body of [
      signed,
      { credential: signed },
      { verifiableCredential: [signed] },
      { verifiableCredential: [signed, signed] },
      { verifiableCredential: { data: signed } },
      { verifiableCredential: signed, vc: signed },
      { verifiablePresentation: { type: 'VerifiablePresentation', verifiableCredential: signed } },
    ])
      expect(await post(api, '/credentials/verify', body)).toMatchObject({
        status: 400,
        body: { verified: false, errors: [{ code: 'format.not-a-credential', pointer: '/verifiableCredential' }] },
      });
  });
});

describe('what is no proper request', () => {
  test.each([
    ['no HTTP', 'HELLO\r\n\r\n', 400],
    ['no host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', 421],
    [
      'two lengths',
      'POST /credentials/verify HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
      400,
    ],
    ['headers without end', `GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, 431],
    ['a wish to be a proxy', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n', 405],
    [
      'an expectation of its own',
      'POST /credentials/verify HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: wonders\r\nConnection: close\r\n\r\n',
      417,
    ],
  ])('%s is answered in JSON, too', async (_, bytes, status) => {
    const answer = await said(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${String(status)} `));
    const body = answer.slice(answer.indexOf('\r\n\r\n')).trim();
    expect(JSON.parse(body)).toMatchObject({ errors: [{ code: `http.${String(status)}` }] });
  });

  test('one that hangs up half-way harms nobody', async () => {
    const socket = connect(portOf(api), '127.0.0.1', () => {
      socket.write(
        'POST /credentials/verify HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
        () => socket.resetAndDestroy(),
      );
    });
    await new Promise(resolve => socket.once('close', resolve));
    expect(await asked({ method: 'GET', path: '/health' })).toMatchObject({ status: 200 });
  });
});

describe('many at once', () => {
  test('each gets its own answer', async () => {
    const signed = await issued(api, 'eddsa-rdfc-2022', plainBadge({ issuer: issuers.Ed25519.did }));
    const bodies = Array.from({ length: 60 }, (_, at) => ({
      body: { verifiableCredential: at % 3 === 0 ? signed : { ...signed, name: `Number ${String(at)}` } },
      status: at % 3 === 0 ? 200 : 400,
    }));
    const answers = await Promise.all(bodies.map(({ body }) => post(api, '/credentials/verify', body)));
    expect(answers.map(({ status }) => status)).toEqual(bodies.map(({ status }) => status));
  });
});

describe('its end', () => {
  test('who was being answered gets the answer, and nobody else is let in', async () => {
    const [arrived, released] = [signal(), signal()];
    const own = await openVcApi(0, {
      ...offline,
      documentLoader: async url => {
        arrived.give();
        await released.given;
        return offline.documentLoader(url);
      },
    });
    const credential = plainBadge({ issuer: issuers.Ed25519.did, more: { validFrom: '2026-01-01T00:00:00Z' } });
    const under = post(own, '/credentials/issue', { credential });
    await arrived.given;
    const ending = own.close();
    await expect(fetch(`${own.address}/health`)).rejects.toThrow();
    released.give();
    expect((await under).status).toBe(201);
    await ending;
  });

  test('a port that is taken is said so', async () => {
    await expect(openVcApi(portOf(api))).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('it listens on this machine alone', () => {
    expect(api.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('whatever is sent', () => {
  const seed = Number(process.env['PROOFMARK_SEED'] ?? Date.now() % 2 ** 31);
  beforeAll(() => {
    process.stdout.write(`PROOFMARK_SEED=${String(seed)}\n`);
  });
  const once = { seed, numRuns: 150 };

  const isProper = ({ body, status }: Asked): boolean =>
    [200, 201, 400, 404, 405, 413, 415].includes(status) &&
    typeof body === 'object' &&
    !/\bat \S+ \(|node_modules|\.ts:\d/.test(JSON.stringify(body));

  const members = fc.constantFrom(
    'verifiableCredential',
    'verifiablePresentation',
    'credential',
    'options',
    '@context',
    'type',
    'proof',
    'x',
  );

  test('any JSON, on any route', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ROUTES),
        fc.dictionary(members, fc.jsonValue({ maxDepth: 4 })),
        async (path, body) => {
          expect(isProper(await post(api, path, body))).toBe(true);
        },
      ),
      once,
    );
  });

  test('any bytes, of any type, on any path', async () => {
    const paths = fc.oneof(
      fc.constantFrom<string>(...ROUTES),
      fc.webPath().map(path => (path === '' ? '/' : path)),
    );
    const types = fc.constantFrom('application/json', 'text/plain', 'application/ld+json');
    await fc.assert(
      fc.asyncProperty(paths, types, fc.uint8Array({ maxLength: 200 }), async (path, type, bytes) => {
        expect(isProper(await asked({ path, headers: { 'content-type': type }, body: Buffer.from(bytes) }))).toBe(true);
      }),
      once,
    );
  });

  test('a good credential with anything in place of one of its members is never verified', async () => {
    const signed = await issued(api, 'eddsa-jcs-2022', plainBadge({ issuer: issuers.Ed25519.did }));
    const names = Object.keys(signed);
    const changes = fc.tuple(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }));
    await fc.assert(
      fc.asyncProperty(changes, async ([name, value]) => {
        fc.pre(JSON.stringify(value) !== JSON.stringify(signed[name]));
        const answer = await post(api, '/credentials/verify', { verifiableCredential: { ...signed, [name]: value } });
        expect(isProper(answer)).toBe(true);
        expect(answer).toMatchObject({ status: 400, body: { verified: false } });
      }),
      once,
    );
  });

  test('a good credential with anything in its proof is never an error of ours', async () => {
    const signed = await issued(api, 'eddsa-rdfc-2022', plainBadge({ issuer: issuers.Ed25519.did }));
    const proof = signed['proof'] as Members;
    const parts = fc.tuple(
      fc.constantFrom(...Object.keys(proof), 'previousProof', 'expires', 'id', '@context'),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const bodies = fc.tuple(
      fc.constantFrom('/credentials/verify', '/credentials/derive', '/presentations/verify'),
      parts,
    );
    await fc.assert(
      fc.asyncProperty(bodies, async ([path, [name, value]]) => {
        const changed = { ...signed, proof: { ...proof, [name]: value } };
        const asPresentation = {
          '@context': signed['@context'],
          type: ['VerifiablePresentation'],
          proof: changed.proof,
        };
        const body = path.startsWith('/presentations')
          ? { verifiablePresentation: asPresentation }
          : { verifiableCredential: changed };
        expect(isProper(await post(api, path, body))).toBe(true);
      }),
      once,
    );
  });

  test('a credential nobody would issue is refused or signed, whatever its members', async () => {
    const names = fc.constantFrom(
      '@context',
      'type',
      'id',
      'issuer',
      'credentialSubject',
      'name',
      'evidence',
      'proof',
      'validFrom',
    );
    const paths = fc.constantFrom('/eddsa-rdfc-2022', '/ecdsa-jcs-2019', '/ecdsa-sd-2023', '/ed25519-2020', '');
    await fc.assert(
      fc.asyncProperty(
        paths,
        fc.dictionary(names, fc.jsonValue({ maxDepth: 3 })),
        fc.jsonValue(),
        async (prefix, more, options) => {
          const credential = { ...plainBadge({ issuer: issuers.Ed25519.did }), ...more };
          expect(isProper(await post(api, `${prefix}/credentials/issue`, { credential, options }))).toBe(true);
        },
      ),
      once,
    );
  });
});
