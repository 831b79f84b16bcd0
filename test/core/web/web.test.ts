import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Contact, Environment, Purpose } from '../../../core/environment.js';
import { limits } from '../../../core/limits.js';
import { openWeb } from '../../../core/web/index.js';
import { openTurns } from '../../../core/web/pace.js';
import { terms } from '../../../core/web/purposes.js';
import type { Answer, NoAnswer, Web } from '../../../core/web/web.js';
import { type Replies, type World, json, purposes, world } from './world.js';

const at = 'https://uni-lumen.example/did.json';
const path = (name: string | number, host = 'uni-lumen.example') => `https://${host}/${String(name)}`;

/** Timers are pretended, so that a test waits for no clock. */
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function settled<T>(work: Promise<T>, milliseconds = 120_000): Promise<T> {
  const [value] = await Promise.all([work, vi.advanceTimersByTimeAsync(milliseconds)]);
  return value;
}

interface Visit {
  readonly answer: Answer | NoAnswer;
  readonly web: Web;
  readonly environment: World;
}
async function visit(replies: Replies, purpose: Purpose = 'key', more: Partial<Environment> = {}): Promise<Visit> {
  const environment = world(replies, more);
  const web = openWeb(environment);
  return { answer: await settled(web.get(at, purpose)), web, environment };
}

const faultOf = ({ answer }: Visit) =>
  answer.kind === 'fault'
    ? [answer.fault, answer.status, answer.detail].filter(part => part !== undefined)
    : 'answered';
const outcomes = (contacts: readonly Contact[]) =>
  contacts.map(({ outcome, status }) => (status === undefined ? outcome : `${outcome} ${String(status)}`));

describe('a request', () => {
  test.each(purposes)('for %s carries nothing but the address and what may be answered', async purpose => {
    const { environment, answer } = await visit({ [at]: json({ id: 'x' }) }, purpose);
    expect(answer.kind).toBe('answered');
    expect(environment.seen).toHaveLength(1);
    const { signal, ...init } = environment.seen[0]?.init ?? {};
    expect(signal).toBeInstanceOf(AbortSignal);
    expect(init).toEqual({
      method: 'GET',
      headers: { Accept: terms[purpose].accept },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      cache: 'no-store',
      mode: 'cors',
    });
  });

  test('names what it accepts briefly enough not to be preflighted, and never a page', () => {
    for (const purpose of purposes) {
      const { accept } = terms[purpose];
      expect(new TextEncoder().encode(accept).length).toBeLessThanOrEqual(limits.acceptBytes);
      expect(accept).not.toMatch(/html|\*|[^\x20-\x7E]/);
    }
  });

  test('sends no fragment, and no tracking parameter of a link', async () => {
    const environment = world({});
    const web = openWeb(environment);
    await settled(Promise.all([web.get(`${at}#key-1`, 'key'), web.get(`${path(1)}?utm_source=x&id=2`, 'credential')]));
    expect(new Set(environment.seen.map(({ url }) => url))).toEqual(new Set([at, `${path(1)}?id=2`]));
  });

  test('is answered with bytes, text without its byte order mark, media type and time', async () => {
    const body = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
    const headers = { 'content-type': 'Application/DID+json; charset=utf-8', 'cache-control': 'public, max-age=60' };
    const { answer } = await visit({ [at]: new Response(body, { headers }) });
    expect(answer).toEqual({
      kind: 'answered',
      url: at,
      status: 200,
      mediaType: 'application/did+json',
      bytes: body,
      text: '{}',
      fetchedAt: '2026-11-21T00:00:00.000Z',
      freshFor: 60_000,
    });
  });

  test('ignores every other header', async () => {
    const headers = {
      'set-cookie': 'a=b',
      link: '<https://evil.example>; rel=preload',
      refresh: '0;url=https://evil.example',
    };
    const { environment, answer } = await visit({ [at]: json({}, headers) });
    expect([answer.kind, environment.seen.length]).toEqual(['answered', 1]);
  });
});

