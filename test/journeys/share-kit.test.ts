/** A learner takes the lines for a page of their own; the page they make of them is found, and says the same. */
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { en } from '../../core/language/en.js';
import { plain } from '../../core/language/phrase.js';
import { shareKitWordsFor } from '../../core/language/share-kit.js';
import { type SnippetKind, shareKitOf } from '../../core/report/share-kit/index.js';
import { shown } from '../../core/report/shown.js';
import { findings, report as reportWith } from '../core/report/reports.js';
import { iTXt, png } from '../fixtures/png.js';
import { choose } from '../extension/world.js';
import { type Samples, makeSamples } from '../fixtures/samples.js';
import { playground, sampleNamed } from '../playground/playground.js';
import { type Answer, type Sites, jsonAt, page as pageOf } from '../playground/site.js';
import { beside, besideSizes, chooseSign } from '../spotting/beside.js';
import { marksOn } from '../spotting/marks.js';
import { answerOn, press } from '../widget/visit.js';
import { chooserAfter } from './choosing.js';
import { listening } from './drawn.js';
import { type LocalWorld, extensionHolding, openLocalWorld } from './local-web.js';
import { announced, button, openPage, pressToolbarButton, readWithKeys, reportIn, tabTo } from './panel.js';
import { picture } from './picture.js';
import { expectAccessible, read } from './read.js';

const words = shareKitWordsFor('en');
const kinds: readonly SnippetKind[] = ['link', 'badge', 'announcement', 'text'];
const own = 'https://learner-a.example';
/** A name that says nothing of a credential: what finds it are the lines. */
const address = `${own}/files/data-ethics.json`;
const made: Samples = await makeSamples(new Date());
const genuine = sampleNamed(made, 'genuine');

const sites = new Map<string, Answer>([
  ...playground(made, 'mapped'),
  [address, jsonAt(genuine.document, 'application/vc+ld+json')],
]);
const folder = mkdtempSync(join(tmpdir(), 'proofmark-files-'));
let world: LocalWorld;
let extension: string;
beforeAll(async () => {
  const hosts = ['learner-a.example', 'uni-lumen.example', 'badges.example'];
  extension = extensionHolding(hosts);
  world = await openLocalWorld(inject('chromium'), sites satisfies Sites, extension);
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

const codesOf = (report: ElementHandle) =>
  report.evaluate(node => {
    const { because, rung, track, verdict } = (node as HTMLElement).dataset;
    return { because, rung, track, verdict };
  });

/** Keeps what a page copies where a test can read it. */
const keepCopies = (page: Page): Promise<void> =>
  page.evaluate(() => {
    navigator.clipboard.writeText = text => {
      Object.assign(globalThis, { copied: text });
      return Promise.resolve();
    };
  });
const copiedOn = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as { copied: string }).copied);

/** The check page with a learner's report on a file, chosen with the keyboard alone. */
async function learnersReport(
  content: string | Uint8Array,
  name = 'credential.json',
): Promise<readonly [Page, ElementHandle]> {
  const page = await openPage(world, `${world.origin}/check.html`);
  await page.waitForSelector('input[type="file"]');
  await listening(page);
  await keepCopies(page);
  await readWithKeys(page, 'learner');
  const file = join(folder, name);
  writeFileSync(file, content);
  const field = await page.waitForSelector('input[type="file"]');
  if (field) await tabTo(page, field);
  const chooser = await chooserAfter(page, () => page.keyboard.press('Enter'));
  await chooser.accept([file]);
  const entry = await page.waitForSelector(`[data-thing="${name}"]`);
  if (!entry) throw new Error('the file was not taken');
  return [page, await reportIn(entry)];
}

