/** A report on a page of its own: handed from page to page, kept nowhere, read by three, copied and printed alone. */
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { languageFor } from '../../core/language/index.js';
import { makeSamples } from '../fixtures/samples.js';
import { tabTo } from '../journeys/panel.js';
import { A4, paperIn, printed } from '../journeys/paper.js';
import { picture } from '../journeys/picture.js';
import type { LocalWorld } from '../journeys/local-web.js';
import { expectAccessible } from '../journeys/read.js';
import { sampleNamed } from '../playground/playground.js';
import { inline, openShowing, press } from './showing.js';
import { entryIn, hand, openExtension, openFolder, openSurface, reportIn, sitesOf } from './world.js';

const made = await makeSamples(new Date());
const genuine = JSON.stringify(sampleNamed(made, 'genuine').document);
const en = languageFor('en');
const readers = ['recruiter', 'evaluator', 'learner'] as const;
const files = openFolder();
let world: LocalWorld;
beforeAll(async () => {
  world = await openExtension(inject('chromium'), sitesOf(made.web), ['uni-lumen.example']);
});
afterAll(async () => {
  files.close();
  await world.close();
});

/** The check page with the answer about this file. */
async function openChecked(text = genuine, name = 'genuine.json'): Promise<[Page, ElementHandle]> {
  const page = await openSurface(world, 'check.html');
  await hand(page, files.file(name, text));
  return [page, await reportIn(await entryIn(page, name, 'checked'))];
}

const addressIn = (report: ElementHandle): Promise<string> =>
  report.$eval('[data-action="open-report"]', link => (link as HTMLAnchorElement).href);

/** The page such a link leads to, as another window opens it. */
async function openAt(address: string): Promise<Page> {
  const page = await world.browser.newPage();
  await page.setViewport({ width: 760, height: 1000 });
  await page.goto(address);
  await page.waitForSelector('footer');
  await page.waitForSelector('[data-verdict], [data-state="report-gone"]');
  return page;
}

/** What a report says, without what can only be pressed. */
const said = (report: ElementHandle | null): Promise<string> | undefined =>
  report?.evaluate(node => {
    const copy = node.cloneNode(true) as HTMLElement;
    for (const pressed of copy.querySelectorAll('.copies, .buttons, .ask-hint, .engines button')) pressed.remove();
    return copy.textContent.replace(/\s+/g, ' ');
  });

const readAs = async (page: Page, reader: string): Promise<void> => {
  await press(page, `[data-readings] input[value="${reader}"]`);
  await page.waitForSelector(`[data-verdict][data-reading="${reader}"]`);
};

/** Everything a page of the extension could keep something in. */
const keptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    interface Area {
      get(keys: null): Promise<object>;
    }
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: Area; session: Area } } }).chrome;
    const [local, session] = [await storage.local.get(null), await storage.session.get(null)];
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return JSON.stringify([local, session, databases, await caches.keys(), localStorage.length, sessionStorage.length]);
  });

test('it says what the page says that judged, for each reader, and nothing is kept for it', async () => {
  const [page, report] = await openChecked();
  const before = await keptBy(page);
  const alone = await openAt(await addressIn(report));
  for (const reader of readers) {
    await press(page, `footer input[value="${reader}"]`);
    const beside = await page.waitForSelector(`[data-verdict][data-reading="${reader}"]`);
    await readAs(alone, reader);
    const words = await said(await alone.$('[data-verdict]'));
    expect(words).toContain('Intact and in force. Signed by uni-lumen.example.');
    expect(words).toBe(await said(beside));
  }
  expect(await alone.$eval('.where', node => node.textContent)).toBe('genuine.json');
  await press(page, 'footer input[value="recruiter"]');
  await page.waitForFunction(async () => {
    const { storage } = (
      globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<unknown> } } } }
    ).chrome;
    return JSON.stringify(await storage.local.get('settings')).includes('recruiter');
  });
  const isOurs = (kept: string): string => kept.replace(/"settings":\{[^}]*\}/, '').replace('{,', '{');
  expect(isOurs(await keptBy(alone))).toBe(isOurs(before));
  expect(await alone.title()).toBe('Proofmark');
  await Promise.all([alone.close(), page.close()]);
});

test('with the keyboard alone it is opened, read by another, copied and printed, and everybody can read it', async () => {
  const [page, report] = await openChecked();
  const link = await report.$('[data-action="open-report"]');
  if (link) await tabTo(page, link);
  const opened = world.browser.waitForTarget(target => target.url().includes('/report.html#'));
  await page.keyboard.press('Enter');
  const alone = await (await opened).page();
  if (!alone) throw new Error('no page was opened');
  await alone.setViewport({ width: 760, height: 1000 });
  await alone.bringToFront();
  await alone.waitForSelector('[data-verdict]');
  const chosen = await alone.waitForSelector('[data-readings] input:checked');
  if (chosen) await tabTo(alone, chosen);
  await alone.keyboard.press('ArrowRight');
  await alone.waitForSelector('[data-reading="evaluator"]');
  expect(await alone.$$eval('[data-copy]', all => all.map(one => (one as HTMLElement).dataset['copy']))).toEqual([
    'text',
    'csv',
    'json',
  ]);
  await alone.evaluate(() => {
    Object.assign(window, { print: () => Object.assign(globalThis, { wasPrinted: true }) });
    navigator.clipboard.writeText = text => {
      Object.assign(globalThis, { copied: text });
      return Promise.resolve();
    };
  });
  for (const selector of ['[data-copy="text"]', '[data-action="print"]']) {
    const button = await alone.waitForSelector(selector);
    if (button) await tabTo(alone, button);
    await alone.keyboard.press('Enter');
  }
  await alone.waitForFunction(() => 'wasPrinted' in globalThis && 'copied' in globalThis);
  const text = await alone.evaluate(() => (globalThis as unknown as { copied: string }).copied);
  expect(text).toMatch(/^Intact and in force\. Signed by uni-lumen\.example\./u);
  expect(text).toMatch(/\(SHA-256\): (?:[0-9A-F]{4} ?){16}\n/u);
  await picture(alone, 'report-page-alone', { x: 0, y: 0, width: 760, height: 1_000 });
  for (const scheme of ['light', 'dark']) {
    await alone.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await expectAccessible(alone);
  }
  await alone.setViewport({ width: 320, height: 900 });
  const [wide, visible] = await alone.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(visible ?? 0);
  await Promise.all([alone.close(), page.close()]);
});