describe('what gives nothing, and whether it is asked again', () => {
  const status = (code: number, headers: Record<string, string> = {}) => new Response('', { status: code, headers });
  const slowBody = () =>
    new Response(
      new ReadableStream({
        start: controller => {
          controller.enqueue(new Uint8Array(1));
        },
      }),
    );
  const brokenBody = () =>
    new Response(
      new ReadableStream({
        pull: controller => {
          controller.error(new TypeError('reset'));
        },
      }),
    );

  test.each<[string, Replies[string], unknown[], number]>([
    ['no connection', 'unreachable', ['web.unreachable'], 2],
    ['no headers', 'silent', ['web.timeout'], 2],
    ['a body that never ends', slowBody, ['web.timeout', 200], 2],
    ['a body that breaks off', brokenBody, ['web.unreachable', 200], 2],
    ['400', status(400), ['web.unreachable', 400], 1],
    ['401', status(401), ['web.unreachable', 401], 1],
    ['403', status(403), ['web.unreachable', 403], 1],
    ['404', status(404), ['web.unexpected-content', 404], 1],
    ['410', status(410), ['web.unexpected-content', 410], 1],
    ['500', status(500), ['web.unreachable', 500], 2],
    ['502', status(502), ['web.unreachable', 502], 2],
    ['429', status(429), ['web.busy', 429], 2],
    ['503', status(503), ['web.busy', 503], 2],
    ['503 for five seconds', status(503, { 'retry-after': '5' }), ['web.busy', 503], 2],
    ['503 for longer', status(503, { 'retry-after': '6' }), ['web.busy', 503, '2026-11-21T00:00:06.000Z'], 1],
    [
      '429 until later',
      status(429, { 'retry-after': 'Sat, 21 Nov 2026 01:00:00 GMT' }),
      ['web.busy', 429, '2026-11-21T01:00:00.000Z'],
      1,
    ],
    ['a page', new Response(' <!doctype html>'), ['web.unexpected-content', 200, 'text/html'], 1],
    ['what is no text', new Response(new Uint8Array([0xff, 0xfe])), ['web.unexpected-content', 200], 1],
    ['a redirect without a target', status(302), ['web.redirected', 302], 1],
    [
      'a redirect elsewhere',
      status(302, { location: 'https://evil.example/x' }),
      ['web.redirected', 302, 'evil.example'],
      1,
    ],
    [
      'a redirect to http',
      status(301, { location: at.replace('https', 'http') }),
      ['web.redirected', 301, 'uni-lumen.example'],
      1,
    ],
    [
      'a redirect to another port',
      status(301, { location: 'https://uni-lumen.example:8443/' }),
      ['web.redirected', 301, 'uni-lumen.example:8443'],
      1,
    ],
    [
      'a redirect into the own network',
      status(302, { location: 'https://169.254.169.254/' }),
      ['web.redirected', 302, '169.254.169.254'],
      1,
    ],
    ['a redirect to nowhere', status(302, { location: 'https://[' }), ['web.redirected', 302], 1],
  ])('%s', async (_, reply, expected, requests) => {
    const seen = await visit({ [at]: reply });
    expect(faultOf(seen)).toEqual(expected);
    expect(seen.environment.seen).toHaveLength(requests);
    expect(seen.web.contacts).toHaveLength(requests);
    expect(new Set(seen.web.contacts.map(({ outcome }) => outcome))).toEqual(new Set([expected[0]]));
  });

  test.each<[string, Purpose, number, number]>([
    ['headers', 'key', limits.headersTime, 0],
    ['the whole of a key', 'key', 10, limits.documentTime],
    ['the whole of a credential', 'credential', 10, limits.credentialTime],
    ['the whole of a look-up', 'directory', 10, limits.lookUpTime],
  ])('%s, just in time and just too late', async (_, purpose, headers, whole) => {
    const after = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));
    const arriving = (early: number) => async () => {
      const late = headers === limits.headersTime;
      await after(late ? headers - early : headers);
      return new Response(
        new ReadableStream({
          start: async controller => {
            await after(late ? 0 : whole - headers - early);
            controller.enqueue(new TextEncoder().encode('{}'));
            controller.close();
          },
        }),
      );
    };
    expect(faultOf(await visit({ [at]: arriving(1) }, purpose))).toBe('answered');
    expect(faultOf(await visit({ [at]: arriving(-1) }, purpose))).toContain('web.timeout');
  });

  test('a second try that is answered is an answer', async () => {
    const { answer, web } = await visit({ [at]: ['unreachable', json({})] });
    expect(answer.kind).toBe('answered');
    expect(outcomes(web.contacts)).toEqual(['web.unreachable', 'answered 200']);
  });

  test('a redirect that the environment followed all the same is none of ours', async () => {
    const followed = json({});
    Object.defineProperty(followed, 'redirected', { value: true });
    const seen = await visit({ [at]: () => followed });
    expect(faultOf(seen)).toEqual(['web.redirected', 200]);
  });

  test('a page under a link is opened as what it is', async () => {
    const { answer } = await visit({ [at]: new Response('<!doctype html>') }, 'credential');
    expect(answer).toMatchObject({ kind: 'answered', text: '<!doctype html>' });
  });

  test('an environment that throws instead of rejecting is unreachable', async () => {
    const fetch = () => {
      throw new Error('no network here');
    };
    expect(faultOf(await visit({}, 'key', { fetch }))).toEqual(['web.unreachable']);
  });

  test('the request is called off when its time is over', async () => {
    const { environment } = await visit({ [at]: 'silent' });
    expect(environment.seen.map(({ init }) => init.signal?.aborted)).toEqual([true, true]);
  });
});