/** Opens the kit with the keyboard, and gives it an address. */
async function openKit(page: Page, report: ElementHandle, typed = address): Promise<ElementHandle> {
  const summary = await report.waitForSelector('[data-section="share-kit"] > summary');
  if (!summary) throw new Error('there is no kit');
  await tabTo(page, summary);
  await page.keyboard.press('Enter');
  const field = await report.waitForSelector('[data-section="share-kit"] input');
  if (!field) throw new Error('the kit did not come');
  await listening(page);
  if (typed !== '') {
    await tabTo(page, field);
    await page.keyboard.type(typed);
    await page.waitForFunction((input, wanted) => input.value === wanted, { polling: 20 }, field, typed);
  }
  const kit = await report.$('[data-section="share-kit"]');
  if (!kit) throw new Error('there is no kit');
  return kit;
}

/** How many lines there are to copy, once they are there; the text is the last of them. */
async function snippetsIn(kit: ElementHandle): Promise<number> {
  await kit.waitForSelector('[data-snippet="text"] pre');
  return (await kit.$$('[data-snippet] pre')).length;
}

async function takeAll(page: Page, kit: ElementHandle): Promise<Readonly<Record<SnippetKind, string>>> {
  await snippetsIn(kit);
  const taken = new Map<SnippetKind, string>();
  for (const kind of kinds) {
    await tabTo(page, await button(kit, words[kind].copy));
    await page.keyboard.press('Enter');
    await announced(page, words.copied);
    taken.set(kind, await copiedOn(page));
  }
  return Object.fromEntries(taken) as Record<SnippetKind, string>;
}