test('once the page that judged is closed it is gone, and says what to do', async () => {
  const [page, report] = await openChecked();
  const alone = await openAt(await addressIn(report));
  await page.close();
  expect(await alone.$('[data-verdict]')).not.toBeNull();
  await alone.reload();
  const gone = await alone.waitForSelector('[data-state="report-gone"]');
  expect(await gone?.evaluate(node => node.textContent)).toBe(en.page.handedNot);
  expect(await alone.$eval('main a', link => link.pathname)).toBe('/check.html');
  await expectAccessible(alone);
  await alone.close();
});

test('a made-up address shows nothing, and a credential of a megabyte is handed over', async () => {
  const long = JSON.stringify({ ...(JSON.parse(genuine) as object), name: 'Data Ethics '.repeat(80_000) });
  const [page, report] = await openChecked(long, 'long.json');
  const alone = await openAt(await addressIn(report));
  expect(await said(await alone.$('[data-verdict]'))).toBe(await said(report));
  const nobody = await openAt(`${world.origin}/report.html#${'0'.repeat(36)}`);
  expect(await nobody.$('[data-state="report-gone"]')).not.toBeNull();
  await Promise.all([alone.close(), nobody.close(), page.close()]);
});

test('an address it was read at stands there without what it asks, which may be a secret', async () => {
  const address = 'https://uni-lumen.example/status/1';
  const page = await openSurface(world, 'check.html');
  await page.type('#address', `${address}?token=secret`);
  await page.click('[data-field=address] button');
  const report = await reportIn(await entryIn(page, `${address}?token=secret`, 'checked'));
  const alone = await openAt(await addressIn(report));
  expect(await alone.$eval('.where', node => node.textContent)).toBe(`${address}?…`);
  expect(await alone.$eval('.receipt', node => node.textContent)).toBe(`Read at ${address}?…`);
  expect((await paperIn(await printed(alone))).text).not.toContain('secret');
  await Promise.all([alone.close(), page.close()]);
});

test.each(readers)('on paper a %s has the report alone, on A4, known again by time and fingerprint', async reader => {
  const [page, report] = await openChecked();
  const alone = await openAt(await addressIn(report));
  await readAs(alone, reader);
  const { sizes, text } = await paperIn(await printed(alone));
  for (const size of sizes) expect(size).toEqual(A4);
  const { page: words, panel } = en;
  for (const there of ['genuine.json', 'Intact and in force.', words.contacts, 'Checked on'])
    expect(text).toContain(there);
  expect(text).toMatch(/\(SHA-256\): (?:[0-9A-F]{4} ?){16}/u);
  expect(text).toMatch(/Asked uni-lumen\.example for the issuer’s key|Used what uni-lumen\.example answered/u);
  for (const pressed of [words.copies.text, words.print, words.asPage, panel.audience, panel.language])
    expect(text).not.toContain(pressed);
  await Promise.all([alone.close(), page.close()]);
});

test('the panel’s reports are printed, and nothing of the list that was not checked', async () => {
  const panel = await openShowing(world, {
    found: {
      found: [
        inline({ claimed: { title: 'Left alone' } }),
        inline({ claimed: { title: 'Data Ethics' }, payload: { sha256: '1'.repeat(64), bytes: 2 } }),
      ],
      images: 3,
    },
    answers: { read: { kind: 'payload', text: genuine } },
  });
  await press(panel, '[data-finding]:nth-child(2) [data-state="not-checked"] button.first');
  await panel.waitForSelector('[data-verdict]');
  const { sizes, text } = await paperIn(await printed(panel));
  for (const size of sizes) expect(size).toEqual(A4);
  expect(text).toMatch(/^\s*“ ?Data Ethics ?” ?Intact and in force\. Signed by uni-lumen\.example/u);
  for (const unprinted of ['Left alone', en.panel.check, en.page.asPage, en.panel.openCheck])
    expect(text.split(/\s+/u)).not.toContain(unprinted);
  await panel.close();
});

test('a page without a report is printed as it stands', async () => {
  const page = await openSurface(world, 'options.html');
  await page.waitForSelector('main h2');
  const heading = await page.$eval('main h2', node => node.textContent);
  expect((await paperIn(await printed(page))).text).toContain(heading);
  await page.close();
});
