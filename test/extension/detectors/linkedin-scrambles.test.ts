import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Pass } from '../../../extension/finding.js';
import { understand } from '../../../extension/understand.js';
import { openSpotting, pause, type SpottingPage } from '../page/chromium.js';
import {
  badge,
  details,
  emberDetails,
  emberProfile,
  link,
  loggedOut,
  profile,
  serverDetails,
  serverProfile,
  wrapped,
} from './linkedin-pages.js';
import { scramble } from './linkedin-scramble.js';

const SEEDS = Array.from({ length: 20 }, (_, at) => 1_000 + 37 * at);

const chromium = await openSpotting();
afterAll(() => chromium.close());

interface Listed {
  readonly target: string | undefined;
  readonly tier: string;
}
const listOf = ({ found }: Pass): readonly Listed[] =>
  found
    .map(one => understand(one, 0))
    .filter(({ live }) => live)
    .map(({ target, tier }) => ({ target, tier }));
const written = (list: readonly Listed[]): readonly string[] =>
  list.map(({ target, tier }) => `${tier} ${target ?? '–'}`).toSorted();

/** Waits for a list; answers the last one there was when it does not come. */
async function listed(opened: SpottingPage, expected: readonly string[]): Promise<readonly string[]> {
  const isIt = (pass: Pass) => written(listOf(pass)).join() === expected.join();
  const pass = await opened.pass(isIt).catch(() => opened.pass());
  return written(listOf(pass));
}

const each = SEEDS.map(seed => ({ seed }));

describe('pages built like LinkedIn’s', () => {
  const certificates = [
    { name: 'Applied Statistics', issuer: 'Uni Lumen', dates: 'Issued Feb 2026', address: wrapped(badge(1)) },
    { name: 'First Aid', issuer: 'Rescue', dates: 'Issued Jan 2023' },
    { name: 'Data Literacy', issuer: 'Uni Lumen', address: wrapped('https://www.coursera.org/records/ABCDEFGHJKLM') },
    { name: 'Elsewhere', issuer: 'Uni Lumen', address: wrapped('https://awards.uni-lumen.example/c/7') },
  ];
  const platforms = ['marked https://www.coursera.org/records/ABCDEFGHJKLM', `marked ${badge(1)}`];
  const all = ['listed https://awards.uni-lumen.example/c/7', ...platforms];
  const aside = `<aside>${link(badge(8))}${link(wrapped('https://ads.example/landing'))}</aside>`;
  const post = `<section><p>${link('https://lnkd.in/dAbCdEf')}</p></section>`;
  const pages = [
    { name: 'an Ember profile', address: profile, html: emberProfile(certificates, post, aside), unnamed: all },
    { name: 'an Ember list', address: details, html: emberDetails(certificates), unnamed: platforms },
    {
      name: 'a server-driven profile',
      address: profile,
      html: serverProfile(certificates, post, aside),
      unnamed: platforms,
    },
    { name: 'a server-driven list', address: details, html: serverDetails(certificates), unnamed: all },
    {
      name: 'a logged-out profile',
      address: 'https://de.linkedin.com/in/learner-a',
      html: loggedOut(certificates),
      unnamed: all,
    },
  ];

  describe.each(pages)('$name', ({ address, html, unnamed }) => {
    test.each(each)('scrambled with seed $seed', async ({ seed }) => {
      const opened = await chromium.open(address, scramble(html, seed).html);
      await opened.spot();
      expect(await listed(opened, all)).toEqual(all);
      await opened.page.close();
    });

    test.each(each.slice(0, 5))('scrambled with seed $seed, without the names of views', async ({ seed }) => {
      const opened = await chromium.open(address, scramble(html, seed, true).html);
      await opened.spot();
      expect(await listed(opened, unnamed)).toEqual(unnamed);
      await opened.page.close();
    });
  });
});

interface Expected {
  readonly after: string;
  readonly target: string;
  readonly tier: string;
  readonly platform: string | null;
  readonly locator: string;
}
interface Oracle {
  readonly url: string;
  readonly steps: readonly {
    readonly id: string;
    readonly do?: string;
    readonly selector?: string;
    readonly waitMs: number;
  }[];
  readonly expect: readonly Expected[];
}

const folder = process.env['PROOFMARK_PAGES'];
const names = ['linkedin-profile-ember', 'linkedin-sdui-spa'];
if (!folder || !existsSync(folder))
  process.stderr.write('PROOFMARK_PAGES is not set: its LinkedIn pages were NOT scrambled\n');

/** What of the oracle is on the page now, under the locators as they are written now. */
async function presentOf(opened: SpottingPage, { expect: all }: Oracle, locatorOf: (old: string) => string) {
  const there = await Promise.all(all.map(async ({ locator }) => (await opened.page.$(locatorOf(locator))) !== null));
  return written(all.filter((_, at) => there[at]));
}

/** Waits until the list holds exactly what is on the page; answers with both. */
async function settledList(opened: SpottingPage, oracle: Oracle, locatorOf: (old: string) => string) {
  let [expected, found]: readonly (readonly string[])[] = [[], []];
  for (let tries = 0; tries < 100; tries += 1) {
    expected = await presentOf(opened, oracle, locatorOf);
    found = written(listOf(await opened.pass()));
    if (found.join() === expected.join()) break;
    await pause(100);
  }
  return { expected, found };
}

if (folder && existsSync(folder))
  describe.each(names)('%s', name => {
    const html = readFileSync(join(folder, `${name}.html`), 'utf8');
    const oracle = JSON.parse(readFileSync(join(folder, `${name}.oracle.json`), 'utf8')) as Oracle;
    const scrambled = (seed: number, unnamed: boolean) => {
      const { html: now, idOf } = scramble(html, seed, unnamed);
      return { now, locatorOf: (old: string) => old.replace(/#([\w-]+)/g, (_, id: string) => `#${idOf(id)}`) };
    };

    async function compare(seed: number, unnamed: boolean): Promise<void> {
      const { now, locatorOf } = scrambled(seed, unnamed);
      const opened = await chromium.open(oracle.url, now);
      await opened.spot();
      let last: readonly string[] = [];
      for (const { do: act, selector, waitMs } of oracle.steps) {
        if (act === 'click') await opened.page.click(locatorOf(selector ?? ''));
        await pause(waitMs);
        const { expected, found } = await settledList(opened, oracle, locatorOf);
        expect(found).toEqual(expected);
        last = found ?? [];
      }
      expect(last).toEqual(written(oracle.expect));
      const marked = last.filter(line => line.startsWith('marked '));
      await opened.page.setViewport({ width: 1_200, height: 3_000 });
      expect(await opened.settled(marked.length)).toHaveLength(marked.length);
      await opened.page.close();
    }

    test.each(each)('scrambled with seed $seed: the same list, and one mark a certificate', async ({ seed }) => {
      await compare(seed, false);
    });

    test.each(each)('scrambled with seed $seed, without the names of views: no platform lost', async ({ seed }) => {
      await compare(seed, true);
    });
  });