describe('redirects of the same origin', () => {
  const onward = (to: string | number) => new Response('', { status: 302, headers: { location: `/${String(to)}` } });
  const chain = (length: number): Replies => ({
    [at]: onward(1),
    ...Object.fromEntries(
      Array.from({ length }, (_, hop) => [path(hop + 1), hop + 1 === length ? json({}) : onward(hop + 2)]),
    ),
  });

  test.each<[Purpose, number]>([
    ['credential', limits.credentialRedirects],
    ['key', limits.redirects],
    ['status', limits.redirects],
  ])('for %s %i are followed and not one more', async (purpose, allowed) => {
    const within = await visit(chain(allowed), purpose);
    expect(within.answer).toMatchObject({ kind: 'answered', url: path(allowed) });
    expect(within.web.contacts.map(({ redirectedTo }) => redirectedTo)).toEqual([
      ...Array.from({ length: allowed }, (_, hop) => path(hop + 1)),
      undefined,
    ]);
    const beyond = await visit(chain(allowed + 1), purpose);
    expect(beyond.answer).toMatchObject({ kind: 'fault', fault: 'web.redirected' });
    expect(beyond.environment.seen).toHaveLength(allowed + 1);
  });

  test('a redirect the browser does not show is not followed', async () => {
    const opaque = new Response('');
    Object.defineProperty(opaque, 'type', { value: 'opaqueredirect' });
    expect(faultOf(await visit({ [at]: () => opaque }))).toEqual(['web.redirected', 200]);
  });
});

describe('size, just below and just above', () => {
  const filled = (size: number, beginning = '{') => {
    const bytes = new Uint8Array(size).fill(0x20);
    bytes.set(Uint8Array.from(beginning, letter => letter.charCodeAt(0)));
    return bytes;
  };
  const PNG = '\u0089PNG\r\n\u001A\n';
  const inChunks = (bytes: Uint8Array) => () =>
    new Response(new Blob([bytes.slice(0, 10), bytes.slice(10)] as Uint8Array<ArrayBuffer>[]).stream());

  test.each(purposes)('of an answer for %s', async purpose => {
    const cap = terms[purpose].bytes;
    expect((await visit({ [at]: inChunks(filled(cap)) }, purpose)).answer.kind).toBe('answered');
    const above = await visit({ [at]: inChunks(filled(cap + 1)) }, purpose);
    expect(faultOf(above)).toEqual(['web.too-large', 200, String(cap)]);
    expect(above.environment.seen[0]?.init.signal?.aborted).toBe(true);
  });

  test('of a picture under a link', async () => {
    expect((await visit({ [at]: inChunks(filled(limits.imageBytes, PNG)) }, 'credential')).answer.kind).toBe(
      'answered',
    );
    expect(faultOf(await visit({ [at]: inChunks(filled(limits.imageBytes + 1, PNG)) }, 'credential'))[0]).toBe(
      'web.too-large',
    );
    expect(faultOf(await visit({ [at]: inChunks(filled(limits.keyBytes + 1, PNG)) }, 'key'))[0]).toBe('web.too-large');
  });

  test('announced is believed without reading', async () => {
    const announced = json({}, { 'content-length': String(limits.keyBytes + 1) });
    expect(faultOf(await visit({ [at]: announced }))[0]).toBe('web.too-large');
  });

  test('an endless body is read no further than the cap', async () => {
    let sent = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull: controller => {
            sent += 65_536;
            controller.enqueue(new Uint8Array(65_536));
          },
        }),
      );
    expect(faultOf(await visit({ [at]: endless }))[0]).toBe('web.too-large');
    expect(sent).toBeLessThanOrEqual(limits.keyBytes + 3 * 65_536);
  });
});

