import { expect, test } from 'vitest';
import { openAttempt } from '../../../core/web/attempt.js';
import { openWeb } from '../../../core/web/index.js';
import { askingAsPage, observed } from '../../../core/web/observed.js';
import { overlaid } from '../../../core/web/overlay.js';
import { json, world } from './world.js';

const here = 'https://uni-lumen.example/.well-known/did.json';
const there = 'https://badges.example/status/1';

test('over the web lie what would be published and what was heard; all else is silent, and nobody is asked', async () => {
  const heard = openAttempt();
  const asked = world({ [there]: json({ heard: true }), 'https://badges.example/other': json({}) }, { attempt: heard });
  await openWeb(asked).get(there, 'status');
  const before = asked.seen.length;
  const laid = new Map([[here, { body: '{"laid":true}', mediaType: 'application/json' }]]);
  const closed = { ...asked, allowed: () => Promise.resolve(false), doNotContactIssuers: true };
  const web = openWeb(overlaid(closed, laid, heard));
  const bodies = [
    await web.get(here, 'key'),
    await web.get(there, 'status'),
    await web.get('https://badges.example/other', 'key'),
  ];
  expect(bodies.map(one => (one.kind === 'answered' ? one.text : one.fault))).toEqual([
    '{"laid":true}',
    '{"heard":true}',
    'web.unreachable',
  ]);
  expect(asked.seen).toHaveLength(before);
});

test('what is laid lies over what was heard, and what is hidden was not heard', async () => {
  const heard = openAttempt();
  const asked = world({ [here]: json({ old: true }), [there]: json({ old: true }) }, { attempt: heard });
  const first = openWeb(asked);
  await Promise.all([first.get(here, 'key'), first.get(there, 'status')]);
  const laid = new Map([[here, { body: '{"new":true}', mediaType: 'application/json' }]]);
  const web = openWeb(overlaid(asked, laid, heard, new Set([here, there])));
  const [one, other] = [await web.get(here, 'key'), await web.get(there, 'status')];
  expect([one.kind === 'answered' && one.text, other.kind]).toEqual(['{"new":true}', 'fault']);
});

test('what is written over the web is not kept for the next question', async () => {
  const heard = openAttempt();
  const laid = new Map([[here, { body: '{}', mediaType: 'application/json' }]]);
  await openWeb(overlaid(world({}), laid, heard)).get(here, 'key');
  expect(heard.size()).toBe(0);
});

test('looking at headers changes neither what is asked nor what is answered', async () => {
  const asked = world({
    [here]: json({ a: 1 }, { 'access-control-allow-origin': ' * ' }),
    [there]: new Response('', { status: 301, headers: { location: '/elsewhere' } }),
  });
  const { environment, seen, asked: urls } = observed(asked);
  const web = openWeb(environment);
  const answer = await web.get(here, 'key');
  await web.get(there, 'key');
  await web.get('https://silent.example/', 'key');
  expect(answer.kind === 'answered' && answer.text).toBe('{"a":1}');
  expect(seen.get(here)).toEqual({ status: 200, mediaType: 'application/json', allowOrigin: '*', location: undefined });
  expect(seen.get(there)).toMatchObject({ status: 301, location: '/elsewhere', allowOrigin: undefined });
  expect([...urls]).toEqual([here, there, 'https://badges.example/elsewhere', 'https://silent.example/']);
  expect(asked.seen.map(({ init }) => Object.keys(init.headers ?? {}))).toEqual(asked.seen.map(() => ['Accept']));
});

test('asking as a page adds an origin that is nobody’s, and nothing else', async () => {
  const asked = world({ [here]: json({}) });
  await openWeb(askingAsPage(asked)).get(here, 'key');
  const headers = new Headers(asked.seen[0]?.init.headers);
  expect([...headers.keys()].sort()).toEqual(['accept', 'origin']);
  expect(headers.get('origin')).toBe('null');
});
