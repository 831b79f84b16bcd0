/** One line, a card, or the whole answer in the page: the same answer, for everybody, and nobody is asked twice for it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openLocalWorld } from '../journeys/local-web.js';
import { pageWith, samples, site, sitesWith } from './site.js';
import { answerOn, badgeOn, cardOn, focused, hearing, isDialogOpen, press, visit } from './visit.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const modes = ['compact', 'card', 'full'] as const;
const badge = (sample: string, attributes: string): string =>
  `<proofmark-badge src="/${sample}.json" ${attributes}></proofmark-badge>`;

/** Every sample in every mode, with languages, schemes and widths taking turns. */
const cases = modes.flatMap((mode, turn) =>
  samples.map(({ name, verdict }, at) => ({
    mode,
    name,
    verdict: name === 'platform-account' ? 'unconfirmed' : verdict,
    lang: (at + turn) % 2 === 0 ? 'en' : 'de',
    scheme: at % 4 < 2 ? 'light' : 'dark',
    width: (at + turn) % 3 === 0 ? 1000 : 320,
    path: `/${mode}/${name}`,
  })),
);
const opening = openLocalWorld(
  inject('chromium'),
  sitesWith({
    ...Object.fromEntries(
      cases.map(({ lang, mode, name, path }) => [path, pageWith({ body: badge(name, `mode="${mode}"`), lang })]),
    ),
    '/load': pageWith({ body: badge('genuine', 'mode="full" when="load"') }),
    '/odd': pageWith({ body: badge('genuine', 'mode="sideways"') }),
    '/narrow': pageWith({
      body: `<div class="column">${badge('genuine', 'mode="full" lang="de"')}</div><link rel="stylesheet" href="/column.css">`,
    }),
    '/column.css': { type: 'text/css', body: '.column { width: 260px }' },
    '/nothing': pageWith({ body: '<proofmark-badge mode="full"></proofmark-badge>' }),
    '/link': pageWith({
      body: '<p><a rel="proofmark" href="/genuine.json" data-mode="compact">The credential</a></p>',
    }),
  }),
);

afterAll(async () => {
  await (await opening).close();
});

const open = async (path: string) => visit((await opening).browser, site + path);

async function violations(page: Page) {
  await page.evaluate(axe);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** How far the page, and a dialog that is open, are wider than what they stand in. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const dialog = document.querySelector('proofmark-badge')?.shadowRoot?.querySelector('dialog[open]');
    return [document.documentElement, dialog].map(one => (one ? one.scrollWidth - one.clientWidth : 0));
  });

describe.each(cases)('$mode, on "$name": $lang, $scheme, $width px', ({ lang, mode, path, scheme, verdict, width }) => {
  test('is for everybody, with the keyboard alone', async () => {
    const { complaints, page } = await open(path);
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await cardOn(page);
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page), { timeout: 5_000 }).toBe('check');
    await page.keyboard.press('Enter');
    const read = await answerOn(page);
    expect([read.verdict, await isDialogOpen(page)]).toEqual([verdict, mode !== 'full']);
    expect([await violations(page), await overflow(page)]).toEqual([[], [0, 0]]);
    if (mode === 'full') {
      await expect.poll(() => focused(page), { timeout: 5_000 }).toBe('div');
      expect(await cardOn(page)).toContain(lang === 'de' ? 'Ohne diese Website prüfen' : 'Check it without this site');
    } else {
      await page.keyboard.press('Escape');
      expect([await isDialogOpen(page), await focused(page)]).toEqual([false, 'check']);
      expect([await violations(page), await overflow(page)]).toEqual([[], [0, 0]]);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('compact', () => {
  test('says in one line whether it stands and whose it is, beside the four marks, and opens the rest', async () => {
    const { page } = await open('/link');
    expect(await cardOn(page)).toBe('Check this credential');
    await press(page);
    await answerOn(page);
    expect(await cardOn(page)).toMatch(/^(?:11\/11 )?Intact and in force\. Signed by uni-lumen\.example\.$/);
    const drawn = await (
      await badgeOn(page)
    ).evaluate(({ shadowRoot }) => {
      const button = shadowRoot?.querySelector('.card button');
      return [button?.querySelectorAll('.mark').length, button?.getAttribute('aria-haspopup')];
    });
    expect(drawn).toEqual([4, 'dialog']);
    await press(page, 'close');
    await press(page);
    expect(await isDialogOpen(page)).toBe(true);
    await page.close();
  });
});

describe('full', () => {
  test('a badge that checks by itself takes the focus from nobody', async () => {
    const { page } = await open('/load');
    await answerOn(page);
    expect([await focused(page), await isDialogOpen(page)]).toEqual(['body', false]);
    await page.close();
  });

  test('tells whoever listens that the answer is there', async () => {
    const { page } = await open('/load');
    await answerOn(page);
    const said = await (
      await badgeOn(page)
    ).evaluate(({ shadowRoot }) => shadowRoot?.querySelector('.card > [role="status"]')?.textContent);
    expect(said).toMatch(/^Intact and in force\. Signed by uni-lumen\.example\./);
    await page.close();
  });

  test('stays inside a narrow column', async () => {
    const { page } = await open('/narrow');
    await press(page);
    await answerOn(page);
    const widths = await (
      await badgeOn(page)
    ).evaluate(({ shadowRoot, offsetWidth }) => {
      const content = shadowRoot?.querySelector('.content');
      return [offsetWidth, (content?.scrollWidth ?? 0) - (content?.clientWidth ?? 0)];
    });
    expect(widths).toEqual([260, 0]);
    await page.close();
  });

  test('says below the button why there is nothing', async () => {
    const { page } = await open('/nothing');
    await press(page);
    expect(await cardOn(page)).toBe('Check this credential There is no credential here to check.');
    await expect.poll(() => focused(page), { timeout: 5_000 }).toBe('check');
    await page.close();
  });
});

test('another mode shows the same answer and asks nobody again', async () => {
  const { asked, page } = await open('/card/genuine');
  const heard = await hearing(page);
  await press(page);
  await answerOn(page);
  const before = asked.length;
  const look = async (mode: 'card' | 'compact' | 'full') =>
    (await badgeOn(page)).evaluate(async (one, wanted) => {
      one.mode = wanted;
      await one.updateComplete;
      const has = (selector: string) => one.shadowRoot?.querySelector(selector) !== null;
      return [has('dialog'), has('.card article'), has('.card .summary'), has('.card .line')];
    }, mode);
  expect(await look('full')).toEqual([false, true, false, false]);
  expect(await look('compact')).toEqual([true, false, false, true]);
  expect(await look('card')).toEqual([true, false, true, false]);
  expect([asked.length, await heard()]).toEqual([before, ['confirmed']]);
  await page.close();
});

test('a mode that is none is the card', async () => {
  const { page } = await open('/odd');
  await press(page);
  await answerOn(page);
  expect(await cardOn(page)).toContain('Show the whole answer');
  expect(await isDialogOpen(page)).toBe(true);
  await page.close();
});