const portfolio = ({ body, head = '' }: { readonly body: string; readonly head?: string }): Answer => ({
  ...pageOf(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Learner A: portfolio</title>
    <link rel="stylesheet" href="style.css">${head}</head>
    <body><header><p class="name">Learner A</p><p>Data analyst. Small data, plain words.</p></header>
    <main><h1>Portfolio</h1>${body}</main></body></html>`),
  beside: join('dist', 'widget'),
});

interface Found {
  readonly page: Page;
  readonly panel: Page;
  readonly entry: ElementHandle;
}

/** Publishes a page of these lines and opens the panel beside it; there is one credential, and it lies at the address. */
async function found(published: Answer): Promise<Found> {
  sites.set(`${own}/`, published);
  sites.set(`${own}/style.css`, sites.get('https://portfolio.example/style.css') ?? published);
  const page = await openPage(world, `${own}/`);
  const panel = await pressToolbarButton(world, page);
  const entry = await panel.waitForSelector('[data-finding]');
  if (!entry) throw new Error('nothing was found');
  await listening(panel);
  expect(await panel.$$eval('[data-finding]', all => all.map(one => (one as HTMLElement).dataset['target']))).toEqual([
    address,
  ]);
  return { page, panel, entry };
}

async function checked({ entry }: Found): Promise<ElementHandle> {
  const press = await entry.waitForSelector('button[data-action="check"], [data-state="not-checked"] button');
  await press?.click();
  return reportIn(entry);
}

async function close({ page, panel }: Found): Promise<void> {
  await panel.close();
  await page.close();
}

describe('with the keyboard alone a learner takes the lines, and the page made of them', () => {
  let lines: Readonly<Record<SnippetKind, string>>;
  let codes: Awaited<ReturnType<typeof codesOf>>;

  beforeAll(async () => {
    const [page, report] = await learnersReport(JSON.stringify(genuine.document));
    codes = await codesOf(report);
    lines = await takeAll(page, await openKit(page, report));
    await page.close();
  });

  test('leads to the one address, and says nothing a check would say', () => {
    expect(codes.verdict).toBe('confirmed');
    expect(lines).toEqual({
      link: `<a rel="proofmark" href="${address}" data-hosts="learner-a.example uni-lumen.example">Introduction to Data Ethics</a>`,
      badge: [
        '<script type="module" src="/proofmark.js"></script>',
        '',
        `<proofmark-badge src="${address}" hosts="learner-a.example uni-lumen.example">`,
        `  <a href="${address}">Introduction to Data Ethics</a>`,
        '</proofmark-badge>',
      ].join('\n'),
      announcement: `<link rel="alternate" type="application/vc+ld+json" href="${address}" title="Introduction to Data Ethics">`,
      text: ['Introduction to Data Ethics', 'Signed by uni-lumen.example', address].join('\n'),
    });
  });

  test('is one credential in several places for the extension, and its check says the same; so does the badge', async () => {
    const all = await found(
      portfolio({ head: lines.announcement, body: `<h2>Certificates</h2><p>${lines.link}</p>${lines.badge}` }),
    );
    expect(await codesOf(await checked(all))).toEqual(codes);
    expect((await marksOn(all.page)).length).toBeGreaterThan(1);
    await press(all.page);
    expect(await answerOn(all.page)).toMatchObject({ verdict: codes.verdict, because: codes.because });
    await close(all);
  });

  test.each(['link', 'badge', 'announcement'] as const)(
    'is one with the %s alone, and its check says the same',
    async kind => {
      const one = await found(
        kind === 'announcement'
          ? portfolio({ body: '', head: lines[kind] })
          : portfolio({ body: `<p>${lines[kind]}</p>` }),
      );
      expect(await codesOf(await checked(one))).toEqual(codes);
      await close(one);
    },
  );
});

describe('what does not fit', () => {
  const noteIn = (page: Page, kit: ElementHandle, wanted: string) =>
    page.waitForFunction(
      (within, said) => within.querySelector('[role="status"]')?.textContent === said,
      { polling: 20 },
      kit,
      wanted,
    );

  test('as an address is said once the field is left, and there is nothing to copy', async () => {
    const [page, report] = await learnersReport(JSON.stringify(genuine.document));
    const kit = await openKit(page, report, 'http://learner-a.example/a.json');
    expect(await read(kit)).toContain(words.addressHint);
    await page.keyboard.press('Tab');
    await noteIn(page, kit, words.wrongAddress('http://learner-a.example/a.json'));
    expect(await kit.$$('[data-snippet]')).toEqual([]);
    expect(await kit.$eval('input', input => input.ariaInvalid)).toBe('true');
    await expectAccessible(page);
    await page.close();
  });

  test.each([
    ['https://www.linkedin.com/in/learner-a/', words.network, []],
    [
      'https://www.credly.com/badges/123e4567-e89b-12d3-a456-426614174000',
      words.platform('Credly (formerly Acclaim)'),
      ['link', 'text'],
    ],
  ] as const)('of %s is said, with what fits all the same', async (typed, says, left) => {
    const [page, report] = await learnersReport(JSON.stringify(genuine.document));
    const kit = await openKit(page, report, typed);
    await page.keyboard.press('Tab');
    await noteIn(page, kit, says);
    expect(await kit.$$eval('[data-snippet]', all => all.map(one => (one as HTMLElement).dataset['snippet']))).toEqual(
      left,
    );
    await page.close();
  });

  test('of what the address tells everybody is said, and stops nobody', async () => {
    const [page, report] = await learnersReport(JSON.stringify(genuine.document));
    const kit = await openKit(page, report, `${address}?key=1&by=learner-a@mail.example`);
    await kit.waitForSelector('[data-warning]');
    const warnings = await kit.$$eval('[data-warning]', all => all.map(one => one.textContent));
    expect(warnings).toEqual([plain(en.readings.learner.sharing.email), words.secret]);
    expect(await snippetsIn(kit)).toBe(kinds.length);
    await page.close();
  });

  test('as an announcement is said of a picture, which has its other lines', async () => {
    const picture = png(iTXt('openbadgecredential', JSON.stringify(genuine.document)));
    const [page, report] = await learnersReport(picture, 'badge.png');
    const kit = await openKit(page, report);
    const announcement = await kit.waitForSelector('[data-snippet="announcement"]');
    expect(announcement && (await read(announcement))).toBe(words.announcement.title + words.without.picture);
    expect(await snippetsIn(kit)).toBe(kinds.length - 1);
    await page.close();
  });
});

test('a credential that ended can be put on a page all the same, with that said before', async () => {
  const [page, report] = await learnersReport(JSON.stringify(sampleNamed(made, 'expired').document));
  const kit = await openKit(page, report);
  const sharing = await report.$('[data-section="sharing"]');
  expect(sharing && (await read(sharing))).toContain(plain(en.readings.learner.sharing.dates));
  expect(await snippetsIn(kit)).toBe(kinds.length);
  await page.close();
});

test('where no credential was read, there is nothing to put anywhere', async () => {
  const [page, report] = await learnersReport('{"a":1}');
  expect(await report.$('[data-section="share-kit"]')).toBeNull();
  await page.close();
});

test('what was read at an address is offered under it', async () => {
  const page = await openPage(world, `${world.origin}/check.html`);
  await page.waitForSelector('#address');
  await listening(page);
  await choose(page, { audience: 'learner' });
  await page.type('#address', address);
  await page.click('[data-field="address"] button[type="submit"]');
  const entry = await page.waitForSelector('.results .entry');
  if (!entry) throw new Error('the address was not taken');
  const kit = await openKit(page, await reportIn(entry), '');
  expect(await kit.$eval('input', input => input.value)).toBe(address);
  expect(await read(kit)).toContain(words.readThere);
  expect(await snippetsIn(kit)).toBe(kinds.length);
  await page.close();
});

test('where a browser lets no page copy, the lines are selected and that is said', async () => {
  const [page, report] = await learnersReport(JSON.stringify(genuine.document));
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  const kit = await openKit(page, report);
  await snippetsIn(kit);
  await (await button(kit, words.announcement.copy)).click();
  await announced(page, words.notCopied);
  const lines = await kit.$eval('[data-snippet="announcement"] code', ({ textContent }) => textContent);
  await page.waitForFunction(wanted => String(getSelection()) === wanted, { polling: 20 }, lines);
  await page.close();
});

test('a part that does not come is said to be missing', async () => {
  const [page, report] = await learnersReport(JSON.stringify(genuine.document));
  const chunks = join(extension, 'chunks');
  const part = readdirSync(chunks).find(name => name.startsWith('share-kit-')) ?? '';
  renameSync(join(chunks, part), join(folder, part));
  await (await report.waitForSelector('[data-section="share-kit"] > summary'))?.click();
  const said = await report.waitForSelector('[data-section="share-kit"] > [role="status"]');
  renameSync(join(folder, part), join(chunks, part));
  expect(said && (await read(said))).toBe(en.readings.learner.sharing.kitNotLoaded);
  await page.close();
});

/** Titles made of what ends attributes, elements, comments and lines, of what turns text around, and of anything else. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...['"', "'", '>', '<', '&', '&quot;', '</a>', '"><script>alert(1)</script>', '<!--', '-->', ']]>', '`'],
        ...['\n', '\u2028', '\u202e', '\u2066', '\0', '\ud800', 'x', ' ', 'مدخل', '\u0301'],
      ),
    )
    .map(pieces => pieces.join('')),
);

