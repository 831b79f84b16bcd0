/**
 * Nobody is asked before somebody presses Check, and then only the hosts that were named. Two records say so: the log
 * of the one server every address leads to, and Chromium's own record of its network stack, which names who asked and
 * which names were looked up, if only to be ready.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, inject, test } from 'vitest';
import { makeSamples } from '../fixtures/samples.js';
import { hosts, playground } from '../playground/playground.js';
import { browserOwn, isBrowserOwn } from './browser-own.js';
import { extensionHolding, openLocalWorld, type LocalWorld } from './local-web.js';
import type { Asked, LookedUp } from './net-log.js';
import { button, entryFor, openPage, pressToolbarButton, reportIn } from './panel.js';
import { read } from './read.js';

const portfolio = `https://${hosts.portfolio}/`;
const credential = `https://${hosts.university}/data-ethics.vc.json`;
const planted = 'https://planted.example/request';
const plantedName = 'planted-name.example';

let world: LocalWorld;
let asked: readonly Asked[] = [];
let lookedUp: readonly LookedUp[] = [];
/** What the server had heard, and what time it was, when Check was pressed. */
let heardBefore: readonly string[] = [];
let pressedAt = 0;
let heardAfter: readonly string[] = [];
let contacts = '';
let heardPlanted: readonly string[] = [];

beforeAll(async () => {
  const made = await makeSamples(new Date());
  world = await openLocalWorld(inject('chromium'), playground(made, 'mapped'), extensionHolding([hosts.university]), [
    ...browserOwn,
    'planted.example',
    plantedName,
  ]);
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
  // Chromium makes nothing ready for a page of an extension; in the page beside it, a script could ask for that.
  await page.evaluate(name => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: `//${name}/` }));
  }, plantedName);
  await pause(1_000);
  ({ asked, lookedUp } = await world.close());
});

const heard = (): readonly string[] => world.server.log.filter(line => !isBrowserOwn(line));
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

const namesIn = (some: readonly LookedUp[]): readonly string[] => [
  ...new Set(some.map(({ name }) => name).filter(name => !browserOwn.includes(name))),
];

test('before the press, Chromium looks up the name of the page and no other', () => {
  expect(namesIn(lookedUp.filter(({ at }) => at < pressedAt))).toEqual([hosts.portfolio]);
});

test('after the press, Chromium looks up the names of the hosts that were named', () => {
  const names = namesIn(lookedUp.filter(({ at }) => at >= pressedAt));
  expect(names.filter(name => !name.startsWith('planted'))).toEqual([hosts.university]);
});

test('names planted in the panel and in the page appear in the record, also one that is only looked up', () => {
  expect(namesIn(lookedUp).filter(name => name.startsWith('planted'))).toEqual(['planted.example', plantedName]);
  expect(asked.filter(({ url }) => url.includes(plantedName))).toEqual([]);
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
