/**
 * The pictures for the stores, in each language: what a person sees, in a calm frame with one line about it. Every run draws
 * them into `dist/store`; with PROOFMARK_SCREENSHOTS they become those in `docs/store`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { languageFor, languages } from '../../core/language/index.js';
import { entryIn, hand, openFolder, sitesOf } from '../extension/world.js';
import { plainList } from '../fixtures/directories.js';
import { FORBIDDEN } from '../fixtures/forbidden-words.js';
import { makeSamples, university } from '../fixtures/samples.js';
import { sampleNamed } from '../playground/playground.js';
import { jsonAt, page as pageOf } from '../playground/site.js';
import { listening } from './drawn.js';
import { type LocalWorld, extensionHolding, openLocalWorld } from './local-web.js';
import { pressToolbarButton } from './panel.js';
import { type Shot, type StoreWords, storeWords } from './store-words.js';

const made = await makeSamples(new Date());
const text = (name: string): string => JSON.stringify(sampleNamed(made, name).document);
const partners = JSON.stringify(plainList([{ name: 'University of Lumen', dids: [university] }]));
const held = ['uni-lumen.example', 'badges.example', 'silent.example'];
const portfolioOf = (tag: string): string => `https://learner-a.example/${tag}/`;

const sites = new Map([
  ...sitesOf(made.web),
  ...storeWords.map(words => [portfolioOf(words.tag), pageOf(portfolio(words))] as const),
  ['https://uni-lumen.example/data-ethics.vc.json', jsonAt(sampleNamed(made, 'genuine').document)] as const,
  ['https://silent.example/.well-known/did.json', { type: 'text/plain', body: '', status: () => 500 }] as const,
  ['https://uni-lumen.example/advanced.vc.json', jsonAt(sampleNamed(made, 'genuine-older').document)] as const,
]);

const files = openFolder();
let world: LocalWorld;
beforeAll(async () => {
  world = await openLocalWorld(inject('chromium'), sites, extensionHolding(held));
  const page = await own('options.html', languageFor('en').tag);
  await hand(page, files.file('partners.json', partners));
  await page.waitForSelector('[data-state=preview]');
  await press(page, '[data-action=import]');
  await page.waitForSelector('[data-list]');
  await chooseSign(page);
  await page.close();
});
afterAll(async () => {
  files.close();
  await world.close();
});

/** Every picture shows the same word and colour; an installation draws its own. */
const chooseSign = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(of: object): Promise<void> } } } };
    await chrome.storage.local.set({ sign: { word: 1, colour: 4 } });
  });

async function press(page: Page, selector: string): Promise<void> {
  const found = await page.waitForSelector(selector);
  await (found as ElementHandle<HTMLElement>).click();
}

async function speak(page: Page, tag: string): Promise<void> {
  await page.waitForSelector('.language select');
  await listening(page);
  await page.select('.language select', tag);
  await page.waitForFunction(one => document.documentElement.lang === one, { polling: 20 }, tag);
}

/** A page of the extension, as wide as its frame. */
async function own(path: string, tag: string): Promise<Page> {
  const page = await world.browser.newPage();
  await page.setViewport({ width: inFrame.width, height: inFrame.height });
  await page.goto(`${world.origin}/${path}`);
  await speak(page, tag);
  return page;
}

/** What every picture calls the file. */
const FILE = 'data-ethics.json';

async function checked(name: string, reader: string, tag: string): Promise<Page> {
  const page = await own('check.html', tag);
  await press(page, `input[name=audience][value=${reader}]`);
  await hand(page, files.file(FILE, text(name)));
  await entryIn(page, FILE, 'checked');
  await listening(page);
  return page;
}

const size = { width: 1280, height: 800 };
const inFrame = { width: 808, height: 744 };
const beside = { width: 800, panel: 398, height: 660 };

/** What is on the screen from the top of an element on. */
async function from(page: Page, selector: string): Promise<string> {
  await page.bringToFront();
  const found = await page.waitForSelector(selector);
  const top = (await found?.evaluate(one => one.getBoundingClientRect().top + scrollY)) ?? 0;
  return page.screenshot({
    encoding: 'base64',
    captureBeyondViewport: true,
    clip: { x: 0, y: top, ...inFrame },
  });
}

