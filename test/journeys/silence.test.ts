/**
 * Nobody is asked before somebody presses Check, and then only the hosts that were named. Two records say so: the log
 * of the one server every address leads to, and Chromium's own record of its network stack, which names who asked.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import { hosts, playground } from '../playground/playground.js';
import { extensionHolding, openLocalWorld, type LocalWorld } from './local-web.js';
import type { Asked } from './net-log.js';
import { button, entryFor, openPage, pressToolbarButton, reportIn } from './panel.js';
import { read } from './read.js';

const portfolio = `https://${hosts.portfolio}/`;
const credential = `https://${hosts.university}/data-ethics.vc.json`;
const planted = 'https://planted.example/request';

/** What Chromium asks for by itself, extension or not. */
const browserOwn =
  /^(update\.googleapis\.com|accounts\.google\.com|content-autofill\.googleapis\.com|clients2\.google\.com|optimizationguide-pa\.googleapis\.com) /;

let world: LocalWorld;
let asked: readonly Asked[] = [];
/** What the server had heard, and what time it was, when Check was pressed. */
let heardBefore: readonly string[] = [];
let pressedAt = 0;
let heardAfter: readonly string[] = [];
let contacts = '';
let heardPlanted: readonly string[] = [];

beforeAll(async () => {
  const made = await makeSamples(new Date());
  world = await openLocalWorld(inject('chromium'), playground(made, 'mapped'), extensionHolding([hosts.university]));
  const page = await openPage(world, portfolio);
  const panel = await pressToolbarButton(world, page);
  const entry = await entryFor(panel, credential);
  await page.hover('a[href$="data-ethics.vc.json"]');
  await pause(1_000); // long enough for whatever would look ahead
  heardBefore = heard();
  pressedAt = Date.now();
  await (await button(entry, 'Check')).click();
  contacts = await read(await reportIn(entry));
  heardAfter = heard().slice(heardBefore.length);
  await panel.evaluate(address => fetch(address).catch(() => undefined), planted);
  heardPlanted = heard();
  asked = await world.close();
});

const heard = (): readonly string[] => world.server.log.filter(line => !browserOwn.test(line));
const byExtension = ({ initiator }: Asked): boolean => initiator.startsWith('chrome-extension://');
const hostsIn = (lines: readonly string[]): readonly string[] => [
  ...new Set(lines.map(line => line.split(' ', 1)[0] ?? '')),
];

test('before the press, the server hears of the page itself and of nothing it names', () => {
  expect(hostsIn(heardBefore)).toEqual([hosts.portfolio]);
  expect(heardBefore).toContain(`${hosts.portfolio} /`);
});

test('before the press, Chromium records no request of the extension', () => {
  expect(asked.filter(one => one.at < pressedAt).length).toBeGreaterThan(0);
  expect(asked.filter(one => byExtension(one) && one.at < pressedAt)).toEqual([]);
});

test('after the press, exactly what the report names is asked', () => {
  expect(hostsIn(heardAfter)).toEqual([hosts.university]);
  expect([...heardAfter].sort()).toEqual(
    ['/.well-known/did.json', '/data-ethics.vc.json', '/status/1'].map(path => `${hosts.university} ${path}`),
  );
  expect(contacts).toContain(hosts.university);
  const urls = asked.filter(one => byExtension(one) && one.url !== planted).map(({ url }) => url);
  expect(urls.map(url => `${new URL(url).host} ${new URL(url).pathname}`).sort()).toEqual([...heardAfter].sort());
});

test('a request planted in the panel appears in both records', () => {
  expect(heardPlanted.filter(line => line.startsWith('planted.example '))).toEqual(['planted.example /request']);
  expect(asked.filter(one => byExtension(one) && one.url === planted)).toHaveLength(1);
});