test('whatever a credential calls itself, each line is one harmless element for a browser', async () => {
  const page = await world.browser.newPage();
  const elements = (markup: string) =>
    page.evaluate(
      text =>
        [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('head *, body *')].map(element => ({
          name: element.localName,
          text: element.children.length === 0 ? element.textContent : '',
          attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        })),
      markup,
    );
  await fc.assert(
    fc.asyncProperty(hostile, fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }), async (title, to) => {
      const { href } = new URL(to);
      const { credential } = reportWith();
      const of = reportWith({
        ...(credential && { credential: { ...credential, types: ['VerifiableCredential'] } }),
        elements: findings({ title: { value: title } }),
      });
      const text = shown(title) || words.untitled;
      const hosts = new URL(href).host;
      const dir = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(text);
      const kit = shareKitOf(of, { address: href, isFile: true }, words);
      const lines = new Map(kit.map(one => [one.kind, 'lines' in one ? one.lines : '']));
      const link = { name: 'a', text, attributes: { href } };
      const withoutDir = (all: Awaited<ReturnType<typeof elements>>) =>
        all.map(({ attributes, ...rest }) => ({
          ...rest,
          attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'dir')),
        }));
      const found = await elements(lines.get('link') ?? '');
      if (dir) expect(found[0]?.attributes['dir']).toBe('auto');
      expect(withoutDir(found)).toEqual([{ ...link, attributes: { rel: 'proofmark', href, 'data-hosts': hosts } }]);
      expect(withoutDir(await elements(lines.get('badge') ?? ''))).toEqual([
        { name: 'script', text: '', attributes: { type: 'module', src: '/proofmark.js' } },
        { name: 'proofmark-badge', text: '', attributes: { src: href, hosts } },
        link,
      ]);
      expect(await elements(lines.get('announcement') ?? '')).toEqual([
        {
          name: 'link',
          text: '',
          attributes: { rel: 'alternate', type: 'application/vc+ld+json', href, title: text },
        },
      ]);
    }),
    { numRuns: 400 },
  );
  await page.close();
}, 60_000);

