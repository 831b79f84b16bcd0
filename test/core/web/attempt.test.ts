/** Trying again asks only what is missing: what was answered counts once more, for its address and purpose, for a while. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Environment, Purpose } from '../../../core/environment.js';
import { limits } from '../../../core/limits.js';
import { openAttempt } from '../../../core/web/attempt.js';
import { openWeb } from '../../../core/web/index.js';
import { type Replies, json, world } from './world.js';

const at = 'https://uni-lumen.example/status/1';
const other = 'https://uni-lumen.example/status/2';
const kept = json({ a: 1 }, { 'cache-control': 'no-store' });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

async function settled<T>(work: Promise<T>, milliseconds = 10_000): Promise<T> {
  const [value] = await Promise.all([work, vi.advanceTimersByTimeAsync(milliseconds)]);
  return value;
}

/** One attempt: which addresses were asked, and what came of this one. */
async function attempted(replies: Replies, more: Partial<Environment>, url = at, purpose: Purpose = 'status') {
  const environment = world(replies, more);
  const web = openWeb(environment);
  const answer = await settled(web.get(url, purpose));
  const text = answer.kind === 'answered' ? answer.text : answer.fault;
  return { text, asked: environment.seen.map(({ url }) => url), contacts: web.contacts };
}

test('what was answered is used again, with the time it came, whatever its server says of keeping it', async () => {
  const attempt = openAttempt();
  const first = await attempted({ [at]: kept }, { attempt });
  expect(first).toMatchObject({ text: '{"a":1}', asked: [at], contacts: [{ cached: false }] });
  const second = await attempted({ [at]: json({ a: 2 }) }, { attempt, now: () => new Date('2026-11-21T00:05:00Z') });
  expect(second).toMatchObject({ text: '{"a":1}', asked: [] });
  expect(second.contacts).toMatchObject([
    { url: at, purpose: 'status', outcome: 'answered', cached: true, at: '2026-11-21T00:00:00.000Z' },
  ]);
});

test('a picture is used again byte for byte', async () => {
  const attempt = openAttempt();
  const bytes = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff]);
  const picture = new Response(bytes, { headers: { 'content-type': 'image/png' } });
  await attempted({ [at]: picture }, { attempt }, at, 'credential');
  const answer = await settled(openWeb(world({}, { attempt })).get(at, 'credential'));
  expect(answer).toMatchObject({ kind: 'answered', bytes, mediaType: 'image/png' });
});

test.each<[string, Replies, string, Purpose]>([
  ['another address', { [other]: json({ b: 1 }) }, other, 'status'],
  ['another purpose', { [at]: json({ b: 1 }) }, at, 'key'],
  ['the address with something added', { [`${at}?x`]: json({ b: 1 }) }, `${at}?x`, 'status'],
])('%s is asked', async (_, replies, url, purpose) => {
  const attempt = openAttempt();
  await attempted({ [at]: kept }, { attempt });
  expect(await attempted(replies, { attempt }, url, purpose)).toMatchObject({ text: '{"b":1}', asked: [url] });
});

test.each<[string, Replies]>([
  ['a server that was busy', { [at]: new Response('', { status: 503 }) }],
  ['one that did not answer', { [at]: 'unreachable' }],
  ['a page in place of a list', { [at]: new Response('<html>') }],
  ['what is not there', { [at]: new Response('', { status: 404 }) }],
])('%s is asked again', async (_, replies) => {
  const attempt = openAttempt();
  await attempted(replies, { attempt });
  expect(attempt.size()).toBe(0);
  expect(await attempted({ [at]: kept }, { attempt })).toMatchObject({ text: '{"a":1}', asked: [at] });
});

test('it is forgotten after a while, counted from when it came: using it again makes it no younger', async () => {
  const attempt = openAttempt();
  await settled(openWeb(world({ [at]: kept }, { attempt })).get(at, 'status'), 0);
  await vi.advanceTimersByTimeAsync(limits.againFor - 2);
  expect(attempt.find(at, 'status')).toBeDefined();
  await settled(openWeb(world({}, { attempt })).get(at, 'status'), 1);
  expect(attempt.size()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect([attempt.size(), attempt.find(at, 'status')]).toEqual([0, undefined]);
});

test('a timer that comes late does not lengthen it', async () => {
  const attempt = openAttempt();
  await settled(openWeb(world({ [at]: kept }, { attempt })).get(at, 'status'), 0);
  const now = performance.now();
  vi.spyOn(performance, 'now').mockReturnValue(now + limits.againFor);
  expect([attempt.size(), attempt.find(at, 'status')]).toEqual([1, undefined]);
  vi.restoreAllMocks();
});

test('who doubts what was answered before is answered anew', async () => {
  const attempt = openAttempt();
  await attempted({ [at]: kept }, { attempt }, at, 'key');
  const web = openWeb(world({ [at]: json({ a: 2 }) }, { attempt }));
  expect(await settled(web.get(at, 'key'))).toMatchObject({ text: '{"a":1}' });
  expect(await settled(web.afresh().get(at, 'key'))).toMatchObject({ text: '{"a":2}' });
});

test('it contacts nobody, so no setting and no missing consent stands in its way', async () => {
  const attempt = openAttempt();
  await attempted({ [at]: kept }, { attempt });
  const declining = { attempt, doNotContactIssuers: true, allowed: () => Promise.resolve(false) };
  expect(await attempted({}, declining)).toMatchObject({ text: '{"a":1}', asked: [] });
});

test('no more than a bound is kept, and what is forgotten is gone', () => {
  const attempt = openAttempt();
  const answer = (bytes: number) => ({
    kind: 'answered' as const,
    url: at,
    status: 200,
    mediaType: undefined,
    bytes: new Uint8Array(bytes),
    text: undefined,
    fetchedAt: '2026-11-21T00:00:00Z',
    freshFor: undefined,
  });
  attempt.keep(at, 'status', answer(limits.rememberedListBytes));
  attempt.keep(other, 'status', answer(1));
  expect([attempt.find(at, 'status') !== undefined, attempt.find(other, 'status')]).toEqual([true, undefined]);
  attempt.keep(at, 'status', answer(10));
  attempt.keep(other, 'status', answer(1));
  expect(attempt.size()).toBe(2);
  attempt.forget();
  expect([attempt.size(), attempt.find(at, 'status')]).toEqual([0, undefined]);
});
