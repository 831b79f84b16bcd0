/** Every line of every oracle, in the real extension, on pages served as if from their own address. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { limits } from '../../core/index.js';
import { follow } from '../../extension/recognise.js';
import { isBrowserOwn } from '../journeys/browser-own.js';
import type { NetRecord } from '../journeys/net-log.js';
import { table } from '../tools/table.js';
import { type Line, type LookAlike, type Spread, givenPages, holdsAt, hostsIn } from './oracle.js';
import { ownPages } from './own-page.js';
import { openShow, openStage, type Stage } from './stage.js';
import { type Checked, checkThisLink } from './checking.js';
import { type Moment, type Visit, sha256, visit } from './visit.js';

const spreads: readonly Spread[] = [...givenPages(), ...(await ownPages())];
const planted = 'https://planted.example/request';

const visits = new Map<string, Visit>();
const asExpected = new Map<string, number>();
let stage: Stage;
let net: NetRecord = { asked: [], lookedUp: [] };

const visitOf = ({ name }: Spread): Visit => {
  const known = visits.get(name);
  if (!known) throw new Error(`${name} was not visited`);
  return known;
};
const lineCount = ({ oracle }: Spread): number => oracle.expect.length + oracle.mustNot.length;

/** A line that holds is counted, for the table. */
const line = (spread: Spread, holds: () => void): void => {
  holds();
  asExpected.set(spread.name, (asExpected.get(spread.name) ?? 0) + 1);
};

beforeAll(async () => {
  const hosts = [...new Set(spreads.flatMap(hostsIn))];
  stage = await openStage(inject('chromium'), [...hosts, 'www.linkedin.com', 'api.credly.com'], ['planted.example']);
  for (const spread of spreads) visits.set(spread.name, await visit(stage, spread));
  net = await closeWithPlanted();
}, 600_000);

afterAll(() => {
  const rows = spreads.map(spread => [
    spread.name,
    `${String(asExpected.get(spread.name) ?? 0)} of ${String(lineCount(spread))}`,
    String(Math.max(0, ...(visits.get(spread.name)?.moments.map(({ marks }) => marks) ?? []))),
    String(requestsBeforeGesture(spread).length),
  ]);
  const head = ['page', 'lines as expected', 'marks', 'requests before a gesture'];
  process.stdout.write(`${table([head, ...rows]).join('\n')}\n`);
});

/** What was planted in the content script's world of a page, and what was seen of it. */
let fromMenu: Checked | undefined;
const badgeId = '77777777-1111-4111-8111-111111111111';
const wrapped = `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(`https://www.credly.com/badges/${badgeId}`)}`;
const inPage = { heard: [] as readonly string[], thrown: [] as readonly string[] };

/** A request planted in the content script's world and one planted in an extension page end the record. */
async function closeWithPlanted(): Promise<NetRecord> {
  const [own] = await ownPages();
  if (!own) throw new Error('there is no page of our own');
  stage.play(own.sites);
  const show = await openShow(stage, own.oracle.url);
  await show.panel.waitForSelector('[data-finding]');
  await pause(500);
  const beginning = stage.moment();
  await show.inContentScript(`fetch('${planted}/in-page').catch(() => undefined)`);
  await show.inContentScript(`setTimeout(() => { throw new Error('planted') })`);
  await pause(500);
  inPage.heard = stage.heardSince(beginning);
  inPage.thrown = [...show.thrown];
  await show.close();
  fromMenu = await checkThisLink(stage, wrapped);
  const page = await stage.world.browser.newPage();
  await page.goto(`${stage.world.origin}/check.html`);
  await page.evaluate(address => fetch(address).catch(() => undefined), planted);
  return stage.close();
}

const within = ({ from, to }: Visit['quiet'], at: number): boolean => at >= from && at <= to;

/** Everything the extension asked for, or looked up the name of, while nobody had pressed anything in it. */
function requestsBeforeGesture(spread: Spread): readonly string[] {
  const seen = visits.get(spread.name);
  if (!seen) return ['not visited'];
  const { alone, heardBeforeGesture, quiet } = seen;
  const alsoAlone = new Set(net.lookedUp.filter(({ at }) => within(alone, at)).map(({ name }) => name));
  return [
    ...heardBeforeGesture,
    ...net.asked
      .filter(({ at, initiator }) => within(quiet, at) && initiator.startsWith('chrome-extension://'))
      .map(({ url }) => url),
    ...net.lookedUp
      .filter(({ at, name }) => within(quiet, at) && !alsoAlone.has(name) && !isBrowserOwn(name))
      .map(({ name }) => name),
  ];
}