describe('how much one verification asks', () => {
  const everything: Partial<Environment> = { fetch: () => Promise.resolve(json({})) };
  const contactsOf = async (addresses: readonly string[], more: Partial<Environment> = everything) => {
    const web = openWeb(world({}, more));
    const answers = await settled(Promise.all(addresses.map(address => web.get(address, 'status'))));
    return { contacts: web.contacts, answers };
  };
  const many = (count: number, host: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => path(index, host(index)));

  test('one address is asked once, whoever asks', async () => {
    const environment = world({ [at]: json({}) });
    const web = openWeb(environment);
    const answers = await settled(Promise.all([web.get(at, 'key'), web.get(`${at}#1`, 'key'), web.get(at, 'status')]));
    expect(answers.map(({ kind }) => kind)).toEqual(['answered', 'answered', 'answered']);
    expect([environment.seen.length, web.contacts.length]).toEqual([1, 1]);
  });

  test('a shared answer is judged by each purpose for itself', async () => {
    const web = openWeb(world({ [at]: new Response('<html>') }));
    const [link, key] = await settled(Promise.all([web.get(at, 'credential'), web.get(at, 'key')]));
    expect([link.kind, key]).toMatchObject(['answered', { fault: 'web.unexpected-content' }]);
  });

  test('twenty requests, and the next is refused with its bound', async () => {
    const three = (index: number) => `h${String(index % 3)}.example`;
    const { contacts, answers } = await contactsOf(many(limits.requests + 1, three));
    expect(contacts.filter(({ outcome }) => outcome === 'answered')).toHaveLength(limits.requests);
    expect(answers.at(-1)).toMatchObject({ fault: 'web.refused', detail: 'requests' });
  });

  test('eight hosts, and the next is refused with its bound', async () => {
    const { contacts, answers } = await contactsOf(many(limits.hosts + 1, index => `h${String(index)}.example`));
    expect(contacts.filter(({ outcome }) => outcome === 'answered')).toHaveLength(limits.hosts);
    expect(answers.at(-1)).toMatchObject({ fault: 'web.refused', detail: 'hosts' });
  });

  test('four retries, and the next fault stands', async () => {
    const fetch = () => Promise.reject(new TypeError('fetch failed'));
    const { contacts } = await contactsOf(
      many(limits.retries + 2, () => 'h.example'),
      { fetch },
    );
    expect(contacts).toHaveLength(limits.retries + 2 + limits.retries);
  });

  test('a retry of a request counts as a request', async () => {
    const unreachable = { fetch: () => Promise.reject(new TypeError('fetch failed')) };
    const { contacts } = await contactsOf(
      many(limits.requests, index => `h${String(index % 4)}.example`),
      unreachable,
    );
    const made = contacts.filter(({ outcome }) => outcome === 'web.unreachable');
    expect(made).toHaveLength(limits.requests);
  });

  test('four at once, two of them at one host', async () => {
    let [now, most] = [0, 0];
    const atHost = new Map<string, number>();
    let mostAtHost = 0;
    const fetch = async (url: string) => {
      const { host } = new URL(url);
      now += 1;
      atHost.set(host, (atHost.get(host) ?? 0) + 1);
      most = Math.max(most, now);
      mostAtHost = Math.max(mostAtHost, atHost.get(host) ?? 0);
      await new Promise(resolve => setTimeout(resolve, 1_000));
      now -= 1;
      atHost.set(host, (atHost.get(host) ?? 0) - 1);
      return json({});
    };
    await contactsOf(
      many(12, index => `h${String(index % 3)}.example`),
      { fetch },
    );
    expect([most, mostAtHost]).toEqual([limits.requestsInFlight, limits.requestsInFlightPerHost]);
  });

  test('four requests to a host at once, then one a second', async () => {
    const begun: number[] = [];
    const start = performance.now();
    const fetch = () => {
      begun.push(performance.now() - start);
      return Promise.resolve(json({}));
    };
    await contactsOf(
      many(7, () => 'h.example'),
      { fetch },
    );
    expect(begun.map(Math.round)).toEqual([0, 0, 0, 0, 1_000, 2_000, 3_000]);
  });

  test('one slow host does not keep the others from answering', async () => {
    const slow = world({ [path(1, 'a.example')]: 'silent', [path(1, 'b.example')]: json({}) });
    const web = openWeb(slow);
    const waiting = web.get(path(1, 'a.example'), 'status');
    expect((await settled(web.get(path(1, 'b.example'), 'status'), 100)).kind).toBe('answered');
    await settled(waiting);
  });

  test('shared with others, one host is asked two at once and one a second by all of them together', async () => {
    const begun: number[] = [];
    const turns = openTurns();
    const fetch = () => {
      begun.push(performance.now());
      return Promise.resolve(json({}));
    };
    const started = performance.now();
    const asking = many(7, () => 'h.example').map(address =>
      openWeb(world({}, { fetch, turns })).get(address, 'status'),
    );
    await vi.advanceTimersByTimeAsync(4_000);
    expect((await Promise.all(asking)).map(({ kind }) => kind)).toEqual(asking.map(() => 'answered'));
    expect(begun.map(time => Math.round(time - started))).toEqual([0, 0, 0, 0, 1_000, 2_000, 3_000]);
  });

  test('waiting for others to have their turn takes nothing from the time of a verification', async () => {
    let leave = (): void => undefined;
    const free = new Promise<void>(resolve => {
      leave = resolve;
    });
    const turns =
      () =>
      <T>(work: () => Promise<T>) =>
        free.then(work);
    const answer = openWeb(world({}, { fetch: () => Promise.resolve(json({})), turns })).get(
      path(1, 'h.example'),
      'status',
    );
    await vi.advanceTimersByTimeAsync(2 * limits.verificationTime);
    leave();
    expect((await settled(answer)).kind).toBe('answered');
  });

  test('thirty seconds, then every open request is a timeout', async () => {
    const fetch = () => new Promise<never>(() => undefined);
    const web = openWeb(world({}, { fetch }));
    const answers: (Answer | NoAnswer)[] = [];
    for (const address of many(12, () => 'h.example'))
      void web.get(address, 'status').then(answer => answers.push(answer));
    await vi.advanceTimersByTimeAsync(limits.verificationTime + 10);
    expect(answers).toHaveLength(12);
    expect(new Set(answers.map(answer => answer.kind === 'fault' && answer.fault))).toEqual(new Set(['web.timeout']));
    const [late] = await Promise.all([web.get(path('late'), 'key'), vi.advanceTimersByTimeAsync(1)]);
    expect(late).toMatchObject({ fault: 'web.timeout' });
  });
});