const tokens = readFileSync(join('look', 'tokens.css'), 'utf8');
const icon = readFileSync(join('extension', 'public', 'icon', '128.png')).toString('base64');
const frame = `${tokens}
  * { box-sizing: border-box; margin: 0 }
  body { width: 1280px; height: 800px; overflow: hidden; background: var(--proofmark-wash); color: var(--proofmark-ink);
    font: 17px/1.5 var(--proofmark-face); color-scheme: light }
  .mark { width: 40px; height: 40px; margin: -5px }
  .name { display: flex; gap: 12px; align-items: center; font-weight: 600; font-size: 18px }
  .shot { background: var(--proofmark-paper); border: 1px solid var(--proofmark-line); border-radius: 10px; overflow: hidden }
  .shot img { display: block }
  h1 { font-size: 36px; line-height: 1.2; font-weight: 600; text-wrap: balance; hyphens: manual }
  p { color: var(--proofmark-quiet) }
  .aside { display: grid; grid-template-columns: 344px 808px; gap: 48px; padding: 0 40px; height: 100% }
  .aside .words { padding-top: 56px; display: flex; flex-direction: column; gap: 20px }
  .aside .name { margin-bottom: 96px }
  .aside .shot { margin-top: 56px; border-radius: 10px 10px 0 0; border-bottom: 0; padding-top: 28px; height: 744px }
  .above { padding: 28px 40px 0 }
  .above .words { display: grid; grid-template-columns: 1fr auto; align-items: center; margin-bottom: 20px; min-height: 76px }
  .above h1 { font-size: 32px } .above .name { grid-row: 1 / 3; grid-column: 2 }
  .above .shot { display: flex; height: 660px; width: 1200px } .above img + img { border-left: 1px solid var(--proofmark-line) }
  .tile { width: 440px; height: 280px; display: grid; place-content: center; justify-items: center; gap: 14px; text-align: center; padding: 0 48px }
  .tile .mark { width: 96px; height: 96px } .tile h1 { font-size: 30px } .tile p { font-size: 17px; text-wrap: balance }`;

interface Framed {
  readonly kind: 'aside' | 'above';
  readonly pictures: readonly string[];
  readonly headline: string;
  readonly more: string;
}

/** Draws what was taken into its frame, and keeps it. */
async function keep(name: string, tag: string, { headline, kind, more, pictures }: Framed): Promise<void> {
  const page = await blank(size);
  await page.evaluate(
    async (kind, headline, more, icon, pictures) => {
      const drawn = (tag: string, className: string, ...inside: (Node | string)[]): HTMLElement => {
        const one = Object.assign(document.createElement(tag), { className });
        one.append(...inside);
        return one;
      };
      const image = async (data: string, className = ''): Promise<HTMLImageElement> => {
        const one = Object.assign(new Image(), { className, src: `data:image/png;base64,${data}` });
        await one.decode();
        return one;
      };
      const words = drawn(
        'div',
        'words',
        drawn('div', 'name', await image(icon, 'mark'), 'Proofmark'),
        drawn('h1', '', headline),
        drawn('p', '', more),
      );
      const shot = drawn('div', 'shot', ...(await Promise.all(pictures.map(one => image(one)))));
      document.body.replaceChildren(drawn('div', kind, words, shot));
    },
    kind,
    headline,
    more,
    icon,
    pictures,
  );
  const overflowing = await page.$$eval('h1, p', all => all.filter(one => one.scrollWidth > one.clientWidth).length);
  expect(overflowing).toBe(0);
  await written(page, name, tag, size);
}

async function blank(viewport: { readonly width: number; readonly height: number }): Promise<Page> {
  const page = await world.browser.newPage();
  await page.setViewport(viewport);
  await page.setContent('<!doctype html><html><body></body></html>');
  await page.addStyleTag({ content: frame });
  return page;
}

/** A PNG says its size in its first chunk (PNG §11.2.1), and whether a pixel may be transparent: the stores take none that is. */
async function written(
  page: Page,
  name: string,
  tag: string,
  { height, width }: { readonly width: number; readonly height: number },
): Promise<void> {
  await page.bringToFront();
  const bytes = Buffer.from(await page.screenshot());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([width, height]);
  expect(bytes.readUInt8(25), 'red, green, blue, and no alpha').toBe(2);
  expect(bytes.length).toBeLessThan(300_000);
  const folder = process.env['PROOFMARK_SCREENSHOTS'] ? join('docs', 'store', tag) : join('dist', 'store', tag);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), bytes);
  await page.close();
}

test('every language of the core has its pictures, in words Proofmark uses', () => {
  expect(storeWords.map(({ tag }) => tag).toSorted()).toEqual(languages.map(({ tag }) => tag).toSorted());
  for (const words of storeWords)
    for (const forbidden of FORBIDDEN[words.tag] ?? [/./]) expect(JSON.stringify(words)).not.toMatch(forbidden);
});