describe('everybody can use it', () => {
  test.each([
    ['en', 'light', 760],
    ['en', 'dark', 760],
    ['de', 'light', 320],
    ['de', 'dark', 320],
  ] as const)('in %s, %s, at %i pixels', async (language, scheme, width) => {
    const [page, report] = await learnersReport(JSON.stringify(genuine.document));
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await choose(page, { language });
    const kit = await openKit(page, report, `${address}?key=1`);
    await kit.waitForSelector('[data-snippet="text"] pre');
    expect(await read(kit)).toContain(shareKitWordsFor(language).afterwards);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    await page.emulateMediaType('print');
    expect(await kit.isVisible()).toBe(false);
    await page.close();
  });
});

describe('is drawn for the documentation:', () => {
  async function draw(name: string, language: string, scheme: 'light' | 'dark', width: number): Promise<void> {
    const [page, report] = await learnersReport(JSON.stringify(genuine.document));
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await choose(page, { language });
    const kit = await openKit(page, report);
    await kit.waitForSelector('[data-snippet="text"] pre');
    await page.keyboard.press('Tab');
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
    });
    const { x = 0, y = 0, height = 0, width: wide = 0 } = (await kit.boundingBox()) ?? {};
    const scrolled = await page.evaluate(() => scrollY);
    const [edge] = [Math.min(16, x)];
    await picture(page, name, {
      x: x - edge,
      y: y + scrolled - 8,
      width: wide + 2 * edge,
      height: height + 16,
    });
    await page.close();
  }

  test('the portfolio made with it, and the panel beside it', async () => {
    await chooseSign(world);
    const [page, report] = await learnersReport(JSON.stringify(genuine.document));
    await choose(page, { language: 'en' });
    const lines = await takeAll(page, await openKit(page, report));
    await page.close();
    const shown = await found(
      portfolio({
        head: lines.announcement,
        body: `<section><h2>Certificates</h2><p>${lines.link}<br><small>the file itself, kept on this site</small></p>
          </section><section><h2>Work</h2><h3>Which bus is late?</h3><p>Two months of departures in Lumen, counted by
          hand and by camera.</p><h3>Reading a consent form aloud</h3><p>Forty people, twelve forms, one surprise.</p>
          </section>`,
      }),
    );
    await shown.page.setViewport({ width: besideSizes.wide, height: besideSizes.tall });
    await shown.panel.setViewport({ width: besideSizes.narrow, height: besideSizes.tall });
    await checked(shown);
    await shown.page.bringToFront();
    await pause(1_500);
    await beside(world, shown, 'share-kit-portfolio');
    await close(shown);
  });
  test('the kit', () => draw('share-kit', 'en', 'light', 760));
  test('the kit in the dark', () => draw('share-kit-dark', 'en', 'dark', 760));
  test('the kit on a narrow page, in German', () => draw('share-kit-narrow-de', 'de', 'light', 320));
});