const keyOf = ({ payloadSha256, target, locator }: Line): string => target ?? payloadSha256 ?? locator;

/** Lines of one credential are one entry: each of their kinds is right for it. */
const group = ({ oracle }: Spread, one: Line): readonly Line[] =>
  oracle.expect.filter(
    other => other === one || keyOf(other) === keyOf(one) || other.dedupeWith === one.id || one.dedupeWith === other.id,
  );

const momentsOf = (spread: Spread, one: Line): readonly Moment[] =>
  visitOf(spread).moments.filter(({ step }) => holdsAt(one, step, spread.oracle.steps));

function expectThere(spread: Spread, one: Line): void {
  const moments = momentsOf(spread, one);
  expect(moments.length).toBeGreaterThan(0);
  for (const moment of moments) {
    const sight = moment.sights.get(one.id);
    expect(sight?.elements, `elements at ${one.locator}`).toBe(1);
    const marked = one.tier === 'marked' && sight?.inView !== false;
    expect({
      step: moment.step.id,
      listed: sight?.entry !== undefined,
      marked: sight?.marked === true || (marked && wasFoughtOff(spread)),
    }).toEqual({ step: moment.step.id, listed: one.tier !== 'offered', marked });
    if (one.tier !== 'offered') expectDescribed(spread, one, moment);
  }
  const marks = moments.filter(moment => moment.sights.get(one.id)?.marked);
  if (one.tier === 'marked' && !wasFoughtOff(spread)) expect(marks.length).toBeGreaterThan(0);
}

/** The page took marks away again, as it says itself, and there were no more of them than there may be. */
function wasFoughtOff(spread: Spread): boolean {
  const kills = visitOf(spread).seen['kills'];
  return typeof kills === 'number' && kills >= 1 && kills <= limits.markRemovals;
}

function expectDescribed(spread: Spread, one: Line, moment: Moment): void {
  const entry = moment.sights.get(one.id)?.entry;
  if (!entry) return;
  const together = group(spread, one);
  expect(together.map(({ kind }) => kind)).toContain(entry.kind);
  expect(together.map(({ verifiability }) => verifiability)).toContain(entry.expects);
  if (one.target !== undefined) expect(entry.target).toBe(one.target);
  if (one.platform !== undefined) expect(entry.platform).toBe(one.platform);
  if (one.payloadSha256 !== undefined && one.target === undefined)
    expect([entry.payload, entry.bytes ?? one.payloadBytes]).toEqual([one.payloadSha256, one.payloadBytes]);
  if (one.title !== undefined) expect(entry.title).toBe(one.title);
  const other = spread.oracle.expect.find(({ id }) => id === one.dedupeWith);
  if (other && isComparable(one, other) && moment.sights.has(other.id))
    expect(entry.id).toBe(moment.sights.get(other.id)?.entry?.id);
  if ((one.frame !== undefined) !== (entry.frame !== 0)) expect.fail('it is listed for another frame');
}

/** Two addresses, or two texts: what stands behind an address is known once it was checked. */
const isComparable = (one: Line, other: Line): boolean =>
  other.tier !== 'offered' && (one.target === undefined) === (other.target === undefined);

const wrapperNames: Readonly<Record<string, string>> = { 'linkedin-add': 'linkedin add-to-profile' };

function expectUnwrapped(spread: Spread, one: Line): void {
  const via = follow(visitOf(spread).written.get(one.id) ?? '')?.via ?? [];
  if (one.unwrapped !== undefined) expect(via).toHaveLength(one.unwrapped);
  if (one.via !== undefined) expect(via.some(id => one.via?.startsWith(wrapperNames[id] ?? id))).toBe(true);
}

/** Whoever issues an SD-JWT under an address publishes its keys there (SD-JWT VC §5); the other issuers here are their keys. */
function keysAskedFor(text: string): readonly string[] {
  const [payload = ''] = text.split('~').slice(0, -1);
  const claims =
    payload && (JSON.parse(Buffer.from(payload.split('.')[1] ?? '', 'base64url').toString()) as { iss?: string });
  return claims && claims.iss !== undefined ? [`${claims.iss}/.well-known/jwt-vc-issuer`] : [];
}