describe.each(storeWords.map(words => [words.tag, words] as const))('in %s', (tag, words) => {
  const framed = (shot: Shot, kind: Framed['kind'], ...pictures: readonly string[]): Framed => {
    const [headline, more] = words.shots[shot];
    return { headline, kind, more, pictures };
  };

  test('a page with marks, and the panel that lists what is behind them', async () => {
    const page = await world.browser.newPage();
    await page.setViewport({ width: beside.width, height: beside.height });
    await page.goto(portfolioOf(tag));
    const panel = await pressToolbarButton(world, page);
    await panel.setViewport({ width: beside.panel, height: beside.height });
    await panel.waitForSelector('[data-finding]');
    await speak(panel, tag);
    await page.bringToFront();
    await press(panel, '[data-finding] button.first');
    await panel.waitForSelector('[data-verdict]');
    expect(await panel.$$eval('[data-finding]', all => all.length)).toBe(2);
    const shots: string[] = [];
    for (const one of [page, panel]) {
      await one.bringToFront();
      await listening(one);
      await one.evaluate(() => {
        scrollTo(0, 0);
      });
      shots.push(await one.screenshot({ encoding: 'base64' }));
    }
    await keep('1-on-a-page', tag, framed('page', 'above', ...shots));
    await page.close();
  });

  test('an intact credential, and who really issued it', async () => {
    const page = await checked('genuine', 'recruiter', tag);
    expect(await page.$eval('[data-verdict]', one => (one as HTMLElement).dataset['verdict'])).toBe('confirmed');
    await keep('2-intact', tag, framed('intact', 'aside', await from(page, '[data-thing]')));
    await page.close();
  });

  test('what could not be checked, and why', async () => {
    const page = await checked('unreachable', 'recruiter', tag);
    expect(await page.$eval('[data-verdict]', one => (one as HTMLElement).dataset['verdict'])).toBe('unconfirmed');
    await keep('3-not-checked', tag, framed('not-checked', 'aside', await from(page, '[data-thing]')));
    await page.close();
  });

  test('the standard elements, each with its place', async () => {
    const page = await checked('genuine', 'evaluator', tag);
    await keep('4-elements', tag, framed('elements', 'aside', await from(page, 'details:has(table.elements)')));
    await page.close();
  });

  test('what a learner sees first', async () => {
    const page = await checked('incomplete', 'learner', tag);
    await keep('5-learner', tag, framed('learner', 'aside', await from(page, '[data-section=seen]')));
    await page.close();
  });

  test('whom it may ask', async () => {
    const page = await own('options.html', tag);
    await page.waitForSelector('[data-hosts=for-good] [data-host]');
    await keep('6-options', tag, framed('options', 'aside', await from(page, '.asking')));
    await page.close();
  });

  test('the small tile', async () => {
    const tile = { width: 440, height: 280 };
    const page = await blank(tile);
    await page.evaluate(
      async (icon, says) => {
        const image = Object.assign(new Image(), { className: 'mark', src: `data:image/png;base64,${icon}` });
        await image.decode();
        const tile = Object.assign(document.createElement('div'), { className: 'tile' });
        const [name, line] = [document.createElement('h1'), document.createElement('p')];
        [name.textContent, line.textContent] = ['Proofmark', says];
        tile.append(image, name, line);
        document.body.replaceChildren(tile);
      },
      icon,
      words.tile,
    );
    await written(page, 'tile', tag, tile);
  });
});

function portfolio({ portfolio: { about, certificates, items, pieces, title, work }, tag }: StoreWords): string {
  const files = ['data-ethics', 'advanced'];
  const certificate = ([name, by]: readonly [string, string], at: number): string =>
    `<li><a href="https://uni-lumen.example/${files[at] ?? ''}.vc.json" type="application/vc+ld+json">${name}</a><br><small>${by}</small></li>`;
  const piece = ([name, says]: readonly [string, string]): string => `<h3>${name}</h3><p>${says}</p>`;
  return `<!doctype html><html lang="${tag}"><head><meta charset="utf-8"><title>Learner A</title><style>
    body { margin: 0; font: 17px/1.6 system-ui, 'Liberation Sans', sans-serif; color: #23262b; background: #fbfaf7 }
    main { padding: 44px 56px } h1 { font-size: 34px; line-height: 1.2; margin: 0 0 6px } .lead { color: #5b5f66; margin: 0 }
    h2 { font-size: 20px; margin: 36px 0 12px; border-bottom: 1px solid #ddd8cc; padding-bottom: 6px } h3 { font-size: 17px; margin: 16px 0 0 }
    ul { padding: 0; list-style: none } li { margin: 14px 0 } a { color: #2a5d84 } small { color: #6c7077 } p { margin: 0 }
  </style></head><body><main><h1>Learner A: ${title}</h1><p class="lead">${about}</p>
  <h2>${certificates}</h2><ul>${items.map(certificate).join('')}</ul>
  <h2>${work}</h2>${pieces.map(piece).join('')}</main></body></html>`;
}