describe('consent', () => {
  test('is asked by host and purpose, and a no is no request', async () => {
    const asked: string[] = [];
    const allowed = (host: string, purpose: Purpose) => {
      asked.push(`${host} ${purpose}`);
      return Promise.resolve(false);
    };
    const seen = await visit({ [at]: json({}) }, 'status', { allowed });
    expect(faultOf(seen)).toEqual(['web.not-permitted', 'uni-lumen.example']);
    expect([asked, seen.environment.seen]).toEqual([['uni-lumen.example status'], []]);
    expect(outcomes(seen.web.contacts)).toEqual(['web.not-permitted']);
  });

  test.each<[string, NonNullable<Environment['allowed']>]>([
    ['fails', () => Promise.reject(new Error('closed'))],
    ['never comes', () => new Promise(() => undefined)],
  ])('that %s is a no', async (_, allowed) => {
    const seen = await visit({ [at]: json({}) }, 'key', { allowed });
    expect([faultOf(seen)[0], seen.environment.seen]).toEqual(['web.not-permitted', []]);
  });

  test('another port needs a yes that names host and port, except where files answer', async () => {
    const elsewhere = 'https://uni-lumen.example:8443/did.json';
    const get = (more: Partial<Environment>) =>
      settled(openWeb(world({ [elsewhere]: json({}) }, more)).get(elsewhere, 'key'));
    expect(await get({})).toMatchObject({ fault: 'web.refused' });
    expect(await get({ mirrored: true })).toMatchObject({ kind: 'answered' });
    expect(await get({ allowed: host => Promise.resolve(host === 'uni-lumen.example:8443') })).toMatchObject({
      kind: 'answered',
    });
    expect(await get({ allowed: host => Promise.resolve(host === 'uni-lumen.example') })).toMatchObject({
      fault: 'web.not-permitted',
    });
  });
});