/** What only shows once it is read or checked. */
function expectContent(spread: Spread, one: Line): void {
  const { checks, moments, texts } = visitOf(spread);
  const entry = moments.at(-1)?.sights.get(one.id)?.entry;
  if (!entry) return;
  const text = texts.get(entry.id);
  if (one.payloadSha256 !== undefined && text !== undefined)
    expect([sha256(text), Buffer.byteLength(text)]).toEqual([one.payloadSha256, one.payloadBytes]);
  if (one.credentialId !== undefined && text !== undefined)
    expect((JSON.parse(text) as { id: unknown }).id).toBe(one.credentialId);
  const checked = checks.get(entry.id);
  if (one.fetch !== undefined) expect(checked?.asked ?? []).toEqual(one.fetch);
  else if (text !== undefined) expect(checked?.asked ?? []).toEqual(keysAskedFor(text));
  const other = spread.oracle.expect.find(({ id }) => id === one.dedupeWith);
  if (other?.target !== undefined && one.payloadSha256 !== undefined && other.tier !== 'offered')
    expect(
      visitOf(spread).listAfterChecks.filter(
        ({ payload, target }) => target === other.target || payload === one.payloadSha256,
      ),
      'after the check, one entry for both',
    ).toHaveLength(1);
  if (one.bytesFrom !== undefined) expect(visitOf(spread).heardInside).toContain(one.bytesFrom);
  if (one.report) expect({ verdict: checked?.verdict, because: checked?.because }).toEqual(one.report);
}

const says = (checked: Checked | undefined) => checked && { verdict: checked.verdict, because: checked.because };

/** “Check this link” leads to the credential: it is fetched from there, and from nowhere else, and understood. */
function expectOffered(spread: Spread, one: Line): void {
  const checked = visitOf(spread).offered.get(one.id);
  expect(checked?.asked).toEqual([one.target]);
  expect(checked?.because).not.toMatch(/^format\./);
  expect(says(checked)).toEqual({ verdict: 'unconfirmed', because: 'issuer.unidentified' });
}