describe('the record', () => {
  test('names every request made and refused, in order, with what came of it', async () => {
    const web = openWeb(world({ [at]: json({ a: 1 }) }));
    const oneAfterTheOther = async () => {
      await web.get(at, 'key');
      await web.get('https://localhost/x', 'status');
      await web.get(path(404), 'badge-part');
    };
    await settled(oneAfterTheOther());
    expect(web.contacts).toEqual([
      {
        url: at,
        host: 'uni-lumen.example',
        purpose: 'key',
        outcome: 'answered',
        status: 200,
        bytes: 7,
        cached: false,
        mirrored: false,
        at: '2026-11-21T00:00:00.000Z',
        milliseconds: 0,
      },
      expect.objectContaining({
        url: 'https://localhost/x',
        host: 'localhost',
        purpose: 'status',
        outcome: 'web.refused',
      }),
      expect.objectContaining({ url: path(404), purpose: 'badge-part', outcome: 'web.unreachable' }),
      expect.objectContaining({ url: path(404), purpose: 'badge-part', outcome: 'web.unreachable' }),
    ]);
  });

  test('keeps the order in which requests began, not that in which they ended', async () => {
    const later = (milliseconds: number) => () =>
      new Promise<Response>(resolve =>
        setTimeout(() => {
          resolve(json({}));
        }, milliseconds),
      );
    const web = openWeb(world({ [path(1)]: later(900), [path(2)]: later(100) }));
    await settled(Promise.all([web.get(path(1), 'key'), web.get(path(2), 'key')]));
    expect(web.contacts.map(({ url, milliseconds }) => [url, milliseconds])).toEqual([
      [path(1), 900],
      [path(2), 100],
    ]);
  });

  test('of a mirror is the same on every run: no time passes', async () => {
    const { web } = await visit({ [at]: ['unreachable', json({})] }, 'key', { mirrored: true });
    expect(web.contacts.map(({ milliseconds, mirrored }) => [milliseconds, mirrored])).toEqual([
      [0, true],
      [0, true],
    ]);
  });
});

describe('what is kept between verifications', () => {
  const noon = Date.parse('2026-11-21T12:00:00Z');
  const DAY = 24 * 3_600_000;

  /** Asks twice, so many milliseconds apart, in two verifications that share one memory. */
  async function twice(
    reply: Response,
    apart: number,
    purpose: Purpose = 'status',
    lifetime?: (answer: Answer) => number | undefined,
  ) {
    const kept = new Map<string, unknown>();
    const memory = {
      read: (key: string) => Promise.resolve(kept.get(key)),
      write: (key: string, value: unknown) => Promise.resolve(void kept.set(key, structuredClone(value))),
    };
    const first = world({ [at]: reply }, { memory, now: () => new Date(noon) });
    const second = world({ [at]: reply }, { memory, now: () => new Date(noon + apart) });
    const before = await settled(openWeb(first).get(at, purpose, lifetime));
    const web = openWeb(second);
    const after = await settled(web.get(at, purpose, lifetime));
    return { kept, before, after, contacts: web.contacts, requests: second.seen.length };
  }

  test('a list is asked once, and the second answer carries the first time', async () => {
    const { before, after, contacts, requests } = await twice(json({ a: 1 }), 1_000);
    expect(requests).toBe(0);
    expect(after).toEqual(before);
    expect(contacts).toMatchObject([
      { outcome: 'answered', cached: true, at: '2026-11-21T12:00:00.000Z', status: 200, milliseconds: 0 },
    ]);
  });

  test.each<[string, Record<string, string>, Purpose, ((answer: Answer) => number | undefined) | undefined, number]>([
    ['a day, when nobody says', {}, 'status', undefined, DAY],
    ['as long as the server says', { 'cache-control': 'public, max-age=60' }, 'status', undefined, 60_000],
    [
      'as long as the list says, before the server',
      { 'cache-control': 'max-age=60' },
      'status',
      () => 300_000,
      300_000,
    ],
    [
      'never longer than thirty days',
      { 'cache-control': 'max-age=99999999' },
      'status',
      undefined,
      limits.statusListOldAfter,
    ],
    ['a key never longer than a day', { 'cache-control': 'max-age=99999999' }, 'key', undefined, limits.keyFreshFor],
  ])('%s', async (_, headers, purpose, lifetime, expected) => {
    expect((await twice(json({}, headers), expected - 1, purpose, lifetime)).requests).toBe(0);
    expect((await twice(json({}, headers), expected, purpose, lifetime)).requests).toBe(1);
  });

  test('who doubts what was kept is answered anew, and once', async () => {
    const kept = { url: at, status: 200, text: '{}', fetchedAt: '2026-11-21T11:00:00.000Z' };
    const memory = { read: () => Promise.resolve(kept), write: () => Promise.resolve() };
    const answers = { [at]: json({ a: 1 }), [path('other')]: json({}) };
    const environment = world(answers, { memory, now: () => new Date(noon) });
    const web = openWeb(environment);
    const textOf = async (way: Web) => {
      const answer = await settled(way.get(at, 'key'), 1_000);
      return answer.kind === 'answered' && answer.text;
    };
    await settled(web.get(path('other'), 'badge-part'), 1_000);
    expect(await textOf(web)).toBe('{}');
    expect(await textOf(web.afresh())).toBe('{"a":1}');
    expect(await textOf(web.afresh())).toBe('{"a":1}');
    await settled(web.afresh().get(path('other'), 'badge-part'), 1_000);
    expect(web.contacts.map(({ url, cached }) => [url, cached])).toEqual([
      [path('other'), false],
      [at, true],
      [at, false],
    ]);
  });

  test('a copy from the future is not believed', async () => {
    expect((await twice(json({}), -1)).requests).toBe(1);
  });

  test.each<[string, Response, Purpose]>([
    ['what must not be stored', json({}, { 'cache-control': 'no-store, max-age=60' }), 'status'],
    ['a page instead of a list', new Response('<html>'), 'status'],
    ['a fault', new Response('', { status: 404 }), 'key'],
    ['a credential', json({}), 'credential'],
    ['what a directory says about one issuer', json({}), 'directory'],
  ])('%s is not kept', async (_, reply, purpose) => {
    const { kept, requests } = await twice(reply, 0, purpose);
    expect([kept.size, requests]).toEqual([0, 1]);
  });

  test.each<[string, Environment['memory']]>([
    ['fails', { read: () => Promise.reject(new Error('x')), write: () => Promise.reject(new Error('x')) }],
    ['never answers', { read: () => new Promise(() => undefined), write: () => new Promise(() => undefined) }],
    ['holds something else', { read: () => Promise.resolve({ url: at, text: 7 }), write: () => Promise.resolve() }],
  ])('a memory that %s is no obstacle', async (_, memory) => {
    const { answer } = await visit({ [at]: json({}) }, 'key', memory ? { memory } : {});
    expect(answer.kind).toBe('answered');
  });
});