describe.each(spreads.map(spread => [spread.name, spread] as const))('%s', (_, spread) => {
  const { oracle } = spread;

  test.each(oracle.expect.map(one => [one.id, one] as const))('%s is there', (_id, one) => {
    line(spread, () => {
      expectThere(spread, one);
      expectUnwrapped(spread, one);
      if (one.tier === 'offered') expectOffered(spread, one);
      else expectContent(spread, one);
    });
  });

  test.each(oracle.mustNot.map(one => [one.locator, one] as const))('%s is no credential', (_locator, one) => {
    line(spread, () => {
      expectNothing(spread, one);
    });
  });

  test('nothing else is listed or marked, and nothing twice', () => {
    for (const moment of visitOf(spread).moments) {
      const mine = new Set([...moment.sights.values()].map(({ entry }) => entry?.id));
      const allowed = oracle.mustNot.filter(({ level }) => level === 'never-mark');
      const others = moment.list.filter(({ id, live }) => live && !mine.has(id));
      expect(others.length, JSON.stringify(others)).toBeLessThanOrEqual(allowed.length);
      expect(moment.stray).toEqual([]);
      const keys = moment.list.map(({ payload, target }) => target ?? payload);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('no request and no look-up of a name before a gesture', () => {
    expect(requestsBeforeGesture(spread)).toHaveLength(oracle.network.beforeGesture);
  });

  test('the content script throws nothing', () => {
    expect(visitOf(spread).thrown).toEqual([]);
  });

  test('no line of the oracle is lost', () => {
    expect({ expect: oracle.expect.length, mustNot: oracle.mustNot.length }).toEqual(oracle.counts);
    const known = new Set(fields);
    expect(Object.keys(oracle).filter(name => !known.has(name))).toEqual([]);
  });

  test.each(oracle.invariants ?? [])('%s', invariant => {
    expectInvariant(spread, invariant);
  });

  if (oracle.afterNav)
    test('after the navigation no mark is left behind, and what is there is listed', () => {
      const last = visitOf(spread).moments.at(-1);
      const live = (last?.list ?? []).filter(({ live }) => live);
      const there = oracle.expect.filter(one => live.some(({ id }) => id === last?.sights.get(one.id)?.entry?.id));
      expect(last?.stray).toHaveLength(oracle.afterNav?.staleDecorations ?? 0);
      expect(there.map(({ id }) => id).sort()).toEqual([...(oracle.afterNav?.expectIds ?? [])].sort());
    });

  if (oracle.expectAll)
    test('after the step the list holds every target exactly once', () => {
      const moment = visitOf(spread).moments.find(({ step }) => step.id === oracle.expectAll?.after);
      expect(moment?.list.flatMap(({ target }) => target ?? []).sort()).toEqual(
        [...(oracle.expectAll?.targets ?? [])].sort(),
      );
    });
});

const fields = [
  'page',
  'url',
  'lang',
  'viewport',
  'about',
  'steps',
  'expect',
  'mustNot',
  'expectAll',
  'afterNav',
  'nearMisses',
  'invariants',
  'budget',
  'network',
  'counts',
];

function expectNothing(spread: Spread, one: LookAlike): void {
  const { moments, offered } = visitOf(spread);
  const glimpses = moments.flatMap(({ glimpses }) => {
    const glimpse = glimpses.get(one);
    return glimpse ? [glimpse] : [];
  });
  expect(glimpses.length).toBeGreaterThan(0);
  for (const { elements, listed, marks } of glimpses) {
    expect(elements, `elements at ${one.locator}`).toBeGreaterThan(0);
    expect(marks).toBe(0);
    if (one.level === 'never-list') expect(listed).toEqual([]);
  }
  const checked = offered.get(one.locator);
  if (checked) expect(checked.because).toBe('format.not-a-credential');
}

/** Sentences an oracle may state about its page; one that names milliseconds is measured by `npm run bench -- scan`. */
const invariants: Readonly<Record<string, (spread: Spread) => void>> = {
  'window.__pwned stays undefined': spread => {
    expect(visitOf(spread).seen['pwned']).toBeUndefined();
  },
  'no request ever goes to 127.0.0.1, [::1], 169.254.169.254, 192.168.1.1 or a file: address': spread => {
    const inner = ['127.0.0.1', '[::1]', '169.254.169.254', '192.168.1.1'];
    const { alone, quiet } = visitOf(spread);
    const asked = net.asked.filter(({ at }) => at >= alone.from && at <= nextAfter(quiet.to));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ url }) => inner.includes(new URL(url).hostname) || url.startsWith('file:'))).toEqual([]);
  },
  'the content script throws nothing': spread => {
    expect(visitOf(spread).thrown).toEqual([]);
  },
  'at most 5 marks are ever placed for #real': spread => {
    expect(visitOf(spread).seen['kills']).toBeLessThanOrEqual(5);
  },
  'a synthetic click on a mark opens nothing and checks nothing': spread => {
    const { seen } = visitOf(spread);
    expect([seen['underway'], seen['shown']]).toEqual([0, undefined]);
  },
  'no mark is drawn inside #spoof, and the list shows nothing for it': spread => {
    const spoof = spread.oracle.mustNot.find(({ locator }) => locator === '#spoof');
    expect(spoof).toBeDefined();
    if (spoof) expectNothing(spread, spoof);
  },
};

/** Until the next page was opened, or for good. */
function nextAfter(moment: number): number {
  const later = [...visits.values()].map(({ alone }) => alone.from).filter(from => from > moment);
  return Math.min(Number.POSITIVE_INFINITY, ...later);
}

function expectInvariant(spread: Spread, invariant: string): void {
  if (/\d ?ms\b/.test(invariant)) return;
  const holds = invariants[invariant];
  if (!holds) expect.fail(`nobody tests: ${invariant}`);
  holds(spread);
}

test('a request planted in an extension page appears in the record, and so does the name looked up for it', () => {
  const own = net.asked.filter(({ initiator, url }) => url === planted && initiator.startsWith('chrome-extension://'));
  expect(own).toHaveLength(1);
  expect(net.lookedUp.some(({ name }) => name === 'planted.example')).toBe(true);
});

test('a request and an error planted in the content script are seen', () => {
  expect(inPage.heard).toEqual([`${planted}/in-page`]);
  expect(inPage.thrown).toEqual([expect.stringContaining('Error: planted')]);
});

test('“Check this link” on a wrapped link asks the platform it leads to, and neither the wrapper nor the page for people', () => {
  expect(fromMenu?.asked).toEqual([
    `https://www.credly.com/api/v1/obi/v3/open_badge_credentials/${badgeId}`,
    `https://api.credly.com/v1/obi/v2/badge_assertions/${badgeId}`,
  ]);
});
